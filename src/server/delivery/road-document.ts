import { readFile } from 'node:fs/promises'

import { type Locale } from '../../domain/shared/locale.ts'
import { roadTexts, type RoadTexts } from './road-texts.ts'
import { renderPdf } from './typst.ts'

type Step = { what: string; who: string; when: string | null; done: boolean }
/** 0 is furthest from the goal and 10 is there; everyone's own number stands, also when they differ. */
type Scale = { who: string; value: number }
type Goal = {
  words: string
  whose: string
  change: string
  success: string
  steps: Step[]
  scales: Scale[]
}

/**
 * The family's road, already cut to what its reader may open.
 * Dates are `YYYY-MM-DD`, `YYYY-MM-DDTHH:mm` (Danish wall time) or an instant ending in Z;
 * anything else ("når skolen starter") is printed as it stands.
 */
export type RoadDocument = {
  madeOn: string
  familyName: string
  wishes: { words: string; whose: string }[]
  goals: Goal[]
  nextMeeting?: { when: string; where: string | null }
  followUp: string | null
  people: { name: string; role: string; doesWhat: string }[]
  contact: { name: string; phone: string | null } | null
}

const KEPT_TOGETHER = '\u00a0'
const PLACE = 'Europe/Copenhagen'
const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z)?)?$/

/** Arabic is written with the digits that stand on Danish letters. */
const TAGS: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-ca-gregory-nu-latn' }

type Detail = { weekday?: 'long'; year?: 'numeric' }

/** A date or time in plain words of the language; text that is no date comes back untouched. */
export function plainWhen(written: string, language: string, detail: Detail = {}): string {
  const [, date, time, instant] = WRITTEN.exec(written) ?? []
  const moment = new Date(instant ? written : `${date}T${time ?? '12:00'}:00Z`)
  // An impossible date (31 June) would roll over to another day: then the writer's own text is better.
  if (!date || Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== date) return written
  const timeZone = instant ? PLACE : 'UTC'
  const tag = TAGS[language] ?? language
  const day = new Intl.DateTimeFormat(tag, {
    timeZone,
    day: 'numeric',
    month: 'long',
    ...detail,
  })
    .format(moment)
    .replace(/(?<=\d\.) /g, KEPT_TOGETHER)
  if (!time) return day
  const hours = new Intl.DateTimeFormat(tag, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return `${day}${language === 'da' ? ' kl.' : ','}${KEPT_TOGETHER}${hours.format(moment)}`
}

function inPlainWords(road: RoadDocument, texts: RoadTexts) {
  const when = (written: string, detail?: Detail) => plainWhen(written, texts.language, detail)
  return {
    ...road,
    texts,
    madeOn: when(road.madeOn, { year: 'numeric' }),
    nextMeeting: road.nextMeeting
      ? { ...road.nextMeeting, when: when(road.nextMeeting.when, { weekday: 'long' }) }
      : null,
    followUp: road.followUp === null ? null : when(road.followUp, { weekday: 'long' }),
    goals: road.goals.map((goal) => ({
      ...goal,
      steps: goal.steps.map((step) => ({
        ...step,
        when: step.when === null ? null : when(step.when),
      })),
    })),
  }
}

/**
 * "Vores vej" for the refrigerator, in the language of its reader; what people have written stays as they wrote it: one A4 page in the largest type that fits, further pages when it must.
 * A tagged PDF; neither its metadata nor its title names anybody.
 * @throws DocumentError when the page cannot be set
 */
export async function renderRoad(road: RoadDocument, locale: Locale = 'da'): Promise<Uint8Array> {
  const texts = roadTexts[locale]
  const template = await readFile(new URL('road.typ', import.meta.url), 'utf8')
  const { title, language } = texts
  return renderPdf({ template, data: inPlainWords(road, texts), title, language })
}
