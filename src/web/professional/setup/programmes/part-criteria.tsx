import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { useEditor } from './editor.ts'
import { DayAt, SourceAt, TextAt } from './fields.tsx'
import { ListEditor } from './list-editor.tsx'
import { RuleAt } from './rule-builder.tsx'

/** The criteria, what they are made of, and what they add up to. */
export const PartCriteria = () => {
  const text = useText()
  const { programme } = useEditor()
  return (
    <>
      <Section title={text('programme.admission')}>
        <p className="quiet">{text('programme.admission-hint')}</p>
        <RuleAt path="admission" legend={text('programme.admission-rule')} nothing={null} />
      </Section>
      <Section title={text('programme.criteria')}>
        <ListEditor
          path="criteria"
          one={text('programme.criterion')}
          addWords={text('programme.criterion-add')}
          make={(id) => ({ id, text: { da: '' }, exception: null })}
        >
          {(at, place) => (
            <>
              <TextAt path={`${at}.text`} label={text('programme.criterion-text')} rows={2} />
              <TextAt
                path={`${at}.exception`}
                label={text('programme.exception')}
                hint={text('programme.exception-hint')}
                rows={2}
                optional
              />
              <details
                className="source-fields"
                open={programme.criteria[place]?.expression !== undefined || undefined}
              >
                <summary>{text('programme.made-of')}</summary>
                <RuleAt
                  path={`${at}.expression`}
                  legend={text('programme.made-of-rule')}
                  hint={text('programme.made-of-hint')}
                  nothing={undefined}
                  {...(programme.criteria[place] && { self: programme.criteria[place].id })}
                />
              </details>
              <DayAt
                path={`${at}.from`}
                label={text('programme.criterion-from')}
                hint={text('programme.criterion-from-hint')}
              />
              <SourceAt path={at} />
            </>
          )}
        </ListEditor>
      </Section>
    </>
  )
}
