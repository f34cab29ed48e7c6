import { useState } from 'react'
import { assess, type Ticks } from '../../../../domain/programme/criteria.ts'
import { expressionInWords, inOneLine } from '../../../../domain/programme/in-words.ts'
import type { Programme } from '../../../../domain/programme/schema.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'

type Answer = 'yes' | 'no' | 'unknown'
const valueOf = { yes: true, no: false, unknown: null } as const

/** The criteria as those who assess a family will meet them, to be tried; nothing of it is kept. */
export const TryCriteria = ({ programme }: { readonly programme: Programme }) => {
  const text = useText()
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({})
  const ticks: Ticks = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, valueOf[answer]] as const))
  const advice = adviceOf(programme, ticks)
  return (
    <Section title={text('programme.try')}>
      <p className="quiet">{text('programme.try-hint')}</p>
      {programme.criteria.map((criterion) =>
        criterion.expression === undefined ? (
          <Choice<Answer>
            key={criterion.id}
            name={`proev.${criterion.id}`}
            label={criterion.text.da}
            hint={
              criterion.exception ? text('programme.try-exception', { exception: criterion.exception.da }) : undefined
            }
            options={[
              { value: 'yes', label: text('programme.yes') },
              { value: 'no', label: text('programme.no') },
              { value: 'unknown', label: text('programme.not-known') },
            ]}
            value={answers[criterion.id] ?? 'unknown'}
            onChange={(answer) => setAnswers({ ...answers, [criterion.id]: answer })}
          />
        ) : (
          <div className="form-group" key={criterion.id}>
            <p className="form-label">{criterion.text.da}</p>
            <p className="form-hint">
              {text('programme.try-derived', { rule: inOneLine(expressionInWords(criterion.expression, programme)) })}
            </p>
          </div>
        ),
      )}
      <p className="notice" role="status">
        {text(`programme.advice-${advice.verdict}`, { missing: advice.missing })}
      </p>
    </Section>
  )
}

/** Criteria that go in a circle cannot be read; the fault is told where it stands. */
function adviceOf(
  programme: Programme,
  ticks: Ticks,
): { verdict: 'met' | 'not-met' | 'open' | 'none' | 'circle'; missing: number } {
  if (programme.admission === null) return { verdict: 'none', missing: 0 }
  try {
    const { verdict, missing } = assess(programme.admission, ticks, programme.criteria)
    return { verdict, missing: missing.length }
  } catch {
    return { verdict: 'circle', missing: 0 }
  }
}
