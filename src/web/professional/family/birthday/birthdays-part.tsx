import type { Turning } from '../../../../contract/birthday.ts'
import { listed } from '../../../../domain/team/cover.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { Tick } from '../../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../../shared/form/error-summary.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { Loaded, Skeleton } from '../../../shared/shell/states.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText, type ProfessionalKey } from '../../texts.ts'

/** Who turns 10, 15 or 18 soon or just did: what changes by itself, and what somebody must do. */
export const BirthdaysPart = ({ family }: { readonly family: string }) => {
  const text = useText()
  const read = useApi('GET /api/families/:family/birthdays', { params: { family } })
  return (
    <Section title={text('birthday.title')}>
      <Loaded read={read} home="/fag" skeleton={<Skeleton />}>
        {({ turnings, mayTick }) =>
          turnings.length === 0 ? (
            <p className="quiet">{text('birthday.none')}</p>
          ) : (
            <>
              {turnings.map((turning) => (
                <One key={`${turning.person.id} ${turning.age}`} turning={turning} family={family} mayTick={mayTick} />
              ))}
            </>
          )
        }
      </Loaded>
    </Section>
  )
}

interface OneProps {
  readonly turning: Turning
  readonly family: string
  readonly mayTick: boolean
}

const One = ({ turning, family, mayTick }: OneProps) => {
  const text = useText()
  const { person, age, on, turned, changes } = turning
  return (
    <article className="turning">
      <h3>{text(turned ? 'birthday.turned' : 'birthday.turns', { name: person.name, age, date: longDate(on) })}</h3>
      <h4>{text('birthday.changes')}</h4>
      <ul className="plain-list">
        {changes.map((change) => (
          <li key={change.code}>
            {change.text} {!change.verified && <Tag kind="waiting">{text('birthday.unverified')}</Tag>}
            {change.source !== null && (
              <span className="row-quiet"> {text('birthday.source', { source: change.source })}</span>
            )}
          </li>
        ))}
        <ReadingEnds turning={turning} />
      </ul>
      <Consents consents={turning.consents ?? []} />
      {mayTick && <Steps turning={turning} family={family} />}
    </article>
  )
}

const namesOf = (people: readonly { readonly name: string }[]): string => listed(people.map(({ name }) => name))

const ReadingEnds = ({ turning: { readingEnds, person } }: { readonly turning: Turning }) => {
  const text = useText()
  if (readingEnds === null || readingEnds.length === 0) return null
  return <li>{text('birthday.reading-ends', { names: namesOf(readingEnds), name: person.name })}</li>
}

const Consents = ({ consents }: { readonly consents: NonNullable<Turning['consents']> }) => {
  const text = useText()
  if (consents.length === 0) return null
  return (
    <>
      <h4>{text('birthday.consents')}</h4>
      <ul className="plain-list">
        {consents.map(({ id, kind, missing }) => (
          <li key={id}>
            {text('birthday.consent-missing', {
              kind: text(`birthday.kind.${kind}` as ProfessionalKey),
              names: namesOf(missing),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

const Steps = ({ turning: { steps, person, age }, family }: Omit<OneProps, 'mayTick'>) => {
  const text = useText()
  const tick = useCommand('PUT /api/families/:family/birthdays/:person/:age/steps/:step')
  return (
    <fieldset className="turning-steps">
      <legend>{text('birthday.todo')}</legend>
      <ErrorSummary errors={errorsOf(tick.problem)} problem={tick.problem} />
      {steps.map(({ step, text: label, done, version }) => (
        <Tick
          key={step}
          id={`turning-${person.id}-${age}-${step}`}
          name={step}
          label={label}
          checked={done}
          onChange={(ticked) =>
            void tick
              .send({
                params: { family, person: person.id, age: String(age), step },
                body: { done: ticked, basedOn: version },
              })
              .then((saved) => saved && announce(text(ticked ? 'birthday.saved' : 'birthday.unticked')))
          }
        />
      ))}
    </fieldset>
  )
}
