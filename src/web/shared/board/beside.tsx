import { useState, type ComponentType, type ReactNode } from 'react'
import type { Answer } from '../api/client.ts'
import { useApi, useCommand } from '../api/query.ts'
import { Tick } from '../form/choice.tsx'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { Select } from '../form/select.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { announce } from '../shell/announce.ts'
import { Loaded } from '../shell/states.tsx'
import { longDate } from '../text/dates.ts'
import { Refused, refusalOf } from '../text/refused.tsx'
import { useSharedText } from '../text/texts.ts'
import { AuthorOf } from './author.tsx'
import { SinceEarlier, useBoardText, type Board, type BoardLinkProps, type Card, type Where } from './board.ts'
import { usePresetWords } from './steps.ts'

interface EarlierProps extends Where {
  readonly board: Board
  readonly beside: string | undefined
  readonly onBeside: (item: string | undefined) => void
  readonly BoardLink: ComponentType<BoardLinkProps>
}

type Earlier = Board['earlier'][number]

/** What an earlier board is called where one of them is chosen: the day of its meeting, and its item. */
function useEarlierName() {
  const text = useBoardText()
  return ({ title, heldAt, closedAt }: Earlier): string =>
    text(closedAt === null ? 'board.earlier-open' : 'board.earlier-closed', { day: longDate(heldAt), title })
}

/** The boards of earlier meetings that the reader may open, by date: each opened by itself, or laid beside this one. */
export const EarlierBoards = ({ family, board, beside, onBeside, BoardLink }: EarlierProps) => {
  const text = useBoardText()
  const nameOf = useEarlierName()
  if (board.earlier.length === 0) return null
  const row = (one: Earlier) => {
    const name = nameOf(one)
    const isBeside = beside === one.item
    return (
      <li key={one.item}>
        <div className="row-main">
          <BoardLink family={family} item={one.item}>
            {name}
          </BoardLink>
        </div>
        <button
          type="button"
          className="link-button"
          aria-expanded={isBeside}
          onClick={() => onBeside(isBeside ? undefined : one.item)}
        >
          {text(isBeside ? 'board.beside-end' : 'board.beside')}
          <span className="sr-only"> – {name}</span>
        </button>
      </li>
    )
  }
  const [latest, older] = [board.earlier.slice(0, LATEST), board.earlier.slice(LATEST)]
  return (
    <section className="board-earlier no-print">
      <h2>{text('board.earlier')}</h2>
      <ul className="rows">{latest.map(row)}</ul>
      {older.length > 0 && (
        <details className="more">
          <summary>{text('board.earlier-more', { count: older.length })}</summary>
          <ul className="rows">{older.map(row)}</ul>
        </details>
      )}
    </section>
  )
}

/** How many earlier boards stand open in the list; the rest are asked for. */
const LATEST = 5

interface BesideProps extends Where {
  readonly home: string
  readonly board: Board
  /** The item of the earlier board. */
  readonly earlier: string
  readonly onEarlier: (item: string) => void
  readonly children: ReactNode
}

/** This board and an earlier one side by side, on a phone below each other; what is new here says so in words. */
export const Beside = ({ family, item, home, board, earlier, onEarlier, children }: BesideProps) => {
  const text = useBoardText()
  const nameOf = useEarlierName()
  const read = useApi('GET /api/boards/:family/:item', { params: { family, item: earlier } })
  return (
    <div className="board-beside">
      <section aria-labelledby="tavlen-nu">
        <h2 id="tavlen-nu">{text('board.now')}</h2>
        <SinceEarlier value={true}>{children}</SinceEarlier>
      </section>
      <section aria-labelledby="tavlen-sidst">
        <h2 id="tavlen-sidst">{text('board.then')}</h2>
        {board.earlier.length > 1 && (
          <Select
            label={text('board.then-which')}
            name="earlier"
            empty={text('board.per-empty')}
            options={board.earlier.map((one) => ({ value: one.item, label: nameOf(one) }))}
            value={earlier}
            onChange={(chosen) => chosen !== '' && onEarlier(chosen)}
          />
        )}
        <Loaded read={read} home={home}>
          {(then) => <Then key={earlier} family={family} item={item} now={board} then={then} earlier={earlier} />}
        </Loaded>
      </section>
    </div>
  )
}

interface ThenProps extends Where {
  readonly now: Board
  readonly then: Board
  readonly earlier: string
}

