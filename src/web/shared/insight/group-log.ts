/** One entry of the log as the server tells it, in words; null where the reader is not told. */
export interface LogEntry {
  readonly id: string
  readonly at: string
  readonly day: string
  readonly who: string | null
  readonly role: string | null
  readonly department: string | null
  readonly purpose: string
  readonly what: string | null
  readonly outcome?: 'content' | 'existence' | 'none'
}

export interface LogLine extends LogEntry {
  readonly times: number
}

export interface LogDay {
  readonly day: string
  readonly lines: readonly LogLine[]
}

const sameAs = (e: LogEntry): string => JSON.stringify([e.who, e.department, e.role, e.purpose, e.what, e.outcome])

/** Days in the order given, and in each the entries that say the same as one line with how often. */
export function groupLog(entries: readonly LogEntry[]): LogDay[] {
  const days = new Map<string, Map<string, LogLine>>()
  for (const entry of entries) {
    const lines = days.get(entry.day) ?? new Map<string, LogLine>()
    days.set(entry.day, lines)
    const known = lines.get(sameAs(entry))
    lines.set(sameAs(entry), known ? { ...known, times: known.times + 1 } : { ...entry, times: 1 })
  }
  return [...days].map(([day, lines]) => ({ day, lines: [...lines.values()] }))
}
