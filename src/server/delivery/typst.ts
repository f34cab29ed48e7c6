import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import type { CompilerAnswer, CompilerOrder } from './typst-compiler.ts'

/** What one document is made of. Everything about people lies in `data`, which Typst reads as JSON. */
export type DocumentOrder = {
  /** Typst source that does `#let given = json("/given.json")` and prints `given.data`. */
  template: string
  data: unknown
  /** Shown by PDF readers and kept in the file: a kind of document, never a person. */
  title: string
  /** BCP 47 language of the labels, for example `da`. */
  language: string
}

/** The document could not be set. Names places in the template only, so that it may be logged. */
export class DocumentError extends Error {
  readonly #details: readonly string[]

  constructor(places: readonly string[], details: readonly string[]) {
    super(`The document could not be made: ${places.join(', ')}`)
    this.name = 'DocumentError'
    this.#details = details
  }

  /** Typst's own words, for whoever writes a template. They may quote the data: never log them. */
  explain(): string {
    return this.#details.join('\n')
  }
}

// Typst remembers every layout it ever made and this build has no way to make it forget, so the process
// ends when it holds this much, and when nobody has asked for a document for a while.
const FULL_BYTES = 64 * 1024 * 1024
const REST_MS = 20_000
// No honest document takes this long; a hostile one must not hold the others up.
const LIMIT_MS = 30_000

let compiler: ChildProcess | undefined
let rest: NodeJS.Timeout | undefined

function hire(): ChildProcess {
  // An empty environment: whatever reads people's text has no business with the server's secrets.
  const hired = fork(fileURLToPath(new URL('typst-process.mjs', import.meta.url)), [], {
    env: {},
    // Compiling WebAssembly quickly instead of well: half the memory, and the first page comes sooner.
    execArgv: ['--liftoff-only', '--max-old-space-size=96'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  hired.on('error', () => dismiss(hired))
  hired.on('exit', () => dismiss(hired))
  letSleep(hired)
  return hired
}

// An idle compiler must not keep the server, or a test, from ending.
function letSleep(which: ChildProcess): void {
  which.unref()
  which.channel?.unref()
}

function wake(which: ChildProcess): void {
  which.ref()
  which.channel?.ref()
}

function dismiss(which: ChildProcess): void {
  if (compiler === which) compiler = undefined
  which.kill('SIGKILL')
}

function nextAnswer(asked: ChildProcess): Promise<CompilerAnswer> {
  const watch = new AbortController()
  const { signal } = watch
  const limit = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)])
  const answered = once(asked, 'message', { signal: limit }).then(([answer]) => answer as CompilerAnswer)
  const ended = once(asked, 'exit', { signal: limit }).then(() => Promise.reject(new Error('ended without an answer')))
  return Promise.race([answered, ended]).finally(() => watch.abort())
}

async function ask(order: CompilerOrder): Promise<CompilerAnswer> {
  const asked = (compiler ??= hire())
  clearTimeout(rest)
  wake(asked)
  try {
    const answered = nextAnswer(asked)
    asked.send(order)
    const answer = await answered
    letSleep(asked)
    rest = setTimeout(dismiss, REST_MS, asked).unref()
    if (answer.memory > FULL_BYTES) dismiss(asked)
    return answer
  } catch (error) {
    dismiss(asked)
    throw new DocumentError(['the compiler stopped'], [String(error)])
  }
}

// Lone surrogates and control characters break JSON or PDF readers; a person who pastes one still gets a page.
function printable(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(TURNS, '')
}

// Marks that turn the direction of a line: names keep theirs without (see the frame), and a stranger's would turn ours.
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g

async function compile({ template, data, title, language }: DocumentOrder): Promise<Uint8Array> {
  const given = new TextEncoder().encode(JSON.stringify({ title, language, data }, printable))
  const { pdf, faults } = await ask({ template, given })
  if (pdf) return pdf
  throw new DocumentError(
    faults.map(({ place }) => place),
    faults.map(({ message }) => message),
  )
}

let queue: Promise<unknown> = Promise.resolve()

/**
 * Sets a tagged PDF in memory, in a process beside the server, without network. One at a time, in turn.
 * The same order gives the same bytes. The first call after a rest starts the compiler (about half a second).
 * @throws DocumentError when template and data do not fit, or setting takes more than 30 seconds
 */
export function renderPdf(order: DocumentOrder): Promise<Uint8Array> {
  const made = queue.then(() => compile(order))
  queue = made.catch(() => undefined)
  return made
}
