import fs from 'node:fs'

/** A process as the system counts it: resident bytes, shared pages included. */
export interface Resident {
  readonly name: string
  readonly bytes: number
}

/** A process and everything it started. Reads /proc, so it answers on Linux only. */
export function residentOf(pid: number): Resident[] {
  const children = allProcesses().filter(({ parent }) => parent === pid)
  return [residentOne(pid), ...children.flatMap((child) => residentOf(child.pid))]
}

function allProcesses(): { pid: number; parent: number }[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = /\) \S (\d+)/.exec(readGone(`/proc/${name}/stat`))?.[1]
      return parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent) }]
    })
}

function residentOne(pid: number): Resident {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readGone(`/proc/${pid}/status`))?.[1]
  const words = readGone(`/proc/${pid}/cmdline`).split('\0')
  const script = words.findLast((word) => /\.m?[jt]s$/.test(word)) ?? words[0] ?? '?'
  return { name: script.split('/').at(-1) ?? script, bytes: Number(kilobytes ?? 0) * 1024 }
}

/** A process may end between being listed and being read. */
function readGone(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
