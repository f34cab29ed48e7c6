import type { z } from 'zod'
import { mayNamePerson, worksBehindWall, type Naming } from '../../access/naming.ts'
import type { contactRoutes } from '../../contract/contact.ts'
import { answeredSameDay, sameDayFigures } from '../../domain/contact/acute.ts'
import { balanceOf, monthsOf } from '../../domain/contact/development.ts'
import { everyWords } from '../../domain/contact/every.ts'
import { lookAt, rhythmOn } from '../../domain/contact/rhythm.ts'
import { addMonths } from '../../domain/shared/time.ts'
import {
  outsideChildren,
  readAcute,
  readColleagues,
  readEntries,
  readNames,
  readRests,
  readRhythms,
  type AcuteRow,
  type EntryRow,
  type RhythmRow,
} from '../../store/contact.ts'
import { recordsNow } from '../../store/merge.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { requireSomethingOpen, standing } from '../shared/case-guard.ts'
import { namingIn } from '../shared/naming.ts'
import { categoriesOf, mayAgree, mayWrite, partyOf, type InFamily } from './standing.ts'

type Opened = z.input<(typeof contactRoutes)['GET /api/families/:family/contact']['output']>
type OwnOpened = z.input<(typeof contactRoutes)['GET /api/own/families/:family/contact']['output']>

/** So far back contacts are read and counted, in months; and so many of them are shown. */
const MONTHS = 12
const SHOWN = 60
const OWN_SHOWN = 10
/** Months in the table of what a month held. */
const COUNTED = 6
/** In a course that is under way, what was agreed is looked after. */
const UNDER_WAY = new Set(['accepted', 'consented', 'active'])

/** Contact with a family for whoever works with it: what was had, what was agreed, what is forgotten. Throws 404. */
export async function openContact(unit: UnitOfWork, { params }: InFamily, services: Services): Promise<Opened> {
  const caseId = params.family
  requireSomethingOpen(unit)
  const { today } = unit.asking
  const entries = await readEntries(unit, caseId, addMonths(today, -MONTHS))
  const standingEntries = entries.filter(({ takenOut }) => !takenOut)
  const rhythms = await readRhythms(unit, caseId)
  const acute = await readAcute(unit, caseId)
  const { state, rests } = await readRests(unit, caseId)
  const naming = await namingIn(unit, caseId)
  const people = await nameablePeople(unit, naming)
  const own = partyOf(unit, caseId)
  const team = [
    ...new Set(
      naming.circle.memberships
        .filter(({ party }) => own === null || party === null || party === own)
        .map(({ employee }) => employee),
    ),
  ].filter((employee) => own !== null || !worksBehindWall(naming, employee))
  const said = await wordsFor(unit, services, [...entries, ...rhythms])
  const rhythm = rhythmOn(
    rhythms.filter(({ takenOut }) => !takenOut),
    today,
  )
  const counted = standingEntries.filter(({ counts }) => counts)
  const write = mayWrite(unit, caseId)
  unit.saw(
    [caseId],
    [...entries, ...rhythms, ...acute].map(({ id }) => id),
  )
  return {
    today,
    forms: [...services.presets.contactForms.values()].map(({ id, name }) => ({ id, name })),
    categories: categoriesOf(services),
    people: write ? people : [],
    team: write
      ? (await readColleagues(unit, team))
          .filter(({ id }) => id !== unit.asking.actor.id)
          .map(({ id, name }) => ({ employee: id, name }))
      : [],
    lastWith: lastWith(unit, standingEntries, people),
    entries: standingEntries.slice(0, SHOWN).map(said.entry),
    takenOut: entries
      .filter(({ takenOut }) => takenOut)
      .map(({ id, version, form, day, by }) => ({
        id,
        version,
        formName: said.form(form),
        day,
        mine: by === unit.asking.actor.id,
      })),
    rhythm: rhythm && said.rhythm(rhythm),
    otherRhythms: rhythms
      .filter(({ id }) => id !== rhythm?.id)
      .map((one) => ({ ...said.rhythm(one), takenOut: one.takenOut })),
    look: rhythm && state !== null && UNDER_WAY.has(state) ? lookAt(rhythm, { made: counted, rests, today }) : null,
    acute: acute.map((one) => told(unit, one)),
    sameDay: sameDayFigures(
      acute.filter(({ takenBackAt }) => takenBackAt === null),
      today,
    ),
    months: monthsOf(counted, today, COUNTED).map((month) => ({
      ...month,
      byForm: month.byForm.map(({ form, count }) => ({ form: said.form(form), count })),
    })),
    balance: balanceOf(counted.filter(({ day }) => day >= addMonths(today, -3))),
    may: { write, agree: mayAgree(unit, caseId), me: unit.asking.actor.id },
  }
}

