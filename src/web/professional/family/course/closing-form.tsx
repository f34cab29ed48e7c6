import { useState } from 'react'
import { proposedDays } from '../../../../domain/course/closing.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { AfterCareFields } from './after-care-fields.tsx'
import { bodyOf, emptyNeed, type ClosingDraft } from './closing-draft.ts'
import { GrantsThatStop } from './grants-that-stop.tsx'
import { HandBackFields } from './hand-back-fields.tsx'
import { MeetingsFields } from './meetings-fields.tsx'
import { NeedsFields } from './needs-fields.tsx'
import type { OpenedPart } from './part.ts'
import { StillOpen } from './still-open.tsx'
import { WordsFields } from './words-fields.tsx'

/** How a course ends: why, who takes over, what is left and with whom, what helped, and when to hear how it goes. */
export const ClosingForm = ({ course: read, room, family, onClose }: OpenedPart) => {
  const text = useText()
  const { course, today, may } = read
  const { data: choices } = useApi('GET /api/families/:family/plan-options', { params: { family } })
  const [basedOn] = useState(course?.version ?? 1)
  const [draft, setDraft] = useState<ClosingDraft>({
    reason: '',
    note: '',
    decidedBy: '',
    handedTo: undefined,
    handedDepartment: '',
    handedName: '',
    handedOn: '',
    acceptedBy: '',
    acceptedOn: '',
    needs: [],
    words: {},
    afterCare: undefined,
    meetings: {},
    contact: '',
    days: course && course.afterCare.length > 0 ? proposedDays(today, course.afterCare) : [''],
  })
  const set = (change: Partial<ClosingDraft>): void => setDraft((now) => ({ ...now, ...change }))
  const command = useCommand('POST /api/families/:family/closings', {
    onDone: () => (announce(text('course.closed-done')), onClose()),
  })
  if (!course) return null
  const send = () => command.send({ params: { family }, body: bodyOf(draft, basedOn) })
  const take = (what: string): void => set({ needs: [...draft.needs, emptyNeed(Date.now(), what)] })
  return (
    <PanelForm command={command} send={send} submit={text('course.close-send')} onClose={onClose}>
      {(errors) => (
        <>
          <p>{text('course.close-what')}</p>
          {may.leavesOn !== null && (
            <p className="notice notice-warning">{text('course.close-leaves', { date: longDate(may.leavesOn) })}</p>
          )}
          <GrantsThatStop family={family} />
          {course.closingReasons.length > 0 ? (
            <Choice
              name="reason"
              label={text('course.close-reason')}
              error={errors['reason']}
              options={course.closingReasons.map(({ id, name }) => ({ value: id, label: name }))}
              value={draft.reason}
              onChange={(reason) => set({ reason })}
            />
          ) : (
            <TextField
              name="reason"
              label={text('course.close-reason')}
              error={errors['reason']}
              value={draft.reason}
              onChange={(reason) => set({ reason })}
            />
          )}
          <TextArea
            name="note"
            label={text('course.close-note')}
            hint={text('course.close-note-hint')}
            optional
            error={errors['note']}
            rows={2}
            value={draft.note}
            onChange={(note) => set({ note })}
          />
          <TextField
            name="decidedBy"
            label={text('course.close-decided')}
            hint={text('course.close-decided-hint')}
            error={errors['decidedBy']}
            value={draft.decidedBy}
            onChange={(decidedBy) => set({ decidedBy })}
          />
          <HandBackFields draft={draft} set={set} errors={errors} departments={choices?.departments ?? []} />
          <StillOpen room={room} taken={draft.needs.map(({ what }) => what)} onTake={take} />
          <NeedsFields draft={draft} set={set} errors={errors} room={room} choices={choices} />
          <WordsFields draft={draft} set={set} errors={errors} room={room} />
          <AfterCareFields
            draft={draft}
            set={set}
            errors={errors}
            today={today}
            isStated={course.afterCare.length > 0}
          />
          <MeetingsFields
            draft={draft}
            set={set}
            errors={errors}
            meetings={read.meetingsAhead}
            today={today}
            family={family}
          />
        </>
      )}
    </PanelForm>
  )
}
