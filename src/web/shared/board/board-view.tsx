import { useQueryClient } from '@tanstack/react-query'
import { useState, type ComponentType } from 'react'
import { balanceOf } from '../../../domain/board/rules.ts'
import { isGone } from '../api/problem.ts'
import { useApi, useCommand } from '../api/query.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { createTyped, TypedProvider } from '../form/typed.ts'
import { useMeetingLive } from '../live/use-live.ts'
import { announce } from '../shell/announce.ts'
import { Page } from '../shell/page.tsx'
import { Loaded } from '../shell/states.tsx'
import { clockTime, weekdayDate } from '../text/dates.ts'
import { useBoardText, type Board, type BoardAgreementsProps, type BoardLinkProps, type Where } from './board.ts'
import './board.css'
import { Beside, EarlierBoards } from './beside.tsx'
import { BoardOver } from './board-over.tsx'
import type { Doing } from './card-view.tsx'
import { ClosedWith, CloseBoard } from './closing.tsx'
import { FieldOf } from './field-of.tsx'
import type { NeedInPlanProps } from './steps.ts'
import { StepsView } from './steps-view.tsx'

interface BoardViewProps extends Where {
  readonly home: string
  readonly BoardLink: ComponentType<BoardLinkProps>
  readonly Agreements: ComponentType<BoardAgreementsProps>
  /** In the face of those who write the plan: lays an unmet need in it. */
  readonly NeedInPlan?: ComponentType<NeedInPlanProps> | undefined
}

/** What is fetched anew when something of it is news; a board in steps also tells what lacks of agreements. */
const NEWS: readonly (readonly [string, readonly unknown[]])[] = [
  ['board', ['GET /api/boards/:family/:item']],
  ['agreement', ['GET /api/agreements/:family', 'GET /api/boards/:family/:item']],
]

/** The board of a meeting, live for everybody at the table: the large screen and the phones show the same. */
export const BoardView = ({ family, item, home, BoardLink, Agreements, NeedInPlan }: BoardViewProps) => {
  const queries = useQueryClient()
  const read = useApi('GET /api/boards/:family/:item', { params: { family, item } })
  useMeetingLive(family, ({ topic }) => {
    const news = NEWS.find(([start]) => topic.startsWith(start))
    if (news) void queries.invalidateQueries({ predicate: ({ queryKey }) => news[1].includes(queryKey[0]) })
  })
  const [typed] = useState(createTyped)
  // It was open, and is not any more: somebody's access ended while they read and wrote.
  if (read.data !== undefined && isGone(read.error)) return <BoardOver home={home} typed={typed.all()} />
  return (
    <TypedProvider value={typed}>
      <Loaded read={read} home={home}>
        {(board) => (
          <div className="board-sheet">
            <Opened
              key={board.id}
              family={family}
              item={item}
              home={home}
              board={board}
              BoardLink={BoardLink}
              Agreements={Agreements}
              NeedInPlan={NeedInPlan}
            />
          </div>
        )}
      </Loaded>
    </TypedProvider>
  )
}

