import type { z } from 'zod'
import type { boardRoutes } from '../../contract/board.ts'
import type { BoardPreset } from '../../domain/board/preset.ts'
import { inOrder } from '../../domain/board/rules.ts'
import { readBoards, readCards, readComments, type CardRow, type CommentRow } from '../../store/board.ts'
import { courseIsClosed } from '../../store/case-over.ts'
import { readMeetings } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { copyWays } from '../../domain/board/steps.ts'
import {
  contactsToName,
  isLaidByMe,
  isMine,
  isWrittenFor,
  leadsMeeting,
  openOne,
  ownVoices,
  type Place,
} from './on-board.ts'
import { shownSteps } from './steps.ts'

type Routes = typeof boardRoutes
type Opened = z.input<Routes['GET /api/boards/:family/:item']['output']>
type Presets = z.input<Routes['GET /api/board-presets']['output']>

/** A board as its reader may see it: everybody at the table sees the same cards, the family's first. */
export async function openBoard(unit: UnitOfWork, input: { params: Place }, services: Services): Promise<Opened> {
  const { family } = input.params
  const opened = await openOne(unit, input.params, services)
  const { board, preset } = opened
  const cards = await readCards(unit, board.id)
  const comments = await readComments(unit, board.id)
  const meeting = (await readMeetings(unit, family, board.meeting))[0]
  const isOver = await courseIsClosed(unit, family)
  const mayClose = !isOver && leadsMeeting(unit, family, board)
  unit.saw([family], [board.id, ...cards.map((card) => card.id)])
  return {
    id: board.id,
    version: board.version,
    title: board.title,
    meeting: {
      id: board.meeting,
      title: meeting?.title ?? null,
      startsAt: board.heldAt,
    },
    preset: shown(preset),
    cards: inOrder(cards.filter((card) => !card.takenOff)).map((card) => told(unit, preset, card, comments)),
    takenOff: cards
      .filter((card) => card.takenOff && isLaidByMe(unit, card))
      .map(({ id, version, says }) => ({ id, version, says })),
    closed:
      board.closedAt === null
        ? null
        : {
            at: board.closedAt,
            nextStep: board.nextStep ?? '',
            nextMeetingAt: board.nextMeetingAt,
            noNextMeeting: board.noNextMeeting,
            contact: board.contactName ?? '',
            noChildsWish: board.noChildsWish,
            followUpOn: board.followUpOn,
            copies: Object.entries(board.handedOut).flatMap(([participant, given]) => {
              const how = copyWays.find((way) => way === given)
              return how === undefined ? [] : [{ participant, how }]
            }),
          },
    ...(await shownSteps(unit, input.params, opened, cards)),
    voices: isOver ? [] : [...ownVoices(unit, family)],
    mayClose,
    ahead: mayClose ? await meetingsAhead(unit, family) : [],
    team: mayClose ? await contactsToName(unit, family) : [],
    earlier: (await readBoards(unit, family))
      .filter((one) => one.heldAt < board.heldAt)
      .map(({ item, title, heldAt, closedAt }) => ({ item, title, heldAt, closedAt })),
  }
}

/** The shipped ways of setting up a board. */
export async function listPresets(_unit: UnitOfWork, _input: unknown, services: Services): Promise<Presets> {
  return {
    presets: [...services.presets.boards.values()].map((preset) => ({
      ...shown(preset),
      source: preset.source.key,
      place: preset.source.place,
      notStated: preset.notStated,
    })),
  }
}

const shown = (preset: BoardPreset): Opened['preset'] => {
  const { id, name, about, firstPerson, asksForChildsWish, fields, steps, closing } = preset
  return {
    id,
    name,
    about,
    firstPerson,
    asksForChildsWish,
    fields: fields.map(({ id: key, foot = null, step = null, says = null, parts, each, of, ...field }) => ({
      key,
      ...field,
      foot,
      step,
      forEach: each === 'participant',
      ofFamilyOnly: of === 'family',
      asks: says,
      parts: parts.map(({ id: part, ...rest }) => ({ key: part, ...rest })),
    })),
    steps: steps.map(({ id: key, title, purpose, agreements }) => ({ key, title, purpose, agreements })),
    closing,
  }
}

function told(
  unit: UnitOfWork,
  preset: BoardPreset,
  card: CardRow,
  comments: readonly CommentRow[],
): Opened['cards'][number] {
  const field = preset.fields.find(({ id }) => id === card.field)
  return {
    id: card.id,
    version: card.version,
    field: card.field,
    says: card.says,
    voice: card.voice,
    author: card.author,
    writtenFor: isWrittenFor(card),
    mine: isMine(unit, card),
    mayTakeOff: isLaidByMe(unit, card),
    carried:
      card.carriedFrom === null
        ? null
        : { from: card.carriedFromItem === null ? null : card.carriedFrom, item: card.carriedFromItem },
    cameFrom: card.cameFrom,
    counted: card.times === null || card.per === null ? null : { times: card.times, per: card.per },
    told:
      card.toldOn !== null
        ? { on: card.toldOn }
        : card.notToldBecause !== null
          ? { notBecause: card.notToldBecause }
          : null,
    // In the order in which the field asks.
    parts: (field?.parts ?? []).flatMap(({ id: part }) => {
      const says = card.parts[part]
      return says === undefined ? [] : [{ part, says }]
    }),
    participant: card.participant,
    inPlan: { goal: card.goal, waits: card.waitsBecause },
    comments: comments
      .filter((one) => one.card === card.id)
      .map((one) => ({
        id: one.id,
        version: one.version,
        says: one.says,
        voice: one.voice,
        author: one.author,
        mine: isMine(unit, one),
        saidAt: one.saidAt,
      })),
  }
}

const meetingsAhead = async (unit: UnitOfWork, caseId: string): Promise<Opened['ahead']> =>
  (await readMeetings(unit, caseId))
    .filter((meeting) => meeting.calledOff === null && meeting.startsAt > unit.asking.at)
    .map(({ id, title, startsAt }) => ({ id, title, startsAt }))
