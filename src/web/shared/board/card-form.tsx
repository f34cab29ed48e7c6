import { hintsFor, mustBeTold, type Period } from '../../../domain/board/rules.ts'
import { useCommand, type Command } from '../api/query.ts'
import type { CommandKey } from '../api/client.ts'
import { Choice } from '../form/choice.tsx'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { SaveStateLine } from '../form/save-state.tsx'
import { TextArea } from '../form/text-field.tsx'
import { useKeepTyped } from '../form/typed.ts'
import { useDraft, type Draft } from '../form/use-draft.ts'
import { announce } from '../shell/announce.ts'
import { Skeleton } from '../shell/states.tsx'
import { useSharedText } from '../text/texts.ts'
import { useBoardText, type Board, type BoardField, type Card, type Where } from './board.ts'
import { PartFields, sentParts } from './parts.tsx'
import { usePresetWords, useStepsText, type Participant } from './steps.ts'
import { HowOften, Told, type Words } from './card-asks.tsx'

const EMPTY: Words = {
  says: '',
  voice: undefined,
  times: '',
  per: '',
  wasTold: undefined,
  toldOn: '',
  notBecause: '',
  parts: {},
}

/** What was written without a connection, and what had been kept before: neither is thrown away. */
export const bothSaid = <T extends { readonly says: string }>(typed: T, kept: T): T => ({
  ...typed,
  says: [kept.says, typed.says].filter((says) => says !== '').join('\n'),
})

interface NewCardProps extends Where {
  readonly board: Board
  readonly field: BoardField
  /** The worry that this wish answers. */
  readonly cameFrom?: Card
  /** Whose view it is, where each at the table has a place. */
  readonly participant?: Participant
  readonly onClose: () => void
}

/** Writes a card; what is typed stays when it could not be sent. */
export const NewCard = ({ family, item, board, field, cameFrom, participant, onClose }: NewCardProps) => {
  const text = useBoardText()
  const only = participant?.voice ?? (board.voices.length === 1 ? board.voices[0] : undefined)
  const draft = useDraft<Words>(
    `board-card:${item}:${field.key}:${cameFrom?.id ?? participant?.id ?? ''}`,
    { ...EMPTY, voice: only },
    bothSaid,
  )
  const words = draft.value
  const command = useCommand('POST /api/boards/:family/:item/cards', {
    refresh: ['GET /api/boards/:family/:item'],
    onDone: () => {
      announce(text('board.is-up'))
      // Only then: opened again at once, the form must not find what was just sent.
      void draft.discard().then(onClose)
    },
  })
  const send = (): void => {
    if (words.voice === undefined) return
    void command.send({
      params: { family, item },
      body: {
        field: field.key,
        says: words.says,
        voice: words.voice,
        ...sentOf(field, words),
        cameFrom: cameFrom?.id ?? null,
        participant: participant === undefined || participant.mine ? null : participant.id,
      },
    })
  }
  return (
    <CardFields
      board={board}
      field={field}
      draft={draft}
      command={command}
      onSend={send}
      onClose={onClose}
      label={cameFrom ? text('board.wish-about') : text('board.says')}
      action={text('board.put-up')}
      asksVoice={only === undefined}
    />
  )
}

interface RewriteProps extends Where {
  readonly board: Board
  readonly field: BoardField
  readonly card: Card
  readonly onClose: () => void
}

