import { isKeptFromMeetings } from '../../access/naming.ts'
import { voiceOf, type Voice } from '../../domain/board/rules.ts'
import type { BoardRow } from '../../store/board.ts'
import { readAdmissions } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { PresetField } from '../../domain/board/preset.ts'
import { namingIn } from '../shared/naming.ts'

/** Somebody invited to the item of a board; `id` is the invitation's. */
export interface Participant {
  readonly id: string
  readonly person: string | null
  /** An employee's name; of the family's, a name that lies in the ring. */
  readonly name: string | null
  readonly voice: Voice
  readonly mine: boolean
}

/**
 * Everybody invited to the item of a board, the family first; not who waits for the family's yes, and nobody whom a firewall
 * raised since keeps out: the others are told nothing of them.
 */
export async function participantsOf(unit: UnitOfWork, caseId: string, board: BoardRow): Promise<Participant[]> {
  const { participations } = unit.facts
  const standsAs = (person: string): Voice =>
    voiceOf(participations.find((p) => p.caseId === caseId && p.person === person)?.standsAs ?? 'network')
  const naming = await namingIn(unit, caseId)
  const invited = (await readAdmissions(unit, caseId)).filter(
    (one) => !one.waits && one.compartments.includes(board.compartment) && !isKeptFromMeetings(naming, one),
  )
  const me = unit.asking.actor.id
  return invited
    .map(({ id, name, person, employee }): Participant => ({
      id,
      person,
      name,
      voice: person === null ? 'professional' : standsAs(person),
      mine: (person ?? employee) === me,
    }))
    .toSorted((a, b) => Number(a.voice === 'professional') - Number(b.voice === 'professional'))
}

/**
 * Whose view a card is, in a field where each at the table has a place: one's own, or that of one of the family for whom an
 * employee writes. Null in every other field. Throws Problem 400 at `participant`.
 */
export async function whoseView(
  unit: UnitOfWork,
  { caseId, board, field }: { caseId: string; board: BoardRow; field: PresetField },
  card: { readonly voice: Voice; readonly participant: string | null },
): Promise<string | null> {
  if (field.each !== 'participant') return null
  const participants = await participantsOf(unit, caseId, board)
  const mine = participants.find((one) => one.mine)
  const whose = card.participant === null ? mine : participants.find(({ id }) => id === card.participant)
  if (!whose)
    throw new Problem(400, 'not-at-the-table', 'Vælg en, der er inviteret til punktet.', { field: 'participant' })
  if (!whose.mine && (whose.voice === 'professional' || unit.asking.actor.kind !== 'employee'))
    throw new Problem(400, 'not-your-view', 'Hver fortæller selv, hvordan de ser det.', { field: 'participant' })
  if (whose.voice !== card.voice)
    throw new Problem(400, 'not-their-voice', 'Stemmen hører til en anden. Vælg den, hvis ord det er.', {
      field: 'voice',
    })
  return whose.id
}
