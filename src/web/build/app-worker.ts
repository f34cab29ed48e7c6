interface Part {
  readonly fileName: string
  readonly name?: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly facadeModuleId?: string | null
  readonly viteMetadata?: { readonly importedCss?: ReadonlySet<string> }
}

/** A language's texts: fetched by who reads in it, not kept for everybody. */
const isLanguage = ({ facadeModuleId }: Part): boolean =>
  /\/family\/texts\.\w\w\.ts$/.test(facadeModuleId?.replaceAll('\\', '/') ?? '')

/**
 * The files that the family's pages are made of, also those fetched late, as paths from the root in a fixed order;
 * texts of other languages left out.
 * @param bundle the built parts by file name
 */
export const shellFiles = (bundle: Readonly<Record<string, unknown>>): string[] => {
  const parts = bundle as Readonly<Record<string, Part | undefined>>
  const found = new Set<string>()
  const follow = (fileName: string): void => {
    const part = parts[fileName]
    if (part === undefined || found.has(fileName) || isLanguage(part)) return
    found.add(fileName)
    for (const css of part.viteMetadata?.importedCss ?? []) found.add(css)
    for (const next of [...(part.imports ?? []), ...(part.dynamicImports ?? [])]) follow(next)
  }
  for (const part of Object.values(parts))
    if (part?.isEntry && part.facadeModuleId?.endsWith('family.html')) follow(part.fileName)
  return [...found].map((file) => `/${file}`).toSorted()
}

/** A short name for a text (FNV-1a, 32 bits): another text nearly always has another. */
const shortOf = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** The worker's script with the files that it keeps, named after them: other files make it another worker. */
export const workerWith = (script: string, kept: readonly string[]): string => {
  const list = JSON.stringify(kept)
  const build = shortOf(list)
  return script.replace('samspil-shell-BUILD', `samspil-shell-${build}`).replace('FILES = []', `FILES = ${list}`)
}