/** Rewrites one's own card. */
export const RewriteCard = ({ family, item, board, field, card, onClose }: RewriteProps) => {
  const text = useBoardText()
  const { told } = card
  const start: Words = {
    says: card.says,
    voice: card.voice,
    times: card.counted === null ? '' : String(card.counted.times),
    per: card.counted?.per ?? '',
    wasTold: told === null ? undefined : 'on' in told ? 'yes' : 'no',
    toldOn: told !== null && 'on' in told ? told.on : '',
    notBecause: told !== null && 'notBecause' in told ? told.notBecause : '',
    parts: Object.fromEntries(card.parts.map(({ part, says }) => [part, says])),
  }
  const draft = useDraft(`board-card:${card.id}:${card.version}`, start)
  const words = draft.value
  const command = useCommand('PUT /api/boards/:family/:item/cards/:card', {
    refresh: ['GET /api/boards/:family/:item'],
    fields: [{ name: 'says', label: text('board.says') }],
    onDone: () => {
      announce(text('board.saved'))
      void draft.discard().then(onClose)
    },
    onUseCurrent: onClose,
  })
  const send = (): void =>
    void command.send({
      params: { family, item, card: card.id },
      body: { says: words.says, ...sentOf(field, words), basedOn: card.version },
    })
  return (
    <CardFields
      board={board}
      field={field}
      draft={draft}
      command={command}
      onSend={send}
      onClose={onClose}
      label={text('board.says')}
      action={text('board.save')}
      asksVoice={false}
    />
  )
}

/** What is sent beside the words: only what this field asks for. */
function sentOf(
  field: BoardField,
  words: Words,
): {
  counted: { times: number; per: Period } | null
  told: { on: string } | { notBecause: string } | null
  parts: { part: string; says: string }[]
} {
  const { per } = words
  const counts = field.kind === 'worry' && words.times !== ''
  const asks = words.voice !== undefined && mustBeTold(field.kind, words.voice)
  return {
    parts: sentParts(field, words.parts),
    counted: counts && per !== '' ? { times: Number(words.times), per } : null,
    told: !asks
      ? null
      : words.wasTold === 'yes' && words.toldOn !== ''
        ? { on: words.toldOn }
        : words.wasTold === 'no' && words.notBecause.trim() !== ''
          ? { notBecause: words.notBecause }
          : null,
  }
}

interface CardFieldsProps<K extends CommandKey> {
  readonly board: Board
  readonly field: BoardField
  readonly draft: Draft<Words>
  readonly command: Command<K>
  readonly onSend: () => void
  readonly onClose: () => void
  readonly label: string
  readonly action: string
  readonly asksVoice: boolean
}

const CardFields = <K extends CommandKey>({
  board,
  field,
  draft,
  command,
  onSend,
  onClose,
  label,
  action,
  asksVoice,
}: CardFieldsProps<K>) => {
  const text = useBoardText()
  const shared = useSharedText()
  const steps = useStepsText()
  const preset = usePresetWords()
  const errors = errorsOf(command.problem)
  const { value: words, change: onChange } = draft
  useKeepTyped(words.says)
  if (!draft.writable) return <Skeleton lines={[40, 90]} />
  const hints = hintsFor(words.says, {
    kind: field.kind,
    firstPerson: board.preset.firstPerson,
    counted: words.times !== '',
  })
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), onSend())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      <TextArea
        label={preset.asks(field) ?? label}
        hint={text('board.says-hint')}
        name="says"
        rows={3}
        max={4000}
        value={words.says}
        error={errors['says']}
        onChange={(says) => onChange({ says })}
      />
      <div role="status">
        {hints.map((hint) => (
          <p className="board-hint" key={hint}>
            {text(`board.hint.${hint}`)}
          </p>
        ))}
      </div>
      <PartFields field={field} said={words.parts} errors={errors} onChange={(parts) => onChange({ parts })} />
      {asksVoice && (
        <Choice
          label={field.kind === 'need' ? steps('steps.whose-wish') : text('board.whose')}
          name="voice"
          options={board.voices
            .filter((voice) => !field.ofFamilyOnly || voice !== 'professional')
            .map((voice) => ({ value: voice, label: text(`board.voice.${voice}`) }))}
          value={words.voice}
          error={errors['voice']}
          onChange={(voice) => onChange({ voice })}
        />
      )}
      {field.kind === 'worry' && <HowOften words={words} error={errors['counted']} onChange={onChange} />}
      {words.voice !== undefined && mustBeTold(field.kind, words.voice) && (
        <Told words={words} error={errors['told']} onChange={onChange} />
      )}
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{action}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
        <SaveStateLine state={draft.state} restored={draft.restored} />
      </div>
    </form>
  )
}
