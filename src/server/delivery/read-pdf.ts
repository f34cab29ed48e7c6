import { inflateSync } from 'node:zlib'

/** What a PDF of ours says, page by page, and what it says about itself. */
export type ReadPdf = { pages: string[]; about: string; tags: string[] }

const ESCAPED: Record<string, string> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

function inflated(object: string): string {
  const start = /stream\r?\n/.exec(object)
  const length = /\/Length (\d+)/.exec(object)?.[1]
  if (start === null || length === undefined) return ''
  // By its stated length: compressed bytes may well end in what looks like the end of a line.
  const stream = object.slice(start.index + start[0].length).slice(0, Number(length))
  if (!object.includes('/FlateDecode')) return stream
  return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')
}

function utf16(hex: string): string {
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}

function glyphTexts(toUnicode: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [, section = ''] of toUnicode.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of section.matchAll(/<(\w+)>\s*<(\w+)>/g))
      texts.set(parseInt(glyph, 16), utf16(text))
  }
  return texts
}

function glyphs(literal: string): number[] {
  const bytes = literal.replace(/\\(?:([0-7]{3})|([\s\S]))/g, (_, octal: string | undefined, letter: string) =>
    octal ? String.fromCharCode(parseInt(octal, 8)) : (ESCAPED[letter] ?? letter),
  )
  return Array.from(
    { length: bytes.length / 2 },
    (_, at) => bytes.charCodeAt(2 * at) * 256 + bytes.charCodeAt(2 * at + 1),
  )
}

/**
 * Reads back what `renderPdf` wrote, for checks: text in the order of the page, the metadata and the kinds
 * of tags. Knows the PDF of this one writer, not PDF.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, number = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g))
    objects.set(number, body)
  const follow = (from: string, key: string) =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(from)?.[1] ?? '') ?? ''

  const readPage = (page: string): string => {
    const fonts = new Map<string, Map<number, string>>()
    for (const [, name = '', font = ''] of page.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      fonts.set(name, glyphTexts(inflated(follow(objects.get(font) ?? '', 'ToUnicode'))))
    }
    let font = new Map<number, string>()
    let text = ''
    for (const [token, name] of inflated(follow(page, 'Contents')).matchAll(
      /\/(f\d+) [\d.]+ Tf|\((?:\\[\s\S]|[^\\)])*\)|\bET\b/g,
    )) {
      if (name) font = fonts.get(name) ?? font
      else if (token === 'ET') text += '\n'
      else
        text += glyphs(token.slice(1, -1))
          .map((glyph) => font.get(glyph) ?? '\uFFFD')
          .join('')
    }
    return text
  }

  const all = [...objects.values()]
  const isPage = (object: string) => /\/Type \/Page\n/.test(object)
  const catalogue = all.find((object) => object.includes('/Type /Catalog')) ?? ''
  const information = follow(/trailer[\s\S]*/.exec(file)?.[0] ?? '', 'Info')
  return {
    pages: all.filter(isPage).map(readPage),
    about: [catalogue, information, inflated(follow(catalogue, 'Metadata'))].join('\n'),
    tags: all.flatMap((object) =>
      object.includes('/Type /StructElem') ? (/\/S \/(\w+)/.exec(object)?.[1] ?? []) : [],
    ),
  }
}
