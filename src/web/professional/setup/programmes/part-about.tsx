import { startEventWords } from '../../../../domain/programme/in-words.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { ownSource, valueAt } from './edit.ts'
import { useEditor } from './editor.ts'
import { ChoiceAt, NumberAt, SourceAt, TextAt } from './fields.tsx'
import { ListEditor } from './list-editor.tsx'

/** Name, target group, first day, and the sources that everything else points to. */
export const PartAbout = () => {
  const text = useText()
  return (
    <>
      <Section title={text('programme.who-for')}>
        <TextAt path="name" label={text('programme.name-of')} />
        <TextAt path="target.text" label={text('programme.target')} rows={3} />
        <div className="side-by-side">
          <NumberAt path="target.ageFrom" label={text('programme.age-from')} />
          <NumberAt path="target.ageTo" label={text('programme.age-to')} />
        </div>
        <SourceAt path="target" />
      </Section>
      <StartRule />
      <Section title={text('programme.sources')}>
        <p className="quiet">{text('programme.sources-hint')}</p>
        <ListEditor
          path="sources"
          one={text('programme.source-one')}
          addWords={text('programme.source-add')}
          make={(key) => ({ key, title: { da: '' }, year: null })}
        >
          {(at) => (
            <>
              <TextAt path={`${at}.title`} label={text('programme.source-title')} />
              <NumberAt path={`${at}.year`} label={text('programme.source-year')} />
            </>
          )}
        </ListEditor>
      </Section>
    </>
  )
}

const StartRule = () => {
  const text = useText()
  const { programme, set, errors } = useEditor()
  const rule = valueAt(programme, 'startDateRule') ?? null
  return (
    <Section title={text('programme.start')}>
      {rule === null ? (
        <>
          <p className="quiet">{text('programme.start-none')}</p>
          <button
            type="button"
            className="button button-secondary"
            onClick={() => set('startDateRule', { event: 'consent', text: { da: '' }, source: ownSource })}
          >
            {text('programme.start-add')}
          </button>
        </>
      ) : (
        <>
          <ChoiceAt
            path="startDateRule.event"
            label={text('programme.start-event')}
            options={Object.entries(startEventWords).map(([value, label]) => ({ value, label }))}
          />
          <TextAt path="startDateRule.text" label={text('programme.start-text')} rows={2} />
          <SourceAt path="startDateRule" />
          <button type="button" className="button-plain" onClick={() => set('startDateRule', null)}>
            {text('programme.start-away')}
          </button>
        </>
      )}
      {errors['startDateRule'] && <p className="form-error-message">{errors['startDateRule']}</p>}
    </Section>
  )
}
