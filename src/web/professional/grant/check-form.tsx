import { dayAt } from '../../../domain/shared/time.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { Ticks } from '../../shared/form/choice.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { Select } from '../../shared/form/select.tsx'
import { DateField } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { orNull } from './decision-fields.tsx'
import type { GrantsPart } from './words.ts'

/** The type of meeting that a reality check is held at (`presets/meetings`). */
const MEETING_TYPE = 'realitetstjek'

interface Called {
  readonly meeting: string
  readonly on: string
  readonly leader: string
  readonly member: string
  readonly measures: readonly string[]
}

/**
 * Calls a reality check: at which meeting or on which day, with which leader, who comes, and which measures; those that wait
 * are ticked.
 */
export const CheckForm = ({ family, grants, onClose }: GrantsPart & { readonly onClose: () => void }) => {
  const text = useText()
  const draft = useDraft<Called>(`reality-check:${family}`, {
    meeting: '',
    on: grants.today,
    leader: '',
    member: '',
    measures: grants.checkable.filter(({ waits }) => waits).map(({ id }) => id),
  })
  const listed = useApi('GET /api/families/:family/meetings', { params: { family } }).data?.meetings ?? []
  const call = useCommand('POST /api/families/:family/reality-checks', {
    onDone: () => (void draft.discard(), announce(text('checks.called')), onClose()),
  })
  if (!draft.writable) return <Skeleton lines={[40, 90, 60]} />
  const { value: form, change } = draft
  const meetings = listed.filter(
    ({ type, calledOff, startsAt }) => type === MEETING_TYPE && calledOff === null && dayAt(startsAt) >= grants.today,
  )
  const chosen = meetings.find(({ id }) => id === form.meeting)
  const measures = form.measures.filter((id) => grants.checkable.some((one) => one.id === id))
  const send = () =>
    call.send({
      params: { family },
      body: {
        on: chosen ? dayAt(chosen.startsAt) : form.on,
        leader: form.leader,
        member: orNull(form.member),
        meeting: chosen?.id ?? null,
        measures: [...measures],
      },
    })
  return (
    <PanelForm
      title={text('checks.call')}
      command={call}
      send={send}
      submit={text('checks.send')}
      onClose={onClose}
      saveState={<SaveStateLine state={draft.state} restored={draft.restored} />}
    >
      {(errors) => (
        <>
          {meetings.length > 0 && (
            <Select
              name="meeting"
              label={text('checks.meeting')}
              hint={text('checks.meeting-hint')}
              empty={text('checks.meeting-none')}
              error={errors['meeting']}
              options={meetings.map(({ id, title, startsAt }) => ({
                value: id,
                label: `${title}, ${text('meeting.when', { day: weekdayDate(startsAt), time: clockTime(startsAt) })}`,
              }))}
              value={chosen?.id ?? ''}
              onChange={(meeting) => change({ meeting })}
            />
          )}
          {!chosen && (
            <DateField
              name="on"
              label={text('checks.on')}
              error={errors['on']}
              value={form.on}
              onChange={(on) => change({ on })}
            />
          )}
          <Select
            name="leader"
            label={text('checks.leader')}
            empty={text('grants.choose')}
            error={errors['leader']}
            options={grants.leaders.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.leader}
            onChange={(leader) => change({ leader })}
          />
          <Select
            name="member"
            label={text('checks.who')}
            empty={text('checks.team')}
            error={errors['member']}
            options={grants.team.map(({ id, name }) => ({ value: id, label: text('checks.alone', { name }) }))}
            value={form.member}
            onChange={(member) => change({ member })}
          />
          <Ticks
            name="measures"
            label={text('checks.which')}
            error={errors['measures']}
            options={grants.checkable.map(({ id, title, waits }) => ({
              value: id,
              label: waits ? `${title} (${text('checks.waits')})` : title,
            }))}
            value={measures}
            onChange={(next) => change({ measures: next })}
          />
        </>
      )}
    </PanelForm>
  )
}
