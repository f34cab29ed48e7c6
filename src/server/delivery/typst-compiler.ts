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
#set text(lang: given.language, font: "IBM Plex Sans")
#include "/template.typ"
`
const WEIGHTS = ['Regular', 'Medium', 'SemiBold', 'Bold']

const installed = createRequire(import.meta.url)

async function readFonts(): Promise<Uint8Array[]> {
  const folder = join(dirname(installed.resolve('dkfds')), '../fonts/IBMPlexSans/complete/ttf')
  return Promise.all(WEIGHTS.map((weight) => readFile(join(folder, `IBMPlexSans-${weight}.ttf`))))
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
