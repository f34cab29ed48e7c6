/**
 * Class names (beginnings) of the design system's components that our pages do not use, or draw themselves.
 * A list of what goes rather than of what stays: a new release's additions are seen, not lost.
 */
const dropped =
  /^(\.(icon-(?!svg)|accordion|fds-modal|modal|overlay|loading|inline-svg|position-|fixed-|back-to-top|breadcrumbs|card|cookie|date-picker|date-input|display-|dropdown|embed|footer|function-link|header|language|mobile|nav|navigation|offset|order|overflow|pagination|portal|search|side|solution|step|tab|toast|toggle|tooltip|anchorlinks|col(?![a-z])|row|flex|align|justify|bg-|[mp][trblxy]?-|[dw]-|hide|text-)|footer|header|(ul|ol|li)\b|@font-face)/

/** Splits a sheet into its top-level rules, each with its prelude (selectors or at-rule) and what stands in its braces. */
const rulesOf = (css: string): { prelude: string; body: string }[] => {
  const rules = []
  let depth = 0
  let start = 0
  let open = 0
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{' && depth++ === 0) open = at
    if (css[at] !== '}' || --depth > 0) continue
    const prelude = css
      .slice(start, open)
      .replace(/@charset[^;]*;|\/\*[\s\S]*?\*\//g, '')
      .trim()
    rules.push({ prelude, body: css.slice(open + 1, at) })
    start = at + 1
  }
  return rules
}

/** The selectors that stay; commas inside `:not(…)` do not divide. */
const keptSelectors = (prelude: string): string =>
  prelude
    .split(/,(?![^(]*\))/)
    .map((selector) => selector.trim())
    .filter((selector) => !dropped.test(selector))
    .join(',')

/**
 * Returns the design system's sheet without the components that we do not use.
 * Rules inside `@media` and `@supports` are judged one by one; keyframes are kept whole.
 */
export const keepParts = (css: string): string =>
  rulesOf(css)
    .map(({ prelude, body }) => {
      const isGroup = /^@(media|supports)/.test(prelude)
      const kept = isGroup ? prelude : keptSelectors(prelude)
      const inner = isGroup ? keepParts(body) : body
      return kept === '' || inner === '' ? '' : `${kept}{${inner}}`
    })
    .filter((rule) => rule !== '')
    .join('\n')

const sides: Readonly<Record<string, string>> = { left: 'start', right: 'end', top: 'start', bottom: 'end' }
const sideOf = (word: string): string => sides[word] ?? word

/**
 * Returns a sheet that says left and right as one that says where a line begins and ends, so that it also serves pages
 * that run from right to left. Shorthands with four values stay as they are.
 */
export const logical = (css: string): string =>
  css
    .replace(
      /\b(padding|margin|border)-(left|right)(?=[-:\s])/g,
      (_, what: string, side: string) => `${what}-inline-${sideOf(side)}`,
    )
    .replace(
      /\bborder-(top|bottom)-(left|right)-radius\b/g,
      (_, block: string, side: string) => `border-${sideOf(block)}-${sideOf(side)}-radius`,
    )
    .replace(/(?<=[;{]\s*)(left|right)(?=\s*:)/g, (side) => `inset-inline-${sideOf(side)}`)
    .replace(/(?<=text-align\s*:\s*)(left|right)\b/g, sideOf)
    .replace(/(?<=float\s*:\s*)(left|right)\b/g, (side) => `inline-${sideOf(side)}`)
