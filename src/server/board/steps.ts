import type { z } from 'zod'
import type { boardRoutes } from '../../contract/board.ts'
import type { BoardPreset } from '../../domain/board/preset.ts'
import { lackSentences } from '../../domain/board/sentences.ts'
import {
  goesOn,
  lacksOfStep,
  moved,
  moveFault,
  type OnTheBoard,
  type Standing,
  type StepLack,
} from '../../domain/board/steps.ts'
import { standingOf } from '../../domain/agreement/standing.ts'
import { readAgreements } from '../../store/agreement.ts'
import { readCards, type BoardRow, type CardRow } from '../../store/board.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { leadsMeeting, type OnBoard, type Place, requireLeader, writingOn } from './on-board.ts'
import { participantsOf, type Participant } from './participants.ts'

type Routes = typeof boardRoutes
type Move = z.output<Routes['PUT /api/boards/:family/:item/step']['body']>
interface Saved {
  readonly id: string
  readonly version: number
}

/**
 * Moves the room to a step, for whoever leads the meeting. Back is free; forward goes one step at a time, and where
 * something is missing with a sentence that stands on the board. Throws Problem 403, 400, 409 with every lack, Conflict.
 */
export async function moveToStep(
  unit: UnitOfWork,
  input: { params: Place; body: Move },
  services: Services,
): Promise<Saved> {
  const opened = await writingOn(unit, input.params, services)
  const { board, preset } = opened
  requireLeader(unit, input.params.family, board)
  const { to, because, basedOn } = input.body
  const standing = standingOn(board)
  const fault = moveFault(preset.steps, standing, to)
  if (fault === 'unknown-step') throw new Problem(400, 'unknown-step', 'Det trin har tavlen ikke.', { field: 'to' })
  if (fault !== null)
    throw new Problem(409, 'step-left-out', 'Tag trinnene i rækkefølge. Intet trin kan springes over.', { field: 'to' })
  const left = preset.steps.find(({ id }) => id === standing.at)
  const lacks =
    left && goesOn(preset.steps, standing, to)
      ? lacksOfStep(preset, left, await onTheBoard(unit, input.params, opened))
      : []
  if (lacks.length > 0 && because === null)
    throw refusal(
      'step-lacks',
      'Der mangler noget på trinnet. Skriv, hvorfor I går videre alligevel.',
      'because',
      lacks,
    )
  const next = moved(preset.steps, standing, to)
  const stepsLeft = { ...board.stepsLeft }
  if (lacks.length > 0 && because !== null) stepsLeft[standing.at] = because
  else if (left && goesOn(preset.steps, standing, to)) delete stepsLeft[standing.at]
  const version = await unit.update('board', board.id, basedOn, {
    step: next.at,
    step_reached: next.reached,
    steps_left: JSON.stringify(stepsLeft),
  })
  if (version === null) throw notFound()
  return { id: board.id, version }
}

/** Where the room stands; a board that was put up before it had steps stands at none. */
export const standingOn = ({ step, stepReached }: BoardRow): Standing => ({
  at: step ?? '',
  reached: stepReached ?? '',
})

/** What the rules of the steps look at: who is at the table, the cards that stand, and what was agreed at the item. */
export async function onTheBoard(
  unit: UnitOfWork,
  { family, item }: Place,
  { board }: OnBoard,
  known?: { readonly cards: readonly CardRow[]; readonly participants: readonly Participant[] },
): Promise<OnTheBoard> {
  const participants = known?.participants ?? (await participantsOf(unit, family, board))
  const cards = known?.cards ?? (await readCards(unit, board.id))
  const made = (await readAgreements(unit, family)).filter((one) => one.item === item && !one.takenBack)
  const doers = made.map((one) => ({ ...one, doers: one.doers.filter(({ left }) => !left) }))
  return {
    participants: participants.map(({ id, voice }) => ({ id, isFamily: voice !== 'professional' })),
    cards: cards
      .filter(({ takenOff }) => !takenOff)
      .map((card) => ({
        ...card,
        inPlan: card.goal !== null ? 'goal' : card.waitsBecause !== null ? 'waits' : null,
      })),
    agreed: doers.filter((one) => ['open', 'done'].includes(standingOf(one))).length,
    unanswered: doers.filter((one) => one.status === 'open' && one.doers.some(({ answer }) => answer === 'asked'))
      .length,
  }
}

type Shown = z.input<Routes['GET /api/boards/:family/:item']['output']>

/** Where the room stands, who is at the table, and what the steps that were reached miss; for a board without steps, nothing. */
export async function shownSteps(
  unit: UnitOfWork,
  place: Place,
  opened: OnBoard,
  cards: readonly CardRow[],
): Promise<Pick<Shown, 'steps' | 'participants'>> {
  const { board, preset } = opened
  if (preset.steps.length === 0) return { steps: null, participants: [] }
  const participants = await participantsOf(unit, place.family, board)
  const now = await onTheBoard(unit, place, opened, { cards, participants })
  const leads = leadsMeeting(unit, place.family, board)
  const { at, reached } = standingOn(board)
  const been = preset.steps.slice(0, preset.steps.findIndex(({ id }) => id === reached) + 1)
  return {
    participants,
    steps: {
      at,
      reached,
      left: Object.entries(board.stepsLeft).map(([step, because]) => ({ step, because })),
      lacks: been.flatMap((step) =>
        lacksOfStep(preset, step, now)
          .filter(({ field }) => leads || field !== 'agreements')
          .map(({ code, participant, card }) => ({ step: step.id, code, participant, card })),
      ),
    },
  }
}

/** The first step of a board, for one that is put up. */
export const firstStep = ({ steps }: BoardPreset): { step: string | null; step_reached: string | null } => ({
  step: steps[0]?.id ?? null,
  step_reached: steps[0]?.id ?? null,
})

export const refusal = (code: string, detail: string, field: string, lacks: readonly StepLack[]): Problem =>
  new Problem(409, code, detail, {
    field,
    problems: lacks.map((lack) => ({ ...lack, detail: lackSentences[lack.code] })),
  })