/** The earlier board as it stands, with what can be carried on from it. */
const Then = (props: ThenProps) => {
  const { now, then } = props
  const text = useBoardText()
  return (
    <>
      {then.closed !== null && (
        <p className="quiet">
          {text('board.closed-at', { day: longDate(then.closed.at) })}{' '}
          {then.closed.nextStep !== '' && (
            <>
              {text('board.next-step')} <bdi>{then.closed.nextStep}</bdi>
            </>
          )}
        </p>
      )}
      {now.closed === null && now.voices.length > 0 && then.cards.length > 0 ? (
        <Carrying {...props} />
      ) : (
        <Cards then={then} />
      )}
    </>
  )
}

interface CardsProps {
  readonly then: Board
  readonly children?: (card: Card) => ReactNode
}

/** The cards of the earlier board, field by field. */
const Cards = ({ then, children }: CardsProps) => {
  const words = usePresetWords()
  return then.preset.fields.map((field) => {
    const cards = then.cards.filter((card) => card.field === field.key)
    if (cards.length === 0) return null
    return (
      <section key={field.key} className={`board-field board-${field.kind}`}>
        <h3>{words.fieldTitle(field)}</h3>
        <ul className="board-cards">
          {cards.map((card) => (
            <li key={card.id} className={`board-card board-card-${card.voice}`}>
              <p className="board-says" dir="auto">
                {card.says}
              </p>
              <AuthorOf {...card} />
              {children?.(card)}
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

/** Chooses what is carried on; what cannot be says why before anybody tries. */
const Carrying = ({ family, item, then, earlier }: ThenProps) => {
  const text = useBoardText()
  const shared = useSharedText()
  const { data } = useApi('GET /api/boards/:family/:item/carrying', { params: { family, item }, query: { earlier } })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [saidYes, setSaidYes] = useState(false)
  const command = useCommand('POST /api/boards/:family/:item/carrying', {
    refresh: ['GET /api/boards/:family/:item', 'GET /api/boards/:family/:item/carrying'],
    onDone: () => {
      announce(text('board.carry-done'))
      setChosen([])
      setSaidYes(false)
    },
  })
  const errors = errorsOf(command.problem)
  const stateOf = (card: Card) => data?.cards.find(({ id }) => id === card.id)
  const free = data?.hindered === null ? data.cards.filter(({ hindered }) => hindered === null) : []
  const asks = free.some(({ id, asksFamily }) => asksFamily && chosen.includes(id))
  const send = (): void =>
    void command.send({ params: { family, item }, body: { earlier, cards: [...chosen], familySaidYes: saidYes } })
  return (
    <form onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      {data?.hindered && (
        <p className="notice" role="status">
          <Refused>{sentenceOf(data.hindered)}</Refused>
        </p>
      )}
      {free.length > 1 && chosen.length < free.length && (
        <p>
          <button type="button" className="button button-secondary" onClick={() => setChosen(free.map(({ id }) => id))}>
            {text(free.length === then.cards.length ? 'board.carry-all' : 'board.carry-all-that-fit', {
              count: free.length,
              of: then.cards.length,
            })}
          </button>
        </p>
      )}
      <Cards then={then}>
        {(card) => {
          const hindered = stateOf(card)?.hindered
          if (hindered?.code === 'already-carried') return <p className="board-author">{text('board.carried-here')}</p>
          if (hindered)
            return (
              <p className="board-author">
                {text('board.carry-not')} <Refused>{sentenceOf(hindered)}</Refused>
              </p>
            )
          return free.some(({ id }) => id === card.id) ? (
            <Tick
              id={`tag-med-${card.id}`}
              name="cards"
              label={text('board.carry-one', { says: card.says.slice(0, 60) })}
              checked={chosen.includes(card.id)}
              onChange={(on) => setChosen(on ? [...chosen, card.id] : chosen.filter((id) => id !== card.id))}
            />
          ) : null
        }}
      </Cards>
      {chosen.length > 0 && (
        <div className="form-actions">
          {asks && (
            <Tick
              id="familien-siger-ja"
              name="familySaidYes"
              label={text('board.carry-yes')}
              checked={saidYes}
              onChange={setSaidYes}
            />
          )}
          <SubmitButton sending={command.sending}>{text('board.carry', { count: chosen.length })}</SubmitButton>
          <button type="button" className="button button-secondary" onClick={() => setChosen([])}>
            {shared('app.cancel')}
          </button>
        </div>
      )}
    </form>
  )
}

/** What hinders, in the language of the page. */
const sentenceOf = (hindered: NonNullable<Carries['hindered']>): string => String(refusalOf(hindered)['detail'])
type Carries = Answer<'GET /api/boards/:family/:item/carrying'>
