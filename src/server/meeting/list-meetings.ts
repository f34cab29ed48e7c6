import type { z } from 'zod'
import type { meetingRoutes } from '../../contract/meeting.ts'
import { worksBehindWall, type Naming } from '../../access/naming.ts'
import { boardKey } from '../../domain/programme/board-key.ts'
import { meetingSentences } from '../../domain/meeting/sentences.ts'
import { readBusy, readGrounds, readParticipants, readSteps, type ParticipantRow } from '../../store/meeting-conduct.ts'
import { readReplies, type ReplyRow } from '../../store/meeting-reply.ts'
import {
  readAdmissions,
  readItems,
  readMeetings,
  readOwnAdmissions,
  type AdmissionRow,
  type ItemRow,
} from '../../store/meeting.ts'
import { findProgramme } from '../../store/plan.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { invitableOf, isNobodyOfFamily, lacksIn } from '../shared/meeting-gates.ts'
import { namingIn } from '../shared/naming.ts'
import { mayOrganise, requireTeam } from '../shared/organise-meeting.ts'
import { ownReplies } from './reply.ts'
import { markable } from './may-mark.ts'

type Listed = z.input<(typeof meetingRoutes)['GET /api/families/:family/meetings']['output']>

/** The meetings of one family for its team: items as far as the reader is admitted; who else is invited only for organisers. */
export async function listMeetings(
  unit: UnitOfWork,
  input: { params: { family: string } },
  services: Services,
): Promise<Listed> {
  const caseId = input.params.family
  requireTeam(unit, caseId)
  const organiser = mayOrganise(unit, caseId)
  const meetings = await readMeetings(unit, caseId)
  const items = await readItems(unit, [caseId])
  const takenOff = organiser ? await readItems(unit, [caseId], undefined, 'taken-off') : []
  const admissions = organiser ? await readAdmissions(unit, caseId) : []
  const busy = organiser ? await readBusy(unit, caseId) : new Set<string>()
  const participants = new Map(
    organiser ? (await readParticipants(unit, caseId)).map((one) => [one.admission, one]) : [],
  )
  const replies = new Map(organiser ? (await readReplies(unit, caseId)).map((one) => [one.admission, one]) : [])
  const own = new Map((await readOwnAdmissions(unit, caseId)).map((one) => [one.meeting, one]))
  const answered = await ownReplies(unit)
  const marks = await markable(unit, caseId)
  const steps = await readSteps(unit, caseId)
  const grounds = await readGrounds(unit, caseId)
  unit.saw([caseId], [...meetings.map((m) => m.id), ...[...items, ...takenOff].map((i) => i.id)])
  const typeOf = await services.meetingTypes.of(unit, meetings)
  const { categories } = services.presets.rules
  const invitable = organiser ? invitableIn(await namingIn(unit, caseId)) : { people: [], team: [] }
  return {
    mayOrganise: organiser,
    invitable,
    categories: organiser ? [...categories.values()].map(({ id, name }) => ({ id, name })) : [],
    boards: organiser ? await boardsOf(unit, caseId, services) : [],
    meetings: meetings.map((meeting) => {
      const agenda = items.filter((i) => i.meeting === meeting.id)
      const invited = own.get(meeting.id)
      const written = grounds.filter((one) => one.meeting === meeting.id)
      const admitted = admissions.filter((a) => a.meeting === meeting.id)
      const nobodyOfFamily = isNobodyOfFamily(invitable.people, admitted)
      return {
        ...meeting,
        mayMark: marks(meeting.id),
        steps: steps.filter((one) => one.meeting === meeting.id),
        grounds: written,
        lacks: lacksIn(typeOf(meeting), meeting, { grounds: written, nobodyOfFamily }).map((lack) => ({
          ...lack,
          says: meetingSentences[lack.code].da,
        })),
        own: invited && !invited.calledOff ? answered(invited) : null,
        items: agenda.map((item) => ({ ...item, categoryName: categories.get(item.category)?.name ?? item.category })),
        takenOff: takenOff
          .filter((i) => i.meeting === meeting.id)
          .map(({ id, version, title }) => ({ id, version, title })),
        attendees: admitted.map((a) =>
          attendee(a, agenda, { at: unit.asking.at, busy, said: participants.get(a.id), reply: replies.get(a.id) }),
        ),
      }
    }),
  }
}

/** The boards that the programme of the family's course names, and that can be put up. */
async function boardsOf(unit: UnitOfWork, caseId: string, services: Services): Promise<string[]> {
  const entered = await findProgramme(unit, caseId)
  const programme = entered && (await services.programmes.of(unit, entered))
  return (programme?.boards ?? []).map(boardKey).filter((key) => services.presets.boards.has(key))
}

/** Who of the family and its team can be invited; a guest from elsewhere is looked for by name. */
const invitableIn = (naming: Naming): Listed['invitable'] => ({
  people: invitableOf(naming),
  team: [...new Set(naming.circle.memberships.map((m) => m.employee))].filter((one) => !worksBehindWall(naming, one)),
})

interface About {
  readonly at: string
  readonly busy: ReadonlySet<string>
  readonly said: ParticipantRow | undefined
  readonly reply: ReplyRow | undefined
}

function attendee(
  admission: AdmissionRow,
  items: readonly ItemRow[],
  { at, busy, said, reply }: About,
): Listed['meetings'][number]['attendees'][number] {
  return {
    ...admission,
    isOpen: admission.opensAt <= at && !admission.waits,
    kind: admission.person !== null ? 'family' : admission.inTeam ? 'team' : 'guest',
    items: items.filter((i) => admission.compartments.includes(i.compartment)).map((i) => i.id),
    why: said?.why ?? null,
    family: said?.asked ? said : null,
    busy: busy.has(admission.id),
    reply: reply ?? null,
  }
}
