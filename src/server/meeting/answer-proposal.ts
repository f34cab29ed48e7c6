import { readParticipants } from '../../store/meeting-conduct.ts'
import { readAdmissions, readMeetings } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { behindWall } from '../shared/case-guard.ts'
import { organisingMeeting } from '../shared/organise-meeting.ts'
import { speaksForFamily } from '../shared/speaks-for-family.ts'

interface Input {
  readonly params: { readonly family: string; readonly meeting: string; readonly participant: string }
  readonly body: { readonly answer: 'yes' | 'no'; readonly words: string | null; readonly basedOn: number }
}
interface Kept {
  readonly id: string
  readonly version: number
}

/**
 * The family says yes or no to somebody from outside its team; a no owes no reason. With the yes the invitation opens,
 * with a no it closes; until the meeting is over it can be said anew (`ramboell-familien-paa-vej`, afsnit 3.2: the family
 * chooses). Throws 404, 403 for a child, 409 when the meeting is over or the proposal is taken back, Conflict.
 */
export async function answerProposal(unit: UnitOfWork, { params, body }: Input): Promise<Kept> {
  const { family, meeting: id } = params
  if (behindWall(unit, family)) throw notFound()
  const meeting = (await readMeetings(unit, family, id))[0]
  if (!meeting) throw notFound()
  if (!speaksForFamily(unit, family))
    throw new Problem(
      403,
      'not-yours',
      'Det er de voksne i familien, der siger ja eller nej til, hvem der kommer. Sig til dem, hvad du synes.',
    )
  return answer(unit, { params, body }, { answered_by: unit.asking.actor.id, told_to: null })
}

/**
 * Writes down what the family has answered by word, for those who do not sign in themselves; it stands beside the answer
 * who was told. Throws 404, 403, 409 as above, and where the family has written its own answer, Conflict.
 */
export async function writeAnswer(unit: UnitOfWork, { params, body }: Input): Promise<Kept> {
  await organisingMeeting(unit, params.family, params.meeting)
  return answer(unit, { params, body }, { answered_by: null, told_to: unit.asking.actor.id })
}

async function answer(
  unit: UnitOfWork,
  { params, body }: Input,
  by: { readonly answered_by: string | null; readonly told_to: string | null },
): Promise<Kept> {
  const { family, meeting, participant } = params
  const found = (await readParticipants(unit, family, meeting)).find(({ id }) => id === participant)
  if (!found?.asked) throw notFound()
  if (by.told_to !== null && found.answer !== null && found.toldTo === null)
    throw new Problem(409, 'family-has-answered', 'Familien har selv svaret. Kun den kan ændre sit svar.')
  const admission = (await readAdmissions(unit, family)).find(({ id }) => id === found.admission)
  if (!admission) throw new Problem(409, 'proposal-over', 'Invitationen er trukket tilbage, eller mødet er slut.')
  const version = await unit.update('meeting_participant', found.id, body.basedOn, {
    answer: body.answer,
    words: body.words,
    answered_at: unit.asking.at,
    ...by,
  })
  if (version === null) throw notFound()
  const waits = body.answer === 'no'
  if (admission.waits !== waits) await unit.updateFact('admission', admission.id, admission.version, { waits })
  return { id: found.id, version }
}
