import { Choice } from '../../../shared/form/choice.tsx'
import { DateField } from '../../../shared/form/text-field.tsx'
import { useText } from '../../texts.ts'
import { Colleague } from './colleague.tsx'
import type { DraftFields } from './draft-fields.ts'

interface AfterCareProps extends DraftFields {
  readonly today: string
  /** Whether the programme says when to look in; otherwise the family is asked. */
  readonly isStated: boolean
}

/** Whether, when and by whom the family is asked how it goes after the course. */
export const AfterCareFields = ({ draft, set, errors, today, isStated }: AfterCareProps) => {
  const text = useText()
  const { days } = draft
  const setDay = (place: number, day: string): void => set({ days: days.map((one, at) => (at === place ? day : one)) })
  return (
    <>
      <Choice
        name="afterCare"
        label={text('course.close-after')}
        error={errors['afterCare'] ?? (draft.afterCare === undefined ? errors['afterCare.contact'] : undefined)}
        options={[
          { value: 'planned', label: text('course.close-after-yes') },
          { value: 'not-wished', label: text('course.close-after-no') },
        ]}
        value={draft.afterCare}
        onChange={(afterCare) => set({ afterCare })}
      />
      {draft.afterCare === 'planned' && (
        <>
          <Colleague
            name="afterCare.contact"
            label={text('course.close-contact')}
            hint={text('course.close-contact-hint')}
            chosen={draft.contact}
            error={errors['afterCare.contact']}
            onChoose={(contact) => set({ contact })}
          />
          <p className="quiet">{text(isStated ? 'course.close-after-stated' : 'course.close-after-unstated')}</p>
          {days.map((day, place) => (
            // A day is known by its place: two may be empty at once.
            // oxlint-disable-next-line react/no-array-index-key
            <div key={place} className="course-day">
              <DateField
                name={place === 0 ? 'afterCare.days' : `afterCare.days.${place}`}
                label={text('course.close-day', { number: place + 1 })}
                min={today}
                error={place === 0 ? errors['afterCare.days'] : errors[`afterCare.days.${place}`]}
                value={day}
                onChange={(next) => setDay(place, next)}
              />
              {days.length > 1 && (
                <button
                  type="button"
                  className="link-button"
                  onClick={() => set({ days: days.filter((_, at) => at !== place) })}
                >
                  {text('course.close-day-remove', { number: place + 1 })}
                </button>
              )}
            </div>
          ))}
          <p>
            <button type="button" className="button button-secondary" onClick={() => set({ days: [...days, ''] })}>
              {text('course.close-day-add')}
            </button>
          </p>
        </>
      )}
    </>
  )
}
