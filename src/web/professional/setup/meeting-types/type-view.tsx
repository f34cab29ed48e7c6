import { moments, type MeetingType } from '../../../../domain/meeting/type.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { nameIn, sourceInWords, valueInWords, type Choices } from './words.ts'

interface TypeViewProps {
  readonly type: MeetingType
  readonly choices: Choices
}

/** A type of meeting to be read as a page: what it is for, how it is held, and what must be in place. */
export const TypeView = ({ type, choices }: TypeViewProps) => {
  const text = useText()
  const words = { boards: choices.boards, text }
  return (
    <>
      <Section title={text('type.about')}>
        <p>{type.about}</p>
        <blockquote>{type.forFamily}</blockquote>
        <dl className="facts">
          {(['family', 'asksFamily', 'minutes', 'board'] as const).map((field) => (
            <div key={field}>
              <dt>{text(`type.${field}`)}</dt>
              <dd>{valueInWords(type, field, words)}</dd>
            </div>
          ))}
        </dl>
        <p className="row-quiet">{sourceInWords(type.source, text)}</p>
      </Section>
      <Section title={text('type.gates')}>
        <Lines of={type.gates.map((gate) => text(`type.gate-${gate}`))} />
      </Section>
      <Section title={text('type.manual')}>
        <ul className="rows">
          {type.manual.map(({ title, says, source }) => (
            <li key={title}>
              <div className="row-main">
                <span className="row-title">{title}</span>
                <p>{says}</p>
                <span className="row-quiet">{sourceInWords(source, text)}</span>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={text('type.checklist')}>
        {moments
          .map((when) => ({ when, steps: type.checklist.filter((step) => step.when === when) }))
          .filter(({ steps }) => steps.length > 0)
          .map(({ when, steps }) => (
            <div key={when}>
              <h3>{text(`type.when-${when}`)}</h3>
              <Lines of={steps.map(({ title }) => title)} />
            </div>
          ))}
      </Section>
      <Section title={text('type.belongs')}>
        <Lines
          of={type.belongs.map(({ who, why, role }) =>
            [role ? `${who} (${nameIn(choices.roles, role)})` : who, why].filter(Boolean).join(': '),
          )}
        />
      </Section>
      <Section title={text('type.agenda')}>
        <Lines of={type.agenda.map(({ title }) => title)} />
      </Section>
      <Section title={text('type.notStated')}>
        <Lines of={type.notStated} />
      </Section>
    </>
  )
}

const Lines = ({ of: lines }: { readonly of: readonly string[] }) => {
  const text = useText()
  if (lines.length === 0) return <p className="quiet">{text('type.nothing')}</p>
  return (
    <ul>
      {[...new Set(lines)].map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
