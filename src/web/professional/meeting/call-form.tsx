import { fromLastTime } from '../../../domain/agreement/due.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { Ticks } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { CallPeople, peopleBody, type CalledPeople, type Person } from './call-people.tsx'
import { KindFields, kindBody, kindOf, noKind, type Kind } from './kind-fields.tsx'
import { dayAndTime } from './meeting-time.ts'
import type { Meeting } from './meeting.ts'
import { HeadingFields, headingBody, type Heading } from './when-fields.tsx'

interface Member {
  readonly employee: string
  readonly name: string
  readonly departmentName: string
}

interface Called extends Heading, Kind, CalledPeople {
  readonly items: string
  readonly team: readonly string[]
}

interface CallFormProps {
  readonly family: string
  readonly me: string
  readonly team: readonly Member[]
  /** Those of the family who can be invited. */
  readonly people: readonly Person[]
  /** One that was called off, in whose place another is called: it is called the same, for the same. */
  readonly instead?: Meeting
  /** The day on which an earlier meeting is followed up: called as a follow-up on that day. */
  readonly followUpOn?: string | undefined
  readonly onClose: () => void
}

/** The type of meeting at which it is looked at what has happened since. */
const FOLLOW_UP = 'opfoelgning'

const lines = (text: string): { title: string; note: null }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((title) => ({ title, note: null }))

/** Calls a meeting: of which kind, when, where, who of the team and of the family and why, and the first items, a line each. */
export const CallForm = ({ family, me, team, people, instead, followUpOn, onClose }: CallFormProps) => {
  const text = useText()
  const others = team.filter((member) => member.employee !== me)
  const types = useApi('GET /api/meeting-types').data?.types ?? []
  const agreed = useApi('GET /api/agreements/:family', { params: { family }, query: {} }).data?.agreements ?? []
  const open = fromLastTime(agreed, null).length > 0
  const draft = useDraft<Called>(['meeting', family, instead?.id ?? followUpOn].filter(Boolean).join(':'), {
    ...(instead ? kindOf(instead) : noKind),
    ...(followUpOn !== undefined && { type: FOLLOW_UP }),
    title: instead?.title ?? (followUpOn === undefined ? '' : text('meeting.follow-up-title')),
    day: followUpOn ?? '',
    time: instead ? dayAndTime(instead.startsAt).time : '10:00',
    place: instead?.place ?? '',
    items: '',
    team: others.map((m) => m.employee),
    people: [],
    without: {},
    whys: {},
  })
  const command = useCommand('POST /api/families/:family/meetings', {
    onDone: ({ busy }) => {
      announce(
        [text('meeting.called'), busy.length > 0 && text('conduct.busy-some', { count: busy.length })]
          .filter(Boolean)
          .join(' '),
      )
      void draft.discard()
      onClose()
    },
  })
  if (!draft.ready) return <Skeleton />
  const errors = errorsOf(command.problem)
  const { value, change } = draft
  const chosen = others.filter((m) => value.team.includes(m.employee))
  const type = types.find(({ id, offered }) => offered && id === value.type)
  const kind = kindBody(value, types)
  const items = lines(value.items)
  const titles = items.map(({ title }) => title)
  // Where professionals meet without the family, nobody of it is invited.
  const asksPeople = kind.withoutFamily === null && people.length > 0
  const send = (): void => {
    const reasons = chosen.flatMap(({ employee }) => {
      const why = value.whys[employee] ?? ''
      return why.trim() === '' ? [] : [{ employee, why }]
    })
    void command.send({
      params: { family },
      body: {
        ...headingBody(value),
        ...kind,
        team: chosen.map((m) => m.employee),
        reasons,
        items,
        people: asksPeople ? peopleBody(value, people, titles) : [],
      },
    })
  }
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      <HeadingFields value={value} errors={errors} onChange={change} />
      <KindFields
        value={value}
        types={types}
        errors={errors}
        onChange={(patch) => {
          const name = types.find(({ id }) => id === patch.type)?.name
          change(name !== undefined && value.title.trim() === '' ? { ...patch, title: name } : patch)
        }}
      />
      {type && (
        <button
          type="button"
          className="text-button"
          onClick={() =>
            change({
              items: [...(open ? [text('kind.agenda-open')] : []), ...type.agenda.map(({ title }) => title)].join('\n'),
            })
          }
        >
          {text('kind.agenda')}
        </button>
      )}
      <TextArea
        label={text('meeting.first-items')}
        hint={text('meeting.first-items-hint')}
        name="items"
        optional
        value={value.items}
        onChange={(items) => change({ items })}
      />
      {asksPeople && <CallPeople value={value} people={people} titles={titles} errors={errors} onChange={change} />}
      {others.length > 0 && (
        <Ticks
          label={text('meeting.team')}
          hint={text('meeting.team-hint')}
          name="team"
          options={others.map((m) => ({ value: m.employee, label: `${m.name}, ${m.departmentName}` }))}
          value={value.team}
          error={errors['team']}
          onChange={(chosen) => change({ team: chosen })}
        />
      )}
      {chosen.length > 0 && (
        <details className="more">
          <summary>{text('conduct.whys')}</summary>
          {chosen.map((m) => (
            <TextField
              key={m.employee}
              label={text('conduct.why-each', { name: m.name })}
              hint={text('conduct.why-hint')}
              name={`why-${m.employee}`}
              optional
              maxLength={200}
              value={value.whys[m.employee] ?? ''}
              onChange={(why) => change({ whys: { ...value.whys, [m.employee]: why } })}
            />
          ))}
        </details>
      )}
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('meeting.call')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
        <SaveStateLine state={draft.state} restored={draft.restored} />
      </div>
    </form>
  )
}
