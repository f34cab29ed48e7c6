import { useState, type ComponentType, type ReactNode } from 'react'
import { needsYes } from '../../../domain/board/carrying.ts'
import { useApi, useCommand } from '../api/query.ts'
import { Tick } from '../form/choice.tsx'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { announce } from '../shell/announce.ts'
import { Loaded } from '../shell/states.tsx'
import { longDate } from '../text/dates.ts'
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

/** The boards of earlier meetings that the reader may open: each opened by itself, or laid beside this one. */
export const EarlierBoards = ({ family, board, beside, onBeside, BoardLink }: EarlierProps) => {
  const text = useBoardText()
  if (board.earlier.length === 0) return null
  return (
    <section className="board-earlier no-print">
      <h2>{text('board.earlier')}</h2>
      <ul className="rows">
        {board.earlier.map((one) => {
          const name = `${one.title} (${one.closedAt === null ? text('board.earlier-open') : text('board.earlier-closed', { day: longDate(one.closedAt) })})`
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
        })}
      </ul>
    </section>
  )
}

interface BesideProps extends Where {
  readonly home: string
  readonly board: Board
  /** The item of the earlier board. */
  readonly earlier: string
  readonly children: ReactNode
}

/** This board and an earlier one side by side, on a phone below each other; what is new here says so in words. */
export const Beside = ({ family, item, home, board, earlier, children }: BesideProps) => {
  const text = useBoardText()
  const read = useApi('GET /api/boards/:family/:item', { params: { family, item: earlier } })
  return (
    <div className="board-beside">
      <section aria-labelledby="tavlen-nu">
        <h2 id="tavlen-nu">{text('board.now')}</h2>
        <SinceEarlier value={true}>{children}</SinceEarlier>
      </section>
      <section aria-labelledby="tavlen-sidst">
        <h2 id="tavlen-sidst">{text('board.then')}</h2>
        <Loaded read={read} home={home}>
          {(then) => <Then family={family} item={item} now={board} then={then} earlier={earlier} />}
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
const Then = ({ family, item, now, then, earlier }: ThenProps) => {
  const text = useBoardText()
  const shared = useSharedText()
  const words = usePresetWords()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [saidYes, setSaidYes] = useState(false)
  const command = useCommand('POST /api/boards/:family/:item/carrying', {
    refresh: ['GET /api/boards/:family/:item'],
    onDone: () => {
      announce(text('board.carry-done'))
      setChosen([])
      setSaidYes(false)
    },
  })
  const errors = errorsOf(command.problem)
  const mayCarry = now.closed === null && now.voices.length > 0
  const isHere = new Set(now.cards.map((card) => card.carried?.from))
  const asks = then.cards.some((card) => chosen.includes(card.id) && needsYes(card))
  const send = (): void =>
    void command.send({ params: { family, item }, body: { earlier, cards: [...chosen], familySaidYes: saidYes } })
  const choose = (card: Card, on: boolean): void =>
    setChosen(on ? [...chosen, card.id] : chosen.filter((id) => id !== card.id))
  return (
    <form onSubmit={(event) => (event.preventDefault(), send())} noValidate>
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
      <ErrorSummary errors={errors} problem={command.problem} />
      {then.preset.fields.map((field) => {
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
                  {isHere.has(card.id) && <p className="board-author">{text('board.carried-here')}</p>}
                  {mayCarry && !isHere.has(card.id) && !field.forEach && (
                    <Tick
                      id={`tag-med-${card.id}`}
                      name="cards"
                      label={text('board.carry-one', { says: card.says.slice(0, 60) })}
                      checked={chosen.includes(card.id)}
                      onChange={(on) => choose(card, on)}
                    />
                  )}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
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
