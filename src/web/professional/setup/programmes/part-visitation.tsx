import { stepKindWords } from '../../../../domain/programme/in-words.ts'
import { Ticks } from '../../../shared/form/choice.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { valueAt } from './edit.ts'
import { useEditor } from './editor.ts'
import { ChoiceAt, RolesAt, SourceAt, TextAt, TickAt } from './fields.tsx'
import { ListEditor, NamedList } from './list-editor.tsx'
import { RuleAt } from './rule-builder.tsx'

/** Who refers, who assesses and decides, the steps, and the reasons for a no. */
export const PartVisitation = () => {
  const text = useText()
  return (
    <>
      <Section title={text('programme.deciders')}>
        <RolesAt path="visitation.who" label={text('programme.who-assess')} />
        <RolesAt path="visitation.decides" label={text('programme.who-decide')} />
      </Section>
      <Section title={text('programme.steps')}>
        <p className="quiet">{text('programme.steps-hint')}</p>
        <ListEditor
          path="visitation.steps"
          one={text('programme.step')}
          addWords={text('programme.step-add')}
          make={(id) => ({ id, text: { da: '' }, kind: 'discuss', by: [], next: [] })}
        >
          {(at) => <Step at={at} />}
        </ListEditor>
      </Section>
      <Section title={text('programme.referral-sources')}>
        <NamedList path="referralSources" one={text('programme.sender')} addWords={text('programme.sender-add')} />
      </Section>
      <Section title={text('programme.decline-reasons')}>
        <NamedList path="declineReasons" one={text('programme.reason')} addWords={text('programme.reason-add')} />
      </Section>
    </>
  )
}

const Step = ({ at }: { readonly at: string }) => {
  const text = useText()
  const { programme, set, errors } = useEditor()
  const own = valueAt(programme, `${at}.id`)
  const next = (valueAt(programme, `${at}.next`) ?? []) as readonly string[]
  const others = programme.visitation.steps.filter((one) => one.id !== own)
  const departments = programme.team.departments.map((one) => ({ value: one.id, label: one.name.da }))
  return (
    <>
      <TextAt path={`${at}.text`} label={text('programme.step-text')} rows={2} />
      <ChoiceAt
        path={`${at}.kind`}
        label={text('programme.step-which-kind')}
        options={Object.entries(stepKindWords).map(([value, label]) => ({ value, label }))}
      />
      <RolesAt path={`${at}.by`} label={text('programme.step-by')} />
      <Ticks
        name={`${at}.next`}
        label={text('programme.step-next')}
        hint={text('programme.step-next-hint')}
        error={errors[`${at}.next`]}
        options={[
          ...others.map((one) => ({ value: one.id, label: one.text.da || text('programme.unnamed') })),
          ...next
            .filter((key) => !programme.visitation.steps.some((one) => one.id === key))
            .map((key) => ({ value: key, label: text('programme.gone') })),
        ]}
        value={next}
        onChange={(chosen) => set(`${at}.next`, chosen)}
      />
      <details className="source-fields">
        <summary>{text('programme.step-more')}</summary>
        <ChoiceAt
          path={`${at}.department`}
          label={text('programme.step-department')}
          none={text('programme.step-any-department')}
          options={departments}
        />
        <TickAt path={`${at}.parentsAcknowledge`} label={text('programme.step-parents')} no={undefined} />
        <RuleAt
          path={`${at}.when`}
          legend={text('programme.step-when')}
          hint={text('programme.step-when-hint')}
          nothing={undefined}
        />
      </details>
      <SourceAt path={at} />
    </>
  )
}
