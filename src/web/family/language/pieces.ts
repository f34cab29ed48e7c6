export interface Piece {
  readonly words: string
  /** The language that the words are in, as the page says it: `da`, `ar`. */
  readonly language: string
}

/** What is done with a page, and what only a screen reader hears, is not read. */
const LEFT_OUT = 'button, form, nav, textarea, select, [hidden], .sr-only, .read-aloud, script, style'
const BLOCKS = 'p, li, h1, h2, h3, h4, dt, dd, td, th, blockquote, figcaption, summary, div'

/** The words of a part of the page that can be seen, block by block, each with its language. */
export function piecesOf(root: HTMLElement): Piece[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const pieces: { words: string; language: string; block: Element | null }[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.parentElement
    const words = node.textContent?.trim() ?? ''
    if (!at || words === '' || at.closest(LEFT_OUT) || at.getClientRects().length === 0) continue
    const language = (at.closest<HTMLElement>('[lang]')?.lang ?? 'da').split('-')[0] ?? 'da'
    const block = at.closest(BLOCKS)
    const last = pieces.at(-1)
    if (last?.block === block && last.language === language) last.words += ` ${words}`
    else pieces.push({ words, language, block })
  }
  return pieces.map(({ words, language }) => ({ words, language }))
}
