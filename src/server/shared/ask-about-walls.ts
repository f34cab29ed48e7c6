import { whomToKeepApart } from '../../domain/family/keep-apart.ts'
import { custodyNow } from '../../store/people.ts'
import { livesWith, protectedHere, readQuestions } from '../../store/protection.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { standing } from './case-guard.ts'

/**
 * Somebody's way to be reached was just protected. A firewall closes the common plan to each other custody holder at once,
 * and a question waits for the coordinator: must it stand? It fails closed: whoever protects need not be the one who may
 * set a firewall, and nobody has to remember to (docs/decisions/140). `anew` asks also where it was answered before: how
 * somebody is reached is another matter now.
 */
export async function askAboutWalls(unit: UnitOfWork, caseId: string, person: string, anew = true): Promise<void> {
  const { at } = unit.asking
  const here = unit.facts.participations.filter((p) => p.caseId === caseId && standing(p, at)).map((p) => p.person)
  const others = whomToKeepApart(person, {
    custody: await custodyNow(unit, here),
    livesWith: await livesWith(unit, caseId, person),
    inFamily: here,
    walledOff: unit.facts.firewalls
      .filter((f) => f.caseId === caseId && f.protected === person && standing(f, at))
      .map((f) => f.other),
  })
  if (others.length === 0) return
  // Handed in to the coordinator: whoever protects an address need not be able to read the question (decision 007).
  const compartment = await unit.drop({
    caseId,
    subject: person,
    category: 'contact',
    sensitivity: 3,
    audience: 'team',
    department: null,
  })
  const asked = anew ? [] : (await readQuestions(unit, caseId)).filter((one) => one.person === person)
  for (const other of others) {
    if (asked.some((one) => one.other === other)) continue
    const firewall = await raiseWall(unit, caseId, person, other)
    await unit.insert('wall_question', {
      id: unit.newId(),
      compartment,
      case_id: caseId,
      person,
      other,
      firewall,
      asked_at: at,
      answer: null,
      reason: null,
      answered_by: null,
      answered_at: null,
    })
  }
}

/**
 * Who lives together, or who opens the family's pages, is another matter from now on: for everybody who is protected it is
 * asked about those of whom it never was.
 */
export async function askWhereUnasked(unit: UnitOfWork, caseId: string): Promise<void> {
  for (const person of await protectedHere(unit, caseId)) await askAboutWalls(unit, caseId, person, false)
}

/** Sets a firewall as a protected address does. Answers its id. */
export async function raiseWall(unit: UnitOfWork, caseId: string, person: string, other: string): Promise<string> {
  const id = unit.newId()
  await unit.insertFact('firewall', {
    id,
    case_id: caseId,
    protected: person,
    other,
    kind: 'protected-address',
    starts_at: unit.asking.at,
    ends_at: null,
    set_by: unit.asking.actor.id,
  })
  return id
}
