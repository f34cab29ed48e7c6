import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readPdf } from './read-pdf.ts'
import { DocumentError, renderPdf } from './typst.ts'

const template = '#let given = json("/given.json")\n= #given.data.heading\n#given.data.words'
const order = (heading: string, words: string) => ({
  template,
  data: { heading, words },
  title: 'Et brev',
  language: 'da',
})

describe('a document', { timeout: 60_000 }, () => {
  test('is tagged, has its language and its title, and no author, date or keyword', async () => {
    const bytes = await renderPdf(order('Overskrift', 'Brødtekst'))
    const { about, tags } = readPdf(bytes)
    expect(tags).toEqual(expect.arrayContaining(['Document', 'H1', 'P']))
    expect(about).toContain('/Lang (da)')
    expect(about).toContain('/Marked true')
    expect(about).toContain('/StructTreeRoot')
    expect(about).toContain('/Title (Et brev)')
    expect(about).not.toMatch(/Author|CreationDate|CreateDate|ModDate|ModifyDate|Keywords|dc:creator/)
  })

  test.each([
    '#panic()',
    '$x$',
    '<script>alert(1)</script>',
    '#read("/given.json")',
    '*a* _b_ `c` @d <e> \\ // /* */',
    '"; drop table',
  ])('prints %s as the text that it is', async (words) => {
    const { pages } = readPdf(await renderPdf(order(words, words)))
    expect(pages.join('').split(words)).toHaveLength(3)
  })

  test('has the letters of every name, and pictures, as they were written', async () => {
    const words = 'Ringe til زلمارو 12 gange 🌱 med Żubrolwa og Ганна'
    const { pages } = readPdf(await renderPdf(order('زلمارو', words)))
    const text = pages.join('').replaceAll(/\s/g, '')
    // Read as it stands on the page, from left to right: the number comes after the name.
    const name = Array.from('زلمارو').toReversed().join('')
    expect(text).toContain(`Ringetil${name}12gange🌱medŻubrolwaogГанна`)
    expect(text.split(name)).toHaveLength(3)
  })

  test('does not turn its lines because somebody wrote a mark that would', async () => {
    const { pages } = readPdf(await renderPdf(order('Et', 'a\u202eb\u2066c')))
    expect(pages.join('')).toContain('abc')
  })

  test('is made whatever people paste into it', async () => {
    const pasted = fc.string({ unit: 'binary', maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(pasted, fc.constantFrom('', '\ud800', '\0', '\r\n', '\u202e'), async (heading, odd) => {
        expect(readPdf(await renderPdf(order(heading, heading + odd))).pages).toHaveLength(1)
      }),
      { numRuns: 30 },
    )
  })

  test('has the same bytes each time, also when asked for together with others', async () => {
    const [first, other, again] = await Promise.all([
      renderPdf(order('Et', 'to')),
      renderPdf(order('Tre', 'fire')),
      renderPdf(order('Et', 'to')),
    ])
    expect(again).toEqual(first)
    expect(readPdf(other).pages[0]).toContain('fire')
  })

  test('that cannot be set says where, but not what was in it, and the next one is made', async () => {
    const failing = renderPdf({
      ...order('', 'hemmelig'),
      template: `${template}\n#panic(given.data.words)`,
    })
    const error = await failing.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(DocumentError)
    expect(String(error)).toContain('/template.typ')
    expect(JSON.stringify(error) + String(error)).not.toContain('hemmelig')
    expect((error as DocumentError).explain()).toContain('hemmelig')
    expect(readPdf(await renderPdf(order('Igen', ''))).pages[0]).toContain('Igen')
  })

  test.each(['#import "@preview/cetz:0.4.0": *', '#read("/etc/hostname")'])(
    'reaches neither network nor disk: %s',
    async (reaching) => {
      await expect(renderPdf({ ...order('', ''), template: reaching })).rejects.toBeInstanceOf(DocumentError)
    },
  )
})
