import { readFile } from 'node:fs/promises'
import { plainWhen } from './road-document.ts'
import { renderPdf } from './typst.ts'

/** What of the one plan concerns a statutory plan, already cut to its reader; days are `YYYY-MM-DD`. */
export interface ExtractDocument {
  readonly madeOn: string
  readonly kind: string
  readonly law: string | null
  readonly persons: readonly string[]
  readonly owner: string
  readonly reference: string | null
  readonly nextOn: string | null
  readonly goals: readonly {
    readonly words: string
    readonly whose: string
    readonly change: string
    readonly success: string
    readonly actions: readonly {
      readonly what: string
      readonly who: string
      readonly when: string | null
      readonly done: boolean
    }[]
    readonly scales: readonly { readonly who: string; readonly value: number }[]
  }[]
  readonly measures: readonly {
    readonly title: string
    readonly whom: string
    readonly department: string
    readonly status: string
    readonly basis: string | null
    readonly from: string | null
    readonly until: string | null
  }[]
}

const texts = {
  title: 'Uddrag af familiens plan',
  forPlan: 'Til',
  noLaw: 'lovgrundlag ikke oplyst i kilden',
  about: 'Handler om',
  owner: 'Ligger hos',
  reference: 'Nummer',
  next: 'Næste dato',
  made: 'Lavet',
  stands:
    'Uddraget viser det i familiens plan, som angår den plan, og som den, der har lavet det, må tage med. Det erstatter ikke planen efter loven.',
  goals: 'Mål',
  none: 'Der er ikke noget i planen, som angår den plan.',
  change: 'Det skal blive anderledes',
  success: 'Målet er nået, når',
  scales: 'Fra 0 til 10',
  measures: 'Indsatser',
  measure: 'Indsats',
  department: 'Afdeling',
  status: 'Hvor den står',
  period: 'Tid',
  basis: 'Lovgrundlag',
  page: 'Side',
  of: 'af',
}

/**
 * The extract as a tagged A4 document. Neither its metadata nor its title names anybody.
 * @throws DocumentError when the page cannot be set
 */
export async function renderExtract(document: ExtractDocument): Promise<Uint8Array> {
  const template = await readFile(new URL('extract.typ', import.meta.url), 'utf8')
  const when = (day: string | null): string | null => (day === null ? null : plainWhen(day, 'da', { year: 'numeric' }))
  const data = {
    ...document,
    texts,
    madeOn: when(document.madeOn),
    nextOn: when(document.nextOn),
    goals: document.goals.map((goal) => ({
      ...goal,
      actions: goal.actions.map((action) => ({ ...action, when: when(action.when) })),
    })),
    measures: document.measures.map(({ from, until, ...measure }) => ({
      ...measure,
      period: from === null ? '' : until === null ? `fra ${when(from)}` : `${when(from)} – ${when(until)}`,
    })),
  }
  return renderPdf({ template, data, title: texts.title, language: 'da' })
}
