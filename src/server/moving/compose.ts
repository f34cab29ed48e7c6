import type { Compartment } from '../../access/facts.ts'
import type { MovePackage } from '../../domain/moving/package.ts'
import { ageOn } from '../../domain/shared/time.ts'
import { writtenAbout } from '../../domain/family/outside.ts'
import { mentions } from '../../domain/family/mentions.ts'
import { relationshipKinds } from '../../domain/family/relationship.ts'
import { custodyNow } from '../../store/people.ts'
import { aroundMoving, peopleMoving, placeOfMunicipality, type MoveRow } from '../../store/moving.ts'
import { livesWith, protectedWords } from '../../store/protection.ts'
import { readPlanRows, type PlanAction } from '../../store/plan-rows.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { checkUnseen } from '../shared/unseen.ts'
import { actingDepartment, standing } from '../shared/case-guard.ts'

/** Nothing of this sensitivity leaves in a file: protected addresses, health, crime. It is told from person to person. */
const STAYS = 3

/**
 * What goes along, cut anew each time it is asked for: of the parts that have a basis, what the actor may export, keeps
 * in their own department or was written by the family itself; nothing whose existence may not be known, nothing that
 * a child of ten or more has said for themselves, and no way to reach somebody who is kept apart from another.
 */
export async function compose(
  unit: UnitOfWork,
  caseId: string,
  move: MoveRow,
  services: Services,
): Promise<MovePackage> {
  const has = (part: MovePackage['parts'][number]['part']): boolean => move.parts.some((one) => one.part === part)
  // Nobody has said yes for the brothers and sisters whom the initiative is not for.
  const people = has('people') ? writtenAbout(await peopleMoving(unit, caseId)) : []
  const refs = new Map(people.map(({ id }, at) => [id, `p${at + 1}`]))
  const cut = unit.facts.compartments.filter((c) => goesAlong(unit, caseId, c, services)).map(({ id }) => id)
  const around = await aroundMoving(unit, caseId, cut)
  const { at } = unit.asking
  const walls = unit.facts.firewalls.filter((w) => w.caseId === caseId && standing(w, at))
  const secrets = await protectedWords(unit, caseId)
  const guarded = walls.map((w) => w.protected)
  const hidden = new Set(guarded)
  // Whoever lives with them is reached where they are.
  for (const person of guarded) for (const other of await livesWith(unit, caseId, person)) hidden.add(other)
  const contacts = has('contacts') ? around.contacts : []
  const goals = has('plan') ? withoutSecrets(await goalsOf(unit, caseId, cut, refs), secrets) : []
  // One look at everything that goes along, so that one file counts as one.
  const family = around.family ?? { name: 'Familien', language: 'da', interpreter: false }
  const texts = [...contacts.map(({ value }) => value), ...goals.map(wordsOf), family.name]
  const unseen = await checkUnseen(unit, services, caseId, { texts, party: null })
  requireSeen(goals, unseen.slice(contacts.length))
  if (unseen.at(-1) === true || mentions(family.name, secrets).length > 0) throw nameGivesAway()
  const custody = has('relations') ? await custodyNow(unit, [...refs.keys()]) : []
  unit.saw([caseId], [move.id, ...refs.keys()])
  return {
    kind: 'samspil-family-move',
    format: 1,
    package: move.package,
    from: await placeOfMunicipality(unit),
    to: { number: move.toNumber, name: move.toName },
    movesOn: move.movesOn,
    parts: [...move.parts],
    family,
    people: people.map(({ id, ...person }) => ({ ref: refs.get(id) ?? '', ...person })),
    walls: both(
      walls.map((w) => ({ protected: w.protected, other: w.other })),
      refs,
      'protected',
      'other',
    ).filter(
      (wall, place, all) => all.findIndex((w) => w.protected === wall.protected && w.other === wall.other) === place,
    ),
    relationships: has('relations')
      ? both(around.relationships, refs, 'person', 'relative').flatMap(({ kind, inHousehold, ...ends }) => {
          const known = relationshipKinds.find((one) => one === kind)
          return known === undefined ? [] : [{ ...ends, kind: known, inHousehold }]
        })
      : [],
    custody: both(custody, refs, 'child', 'holder').map(({ child, holder, kind }) => ({ child, holder, kind })),
    contacts: contacts.flatMap(({ person, kind, value }, at) => {
      const ref = refs.get(person)
      const stays = hidden.has(person) || unseen[at] === true || mentions(value, secrets).length > 0
      return ref === undefined || stays ? [] : [{ person: ref, kind, value }]
    }),
    goals,
  }
}

