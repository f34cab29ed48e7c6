import type { z } from 'zod'
import type { teamRoutes } from '../../contract/team.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { addDays, ageOn, dayAt } from '../../domain/shared/time.ts'
import { coverDepartments, coverNeeds } from '../../domain/team/cover.ts'
import { stateOfHandover } from '../../domain/team/handover.ts'
import { readTeam, type TeamRow, type WishRow } from '../../store/team.ts'
import { readWeights } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { ownDepartments } from '../shared/own-departments.ts'
import type { Services } from '../services.ts'
import { behindWall, inFamily, mayDo, requireSomethingOpen } from '../shared/case-guard.ts'
import { roleWords } from '../shared/role-words.ts'
import { visibleTeam } from '../shared/visible-facts.ts'
import { mayRemove } from './end-membership.ts'

type Team = z.input<(typeof teamRoutes)['GET /api/families/:family/team']['output']>
type OwnTeam = z.input<(typeof teamRoutes)['GET /api/own/families/:family/team']['output']>
interface Input {
  readonly params: { readonly family: string }
}

/** The team as those who work with the family see it, with what it lacks. */
export async function openTeam(unit: UnitOfWork, { params }: Input, services: Services): Promise<Team> {
  requireSomethingOpen(unit)
  const row = await readTeam(unit, params.family)
  const here = row.members.filter((m) => m.startsAt <= unit.asking.at)
  const canDo = new Set(row.canDo.map((one) => one.competence))
  const met = coverNeeds(row.needs, canDo)
  const programme = row.course && (await services.programmes.of(unit, row.course))
  const words = wordsIn(programme, services)
  const change = mayDo(unit, params.family, { category: 'cooperation' }, 'invite')
  unit.saw([params.family])
  return {
    today: unit.asking.today,
    // Who works for one of them is not told who works for another.
    members: visibleTeam(unit, params.family, row.members).map((m) => ({
      ...memberOf(unit, row, m, words),
      stage: m.stage,
      weight: m.weight,
    })),
    handovers: handoversOf(unit, row),
    released: row.released.map(({ id, aboutName, words }) => ({ id, aboutName, words })),
    needs: row.needs.map(({ id, version, name }, place) => ({ id, version, name, met: met[place]?.met ?? false })),
    competences: row.competences
      .filter(({ category }) => mayWrite(unit, params.family, category))
      .map(({ id, name }) => ({ id, name })),
    programme: programme && {
      name: programme.name.da,
      departments: coverDepartments(
        programme.team.departments.map(({ id, name }) => ({ id, name: name.da })),
        row.departments,
        here,
        row.course ? await ownDepartments(unit, row.course) : undefined,
      ),
      least: programme.team.minimum,
      around: programme.team.perFamily,
    },
    isNaming: change && row.isNaming,
    weights: (await readWeights(unit)).map(({ id, name }) => ({ id, name })),
    may: { change, me: unit.asking.actor.id, need: mayWrite(unit, params.family, null) },
  }
}

const mayWrite = (unit: UnitOfWork, caseId: string, category: string | null): boolean => {
  const kept = category ?? 'cooperation'
  return mayDo(unit, caseId, { category: kept, sensitivity: unit.sensitivityOf(kept) }, 'write')
}

/** Who does what for us: the members whom this reader may know, and the reader's own wishes. */
export async function openOwnTeam(unit: UnitOfWork, { params }: Input, services: Services): Promise<OwnTeam> {
  requireSomethingOpen(unit)
  const caseId = params.family
  const row = await readTeam(unit, caseId)
  const known = visibleTeam(unit, caseId, row.members)
  const walled = behindWall(unit, caseId)
  const me = inFamily(unit, caseId, unit.asking.actor.id)
  const words = wordsIn(row.course && (await services.programmes.of(unit, row.course)), services)
  const age = me?.born ? (ageOn(me.born, unit.asking.today) ?? 0) : 18
  unit.saw([caseId])
  return {
    today: unit.asking.today,
    members: known.map((m) => ({
      ...memberOf(unit, row, m, words),
      mayRemove: !walled && m.role !== 'coordinator' && mayRemove(unit, caseId, m.party),
    })),
    handovers: walled ? [] : handoversOf(unit, row),
    wishes: row.wishes.map((wish) => wishOf(unit, wish)),
    may: { say: age >= 15 && mayDo(unit, caseId, { category: 'cooperation' }, 'write'), wish: !walled },
  }
}

type Words = (role: string) => ReturnType<typeof roleWords>
const wordsIn =
  (programme: Programme | null, { presets }: Services): Words =>
  (role) =>
    roleWords(role, presets.rules, programme)

function memberOf(unit: UnitOfWork, row: TeamRow, m: TeamRow['members'][number], words: Words) {
  const nameOf = (id: string | null): string | null => row.members.find((one) => one.id === id)?.name ?? null
  const pairName = nameOf(m.pair)
  const part = row.parts.find((one) => one.membership === m.id)
  return {
    ...m,
    ...words(m.role),
    isHere: m.startsAt <= unit.asking.at,
    lastDay: m.endsAt === null ? null : lastDayOf(m.endsAt),
    familySaid: m.familySaidAt !== null,
    standsInFor: nameOf(m.standsInFor),
    pair: m.pair !== null && pairName !== null ? { id: m.pair, name: pairName } : null,
    part: {
      id: part?.id ?? null,
      version: part?.version ?? 0,
      does: part?.does ?? null,
      bothReason: part?.bothReason ?? null,
      toldFamilyOn: part?.toldFamilyOn ?? null,
    },
  }
}

/** The last day on which somebody is there, from the instant at which it is over. */
export const lastDayOf = (endsAt: string): string => {
  const day = dayAt(endsAt)
  const before = dayAt(new Date(Date.parse(endsAt) - 1).toISOString())
  return before < day ? addDays(day, -1) : day
}

/** A handover to or from somebody whom the reader may not know of is in no team of theirs. */
const handoversOf = (unit: UnitOfWork, row: TeamRow): OwnTeam['handovers'] =>
  row.handovers.map((h) => ({
    ...h,
    begins: dayAt(h.beginsAt),
    takesOver: dayAt(h.takesOverAt),
    state: stateOfHandover(h, unit.asking.at),
  }))

function wishOf(unit: UnitOfWork, wish: WishRow): OwnTeam['wishes'][number] {
  return {
    ...wish,
    state:
      wish.withdrawnAt !== null
        ? 'withdrawn'
        : wish.answeredAt !== null
          ? 'answered'
          : wish.answerBy !== null
            ? 'taken'
            : 'sent',
    isLate: isLate(unit, wish),
    released: wish.releasedAt !== null,
  }
}

/** Promised by a day that has gone, and not answered. */
export const isLate = (unit: UnitOfWork, wish: Pick<WishRow, 'answerBy' | 'answeredAt' | 'withdrawnAt'>): boolean =>
  wish.answeredAt === null && wish.withdrawnAt === null && wish.answerBy !== null && wish.answerBy < unit.asking.today