const Opened = ({
  family,
  item,
  home,
  board,
  BoardLink,
  Agreements,
  NeedInPlan,
}: Where & { readonly board: Board } & Pick<BoardViewProps, 'home' | 'BoardLink' | 'Agreements' | 'NeedInPlan'>) => {
  const text = useBoardText()
  const [doing, setDoing] = useState<Doing>({ what: 'nothing' })
  const [closing, setClosing] = useState(false)
  const [beside, setBeside] = useState<string>()
  const end = (which: Doing): void => setDoing((now) => (now === which ? { what: 'nothing' } : now))
  const { preset, meeting } = board
  const fieldsOf = (fields: typeof preset.fields) => {
    const columns = [...new Set(fields.map((field) => field.column))].toSorted((a, b) => a - b)
    return (
      <div className="board" style={{ '--columns': columns.length } as React.CSSProperties}>
        {columns.map((column) => (
          <div className="board-column" key={column}>
            {fields
              .filter((field) => field.column === column)
              .map((field) => (
                <FieldOf
                  key={field.key}
                  family={family}
                  item={item}
                  board={board}
                  field={field}
                  doing={doing}
                  onDo={setDoing}
                  onEnd={end}
                  NeedInPlan={NeedInPlan}
                />
              ))}
          </div>
        ))}
      </div>
    )
  }
  // Only a board without steps is closed with a next step.
  const nextStep = board.closed === null || board.steps !== null ? null : board.closed.nextStep
  const agreements = (
    <Agreements
      family={family}
      item={item}
      meeting={meeting.id}
      nextStep={nextStep}
      closed={board.steps === null ? null : board.closed}
      inSteps={board.steps !== null}
      leads={board.mayClose}
    />
  )
  const written =
    board.steps === null ? (
      fieldsOf(preset.fields)
    ) : (
      <StepsView
        family={family}
        item={item}
        board={board}
        steps={board.steps}
        isWriting={doing.what !== 'nothing'}
        fieldsOf={(step) => fieldsOf(preset.fields.filter((field) => field.step === step))}
        agreements={agreements}
      />
    )
  return (
    <Page
      title={board.title}
      lead={text('board.held', { day: weekdayDate(meeting.startsAt), time: clockTime(meeting.startsAt) })}
    >
      <p className="no-print">{text('board.lead', { preset: preset.name })}</p>
      <Balance board={board} />
      <ClosedWith family={family} item={item} board={board} />
      {beside === undefined ? (
        written
      ) : (
        <Beside family={family} item={item} home={home} board={board} earlier={beside} onEarlier={setBeside}>
          {written}
        </Beside>
      )}
      <TakenOff family={family} item={item} board={board} />
      {board.mayClose && board.steps === null && board.closed === null && !closing && (
        <p className="no-print">
          <button type="button" className="button button-primary" onClick={() => setClosing(true)}>
            {text('board.close')}
          </button>
        </p>
      )}
      {closing && board.closed === null && (
        <CloseBoard family={family} item={item} board={board} onClose={() => setClosing(false)} />
      )}
      {board.steps === null && agreements}
      <EarlierBoards
        family={family}
        board={board}
        item={item}
        beside={beside}
        onBeside={setBeside}
        BoardLink={BoardLink}
      />
    </Page>
  )
}

/** Worries and what works, side by side; more of one than of the other is said kindly and hinders nothing. */
const Balance = ({ board }: { readonly board: Board }) => {
  const text = useBoardText()
  const kinds = new Map(board.preset.fields.map((field) => [field.key, field.kind]))
  const { worries, works, looksOneSided } = balanceOf(board.cards.map((card) => kinds.get(card.field) ?? 'other'))
  // A board in steps asks for the family's own experience instead of what works.
  if (board.steps !== null || worries + works === 0) return null
  return (
    <p className="board-balance no-print">
      {text('board.balance', { worries, works })}
      {looksOneSided && <span className="board-hint">{text('board.one-sided')}</span>}
    </p>
  )
}

const TakenOff = ({ family, item, board }: Where & { readonly board: Board }) => {
  const text = useBoardText()
  const back = useCommand('POST /api/boards/:family/:item/cards/:card/putting-back', {
    refresh: ['GET /api/boards/:family/:item'],
    onDone: () => announce(text('board.is-back')),
  })
  if (board.takenOff.length === 0 || board.closed !== null) return null
  return (
    <details className="more no-print">
      <summary>{text('board.off-title', { count: board.takenOff.length })}</summary>
      <ErrorSummary errors={{}} problem={back.problem} />
      <ul className="rows">
        {board.takenOff.map((card) => (
          <li key={card.id}>
            <div className="row-main">
              <span dir="auto">{card.says}</span>
            </div>
            <button
              type="button"
              className="link-button"
              onClick={() =>
                void back.send({ params: { family, item, card: card.id }, body: { basedOn: card.version } })
              }
            >
              {text('board.put-back')}
              <span className="sr-only"> – {card.says.slice(0, 60)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