/** Throws 409 with what stands in the way: a goal that names what is protected does not go along, nor is it left out unseen. */
function withoutSecrets(goals: MovePackage['goals'], secrets: readonly string[]): MovePackage['goals'] {
  for (const goal of goals) {
    const [named] = mentions(wordsOf(goal), secrets)
    if (named !== undefined)
      throw new Problem(
        409,
        'moving.names-secret',
        `Planen nævner “${named}”, som er beskyttet. Ret teksten, eller lad planen blive her.`,
      )
  }
  return goals
}

const nameGivesAway = (): Problem =>
  new Problem(
    409,
    'moving.names-unseen',
    'Det, familien hedder her, nævner noget, der er beskyttet. Giv den et andet navn, før den flytter.',
  )

const wordsOf = ({ ownWords, wishedChange, successCriterion, steps }: MovePackage['goals'][number]): string =>
  [ownWords, wishedChange, successCriterion, ...steps.map(({ what }) => what)].join('\n')

/** As `withoutSecrets`, for what another department alone has filed: it stops the file and is not named. Throws 409. */
function requireSeen(goals: MovePackage['goals'], unseen: readonly boolean[]): void {
  const goal = goals[unseen.indexOf(true)]
  if (goal !== undefined)
    throw new Problem(
      409,
      'moving.names-unseen',
      `Målet “${goal.ownWords.slice(0, 80)}” nævner noget, der er beskyttet, og som du ikke selv kan se. Skriv det uden adresser, numre og navne på steder, eller lad planen blive her.`,
    )
}

/** Of facts between two people, those whose both ends go along, by the numbers that people have in the file. */
function both<T, A extends keyof T & string, B extends keyof T & string>(
  facts: readonly T[],
  refs: ReadonlyMap<string, string>,
  one: A,
  other: B,
): (Omit<T, A | B> & Record<A | B, string>)[] {
  return facts.flatMap((fact) => {
    const [a, b] = [refs.get(String(fact[one])), refs.get(String(fact[other]))]
    return a === undefined || b === undefined ? [] : [{ ...fact, [one]: a, [other]: b } as never]
  })
}

function goesAlong(unit: UnitOfWork, caseId: string, c: Compartment, services: Services): boolean {
  if (c.caseId !== caseId || c.audience !== 'family' || !unit.open.has(c.id) || c.sensitivity >= STAYS) return false
  if (c.department !== null && c.department !== actingDepartment(unit, caseId)) return false
  const category = services.presets.rules.categories.get(c.category)
  if (!category?.existenceKnown || category.sensitivity >= STAYS) return false
  if (unit.may(c, 'export').answer !== 'content') return false
  return c.category !== 'own-words' || ![c.subject, ...(c.also ?? [])].some((person) => hasOwnVoice(unit, person))
}

function hasOwnVoice(unit: UnitOfWork, person: string | null): boolean {
  const found = unit.facts.participations.find((p) => p.person === person)
  const age = found?.born ? ageOn(found.born, unit.asking.today) : null
  return age === null ? found?.standsAs === 'child' : age >= 10 && age < 18
}

async function goalsOf(
  unit: UnitOfWork,
  caseId: string,
  cut: readonly number[],
  refs: ReadonlyMap<string, string>,
): Promise<MovePackage['goals']> {
  const { goals, actions } = await readPlanRows(unit, caseId, cut)
  const step = ({ what, byPerson, due, doneAt }: PlanAction) => ({
    what,
    by: (byPerson !== null && refs.get(byPerson)) || null,
    due,
    done: doneAt !== null,
  })
  return goals.flatMap((goal) => {
    const whose = refs.get(goal.whoseWords)
    const about = goal.concerns === null ? null : refs.get(goal.concerns)
    if (whose === undefined || about === undefined) return []
    const { ownWords, wishedChange, successCriterion, horizon, status, category } = goal
    return [
      {
        ownWords,
        whoseWords: whose,
        concerns: about,
        wishedChange,
        successCriterion,
        horizon,
        status,
        category,
        steps: actions.filter((a) => a.goal === goal.id).map(step),
      },
    ]
  })
}
