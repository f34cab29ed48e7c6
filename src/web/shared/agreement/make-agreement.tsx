import { useState, type ReactNode } from 'react'
import { useApi, useCommand } from '../api/query.ts'
import { Choice, Ticks } from '../form/choice.tsx'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { Select } from '../form/select.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { DateField, TextField } from '../form/text-field.tsx'
import { useKeepTyped } from '../form/typed.ts'
import { announce } from '../shell/announce.ts'
import { Loaded, SkeletonList } from '../shell/states.tsx'
import { useSharedText } from '../text/texts.ts'
import { refresh, useAgreementText, type NamedDoer, type Place } from './agreement.ts'

export interface MakeProps {
  readonly family: string
  /** The item of the agenda that it is made at; none between meetings. */
  readonly item: string | null
  readonly home: string
  /** Words to begin with: the next step that a board was closed with. */
  readonly what?: string
  readonly onClose: () => void
}

/** Makes an agreement for a meeting, as an employee or a guest. */
export const MakeAgreement = (props: MakeProps) => {
  const { family, item, home } = props
  const read = useApi('GET /api/agreements/:family/choices', {
    params: { family },
    query: item === null ? {} : { item },
  })
  const text = useAgreementText()
  const command = useCommand('POST /api/agreements/:family', {
    refresh,
    onDone: () => {
      announce(text('agreement.made'))
      props.onClose()
    },
  })
  return (
    <Loaded read={read} home={home} skeleton={<SkeletonList rows={3} />}>
      {({ today, places }) => (
        <AgreementFields
          {...props}
          today={today}
          places={places.map((place) => ({ ...place, door: 'meeting' }))}
          command={command}
          onSend={({ place, ...words }) =>
            void command.send({
              params: { family },
              body: {
                ...words,
                item,
                place:
                  place.kind === 'item'
                    ? { kind: 'item' }
                    : { kind: 'category', category: place.category, about: place.about },
              },
            })
          }
        />
      )}
    </Loaded>
  )
}

/** The same for one of the family: they take something on, or wish it of somebody. */
export const MakeOwnAgreement = (props: MakeProps) => {
  const { family, item, home } = props
  const read = useApi('GET /api/own/families/:family/agreement-choices', { params: { family } })
  const text = useAgreementText()
  const command = useCommand('POST /api/own/families/:family/agreements', {
    refresh,
    onDone: () => {
      announce(text('agreement.made'))
      props.onClose()
    },
  })
  return (
    <Loaded read={read} home={home} skeleton={<SkeletonList rows={3} />}>
      {({ today, places }) => (
        <AgreementFields
          {...props}
          today={today}
          places={places.map((place) => ({ ...place, door: 'own' }))}
          command={command}
          onSend={({ place, ...words }) =>
            void command.send({
              params: { family },
              body: { ...words, item, with: place.about === null ? 'family' : 'me' },
            })
          }
        />
      )}
    </Loaded>
  )
}

type PlaceHere = Place & { readonly door: 'meeting' | 'own' }

interface FieldsProps extends MakeProps {
  readonly whatLabel?: string
  /** What else is asked for, above and below. */
  readonly before?: ReactNode
  readonly after?: ReactNode
  readonly today: string
  readonly places: readonly PlaceHere[]
  readonly command: { readonly problem: Parameters<typeof errorsOf>[0]; readonly sending: boolean }
  readonly onSend: (made: {
    what: string
    due: string | null
    noDay: boolean
    doers: NamedDoer[]
    place: Place
  }) => void
}

/** What, who, by when, and who may read it. What is typed stays when it could not be sent. */
export const AgreementFields = ({
  what = '',
  whatLabel,
  today,
  places,
  command,
  before,
  after,
  onSend,
  onClose,
}: FieldsProps) => {
  const text = useAgreementText()
  const shared = useSharedText()
  const [value, setValue] = useState<Value>({ what, due: '', when: 'day', who: [], place: '0' })
  const change = (patch: Partial<Value>): void => setValue({ ...value, ...patch })
  useKeepTyped(value.what)
  const errors = errorsOf(command.problem)
  const place = places[Number(value.place)] ?? places[0]
  if (!place) return <p>{text('agreement.who-none')}</p>
  const nameOf = ({ name, mine }: Place['people'][number]): string => (mine ? text('agreement.me') : name)
  const whom = [
    ...place.people.map((one) => ({ value: `person ${one.id}`, label: nameOf(one) })),
    ...place.team.map((one) => ({ value: `employee ${one.id}`, label: nameOf(one) })),
  ]
  const send = (): void =>
    onSend({
      what: value.what,
      due: value.when === 'day' && value.due !== '' ? value.due : null,
      noDay: value.when === 'none',
      doers: value.who.filter((one) => whom.some((option) => option.value === one)).map(doerOf),
      place,
    })
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      {before}
      <TextField
        label={whatLabel ?? text('agreement.what')}
        name="what"
        value={value.what}
        error={errors['what']}
        onChange={(next) => change({ what: next })}
      />
      {places.length > 1 && (
        <Select
          label={text('agreement.where')}
          name="place"
          empty={placeName(text, places, places[0] ?? place)}
          options={places.map((one, n) => ({ value: String(n), label: placeName(text, places, one) })).slice(1)}
          value={value.place === '0' ? '' : value.place}
          error={errors['place']}
          onChange={(next) => change({ place: next === '' ? '0' : next })}
        />
      )}
      {whom.length === 0 ? (
        <p>{text('agreement.who-none')}</p>
      ) : (
        <Ticks
          label={text('agreement.who')}
          hint={text('agreement.who-hint')}
          name="doers"
          options={whom}
          value={value.who}
          error={errors['doers']}
          onChange={(who) => change({ who: [...who] })}
        />
      )}
      <Choice
        label={text('agreement.when')}
        name="when"
        options={[
          { value: 'day', label: text('agreement.on-a-day') },
          { value: 'none', label: text('agreement.no-day') },
        ]}
        value={value.when}
        error={value.when === 'none' ? errors['due'] : undefined}
        onChange={(when) => change({ when })}
      />
      {value.when === 'day' && (
        <DateField
          label={text('agreement.day')}
          name="due"
          min={today}
          value={value.due}
          error={errors['due']}
          onChange={(due) => change({ due })}
        />
      )}
      {after}
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('agreement.make')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
      </div>
    </form>
  )
}

interface Value {
  readonly what: string
  readonly due: string
  readonly when: 'day' | 'none'
  readonly who: readonly string[]
  readonly place: string
}

function doerOf(chosen: string): NamedDoer {
  const [kind, id = ''] = chosen.split(' ')
  return kind === 'person' ? { kind, person: id } : { kind: 'employee', employee: id }
}

/** Who may read an agreement that lies here. */
function placeName(text: ReturnType<typeof useAgreementText>, places: readonly PlaceHere[], place: PlaceHere): string {
  if (place.kind === 'item') return text('agreement.where-item')
  if (place.about !== null) {
    if (place.door === 'own') return text('agreement.where-me')
    const name = places.flatMap(({ people }) => people).find(({ id }) => id === place.about)?.name
    return text('agreement.where-one', { name: name ?? text('agreement.somebody') })
  }
  return place.category === 'cooperation'
    ? text('agreement.where-shared')
    : text('agreement.where-category', { name: place.name.toLowerCase() })
}