/** What one of the family reads of it: what was agreed, the latest contacts, and what they said could not wait. Throws 404. */
export async function openOwnContact(unit: UnitOfWork, { params }: InFamily, services: Services): Promise<OwnOpened> {
  const caseId = params.family
  requireSomethingOpen(unit)
  const { today } = unit.asking
  const entries = (await readEntries(unit, caseId, addMonths(today, -MONTHS))).filter(({ takenOut }) => !takenOut)
  const rhythms = (await readRhythms(unit, caseId)).filter(({ takenOut }) => !takenOut)
  const acute = await readAcute(unit, caseId)
  const rhythm = rhythmOn(rhythms, today)
  const said = await wordsFor(unit, services, [...entries, ...rhythms])
  unit.saw(
    [caseId],
    [...entries, ...rhythms, ...acute].map(({ id }) => id),
  )
  return {
    today,
    entries: entries.slice(0, OWN_SHOWN).map(said.entry),
    rhythm: rhythm && said.rhythm(rhythm),
    acute: acute.map((one) => told(unit, one)),
    maySayAcute:
      unit.may(
        {
          id: 0,
          caseId,
          subject: unit.asking.actor.id,
          category: 'own-words',
          sensitivity: unit.sensitivityOf('own-words'),
          audience: 'family',
          audienceId: null,
          department: null,
        },
        'write',
      ).answer === 'content',
  }
}

/** Names for what rows hold as ids and keys, as far as the reader may know them. */
async function wordsFor(
  unit: UnitOfWork,
  services: Services,
  rows: readonly { readonly persons: readonly string[] }[],
) {
  const people = rows.flatMap(({ persons }) => persons)
  const own = await readNames(unit, people)
  // Whoever has no name here may stand in another record by now.
  const now = await recordsNow(
    unit,
    people.filter((id) => !own.has(id)),
  )
  const names = new Map([...(await readNames(unit, [...now.values()])), ...own])
  const form = (key: string): string => services.presets.contactForms.get(key)?.name ?? key
  const named = (persons: readonly string[]) =>
    [...new Set(persons.map((id) => (names.has(now.get(id) ?? '') ? (now.get(id) ?? id) : id)))].map((id) => ({
      id,
      name: names.get(id) ?? null,
    }))
  return {
    form,
    entry: ({ persons, ...row }: EntryRow): Opened['entries'][number] => ({
      ...row,
      formName: form(row.form),
      employees: [...row.employees],
      persons: named(persons),
    }),
    rhythm: ({ persons, ...row }: RhythmRow): NonNullable<Opened['rhythm']> => ({
      ...row,
      every: everyWords(row.everyDays),
      formName: row.form === null ? null : form(row.form),
      persons: named(persons),
    }),
  }
}

const told = (unit: UnitOfWork, { byEmployee, byPerson, ...one }: AcuteRow): Opened['acute'][number] => ({
  ...one,
  byFamily: byPerson !== null,
  mine: (byPerson ?? byEmployee) === unit.asking.actor.id,
  sameDay: answeredSameDay(one),
})

/** Whom the reader was last in touch with, as far as they can still be named. */
function lastWith(
  unit: UnitOfWork,
  entries: readonly EntryRow[],
  people: readonly { readonly id: string }[],
): string[] {
  const last = entries.find(({ by }) => by === unit.asking.actor.id)
  return (last?.persons ?? []).filter((id) => people.some((one) => one.id === id))
}

/** Whom the form lists, by name: those of the family whom the reader may name where one's own contact lies. */
async function nameablePeople(unit: UnitOfWork, naming: Naming): Promise<{ id: string; name: string }[]> {
  const { caseId, asking } = naming
  const outside = await outsideChildren(unit, caseId)
  const nameable = unit.facts.participations
    .filter((p) => p.caseId === caseId && standing(p, asking.at) && !outside.has(p.person))
    .map(({ person }) => person)
    .filter((person) =>
      mayNamePerson(
        naming,
        {
          id: 0,
          caseId,
          subject: partyOf(unit, caseId),
          category: 'cooperation',
          sensitivity: unit.sensitivityOf('cooperation'),
          audience: 'family',
          audienceId: null,
          department: null,
        },
        person,
      ),
    )
  const names = await readNames(unit, nameable)
  // The unborn has no name yet, and nobody is in touch with them.
  return nameable.flatMap((id) => {
    const name = names.get(id)
    return name ? [{ id, name }] : []
  })
}
