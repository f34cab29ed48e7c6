// Runs in a process of its own, see typst.ts: takes one order at a time, answers with bytes or faults.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { createTypstCompiler, loadFonts } from '@myriaddreamin/typst.ts'
import * as program from '@myriaddreamin/typst-ts-web-compiler'

export type CompilerOrder = { template: string; given: Uint8Array }
export type Fault = { place: string; message: string }
export type CompilerAnswer = { pdf?: Uint8Array; faults: Fault[]; memory: number }

// The frame, not the template, decides what the file says about itself: no author, no date, so that
// no name gets into the metadata and the same data gives the same bytes.
const FRAME = `
#let given = json("/given.json")
#set document(title: given.title, author: (), keywords: (), date: none)
#let arabic = given.language == "ar"
#set text(lang: given.language, font: ("IBM Plex Sans", "IBM Plex Sans Arabic", "Noto Emoji"))
// A name from right to left among Danish words stands in a box, or a number after it would be printed before it.
#let rtl = "[\\u{0590}-\\u{08FF}\\u{FB1D}-\\u{FDFF}\\u{FE70}-\\u{FEFC}]+"
#show regex(rtl + "(?:[-' ,.0-9]+" + rtl + ")*"): name => if not arabic and name.text.len() < 120 { box(name) } else { name }
#include "/template.typ"
`
const WEIGHTS = ['Regular', 'Medium', 'SemiBold', 'Bold']
/** For letters that the first font does not have: names as their owners write them. */
const OTHERS = [
  '@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  '@expo-google-fonts/ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]

const installed = createRequire(import.meta.url)

async function readFonts(): Promise<Uint8Array[]> {
  const folder = join(dirname(installed.resolve('dkfds')), '../fonts/IBMPlexSans/complete/ttf')
  const paths = [
    ...WEIGHTS.map((weight) => join(folder, `IBMPlexSans-${weight}.ttf`)),
    ...OTHERS.map((path) => installed.resolve(path)),
  ]
  return Promise.all(paths.map((path) => readFile(path)))
}

async function startCompiler() {
  const path = installed.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  const [bytes, fonts] = await Promise.all([readFile(path), readFonts()])
  const { memory } = await program.default({ module_or_path: bytes })
  const compiler = createTypstCompiler()
  await compiler.init({
    // Already loaded above; handing the library nothing would make it look for the file itself.
    getModule: () => bytes,
    // Fonts as bytes and no default assets: those would be fetched from the network.
    beforeBuild: [loadFonts(fonts, { assets: false })],
  })
  compiler.addSource('/frame.typ', FRAME)
  return { compiler, memory }
}

const started = startCompiler()

async function answer({ template, given }: CompilerOrder): Promise<CompilerAnswer> {
  const { compiler, memory } = await started
  compiler.addSource('/template.typ', template)
  compiler.mapShadow('/given.json', given)
  return compiler.runWithWorld({ mainFilePath: '/frame.typ' }, async (world) => {
    const set = await world.compile({ diagnostics: 'full' })
    const made = set.hasError ? set : await world.pdf({ diagnostics: 'full' })
    const size = memory.buffer.byteLength
    if (made.result) return { pdf: made.result, faults: [], memory: size }
    const faults = (made.diagnostics ?? []).filter(({ severity }) => severity === 'error')
    return {
      faults: faults.map(({ path, range, message }) => ({ place: `${path} ${range}`, message })),
      memory: size,
    }
  })
}

// A compiler that broke is not asked again: with a memory that is always too much, it is dismissed.
const broken = (error: unknown): CompilerAnswer => ({
  faults: [{ place: 'the compiler broke', message: String(error) }],
  memory: Number.POSITIVE_INFINITY,
})

process.on('message', (order: CompilerOrder) => {
  void answer(order)
    .catch(broken)
    .then((result) => process.send?.(result))
})
process.on('disconnect', () => process.exit())
