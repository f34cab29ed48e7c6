import { consentWords } from '../../../../domain/programme/in-words.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { ownSource } from './edit.ts'
import { useEditor } from './editor.ts'
import { ChoiceAt, IntervalAt, NumberAt, SourceAt, TextAt, TickAt } from './fields.tsx'
import { ListEditor, NamedList } from './list-editor.tsx'

/** Consents, phases, meetings, follow-up, coming back, and the reasons to end. */
export const PartCourse = () => {
  const text = useText()
  const { programme } = useEditor()
  return (
    <>
      <Section title={text('programme.consents')}>
        <ListEditor
          path="consents"
          one={text('programme.consent')}
          addWords={text('programme.consent-add')}
          make={() => ({ kind: 'take-part', text: { da: '' }, neededBefore: null })}
        >
          {(at) => (
            <>
              <ChoiceAt
                path={`${at}.kind`}
                label={text('programme.consent-kind')}
                options={Object.entries(consentWords).map(([value, label]) => ({ value, label }))}
              />
              <TextAt path={`${at}.text`} label={text('programme.consent-text')} rows={2} />
              <ChoiceAt
                path={`${at}.neededBefore`}
                label={text('programme.consent-before')}
                none={text('programme.consent-no-step')}
                nothing={null}
                options={programme.visitation.steps.map((one) => ({
                  value: one.id,
                  label: one.text.da || text('programme.unnamed'),
                }))}
              />
              <SourceAt path={at} />
            </>
          )}
        </ListEditor>
      </Section>
      <Section title={text('programme.phases')}>
        <ListEditor
          path="phases"
          one={text('programme.phase')}
          addWords={text('programme.phase-add')}
          make={(id) => ({ id, name: { da: '' }, parts: [], mayOverlap: true })}
        >
          {(at) => <Phase at={at} />}
        </ListEditor>
      </Section>
      <Section title={text('programme.meetings')}>
        <ListEditor
          path="meetings"
          one={text('programme.meeting')}
          addWords={text('programme.meeting-add')}
          make={(type) => ({ type, name: { da: '' }, interval: null })}
        >
          {(at) => (
            <>
              <TextAt path={`${at}.name`} label={text('programme.name')} />
              <IntervalAt path={`${at}.interval`} label={text('programme.at-most-between')} />
              <SourceAt path={at} />
            </>
          )}
        </ListEditor>
      </Section>
      <Section title={text('programme.follow-up')}>
        <p className="quiet">{text('programme.empty-hint')}</p>
        <IntervalAt path="followUpAtMost" label={text('programme.follow-up-at-most')} />
        <Contact />
        <Returns />
      </Section>
      <AfterCare />
      <Section title={text('programme.closing-reasons')}>
        <NamedList path="closingReasons" one={text('programme.ground')} addWords={text('programme.ground-add')} />
      </Section>
    </>
  )
}

const Phase = ({ at }: { readonly at: string }) => {
  const text = useText()
  return (
    <>
      <TextAt path={`${at}.name`} label={text('programme.name')} />
      <TickAt path={`${at}.mayOverlap`} label={text('programme.phase-overlap')} no={false} />
      <IntervalAt path={`${at}.lasts`} label={text('programme.phase-lasts')} optional />
      <ListEditor
        path={`${at}.parts`}
        one={text('programme.phase-part')}
        addWords={text('programme.phase-part-add')}
        make={(id) => ({ id, text: { da: '' } })}
      >
        {(part) => <TextAt path={`${part}.text`} label={text('programme.phase-part-text')} />}
      </ListEditor>
      <SourceAt path={at} />
    </>
  )
}

const Contact = () => {
  const text = useText()
  const { programme, set } = useEditor()
  if (programme.contact === null)
    return (
      <p>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => set('contact', { atMost: null, text: { da: '' }, source: ownSource })}
        >
          {text('programme.contact-add')}
        </button>
      </p>
    )
  return (
    <>
      <IntervalAt path="contact.atMost" label={text('programme.contact-at-most')} />
      <TextAt path="contact.text" label={text('programme.contact-text')} />
      <SourceAt path="contact" />
      <button type="button" className="button-plain" onClick={() => set('contact', null)}>
        {text('programme.contact-away')}
      </button>
    </>
  )
}

/** When somebody looks in after a closing, each counted from the closing. */
const AfterCare = () => {
  const text = useText()
  const { programme, set } = useEditor()
  const checks = programme.afterCare ?? []
  const write = (next: readonly unknown[]): void => set('afterCare', next.length === 0 ? undefined : next)
  return (
    <Section title={text('programme.after-care')}>
      <p className="quiet">{text('programme.after-care-hint')}</p>
      {checks.map((_, place) => {
        const label = text('programme.after-care-one', { number: place + 1 })
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a length of time has no identity but its place
          <div key={place}>
            <IntervalAt path={`afterCare.${place}`} label={label} />
            <button
              type="button"
              className="button-plain"
              aria-label={text('programme.remove-one', { name: label })}
              onClick={() => write(checks.filter((_one, at) => at !== place))}
            >
              {text('programme.remove')}
            </button>
          </div>
        )
      })}
      <button type="button" className="button button-secondary" onClick={() => write([...checks, null])}>
        {text('programme.after-care-add')}
      </button>
    </Section>
  )
}

const Returns = () => {
  const text = useText()
  const { programme, set } = useEditor()
  if (programme.returns === null)
    return (
      <p>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => set('returns', { times: 1, text: { da: '' }, source: ownSource })}
        >
          {text('programme.returns-add')}
        </button>
      </p>
    )
  return (
    <>
      <NumberAt path="returns.times" label={text('programme.returns-times')} />
      <TextAt path="returns.text" label={text('programme.returns-text')} />
      <SourceAt path="returns" />
      <button type="button" className="button-plain" onClick={() => set('returns', null)}>
        {text('programme.returns-away')}
      </button>
    </>
  )
}
