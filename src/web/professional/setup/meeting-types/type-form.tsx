import { familyParts, gates, moments, type MeetingType } from '../../../../domain/meeting/type.ts'
import { Choice, Ticks } from '../../../shared/form/choice.tsx'
import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { newKey } from '../programmes/edit.ts'
import { Members } from './members.tsx'
import { ownSource, sourceInWords, type Choices } from './words.ts'

interface TypeFormProps {
  readonly type: MeetingType
  readonly choices: Choices
  readonly errors: FieldErrors
  readonly onChange: (patch: Partial<MeetingType>) => void
}

/** Everything that a municipality decides about a type of meeting, in the order in which a meeting is called and held. */
export const TypeForm = (props: TypeFormProps) => (
  <>
    <About {...props} />
    <Rules {...props} />
    <HowItIsHeld {...props} />
    <WhoAndWhat {...props} />
  </>
)

const About = ({ type, errors, onChange }: TypeFormProps) => {
  const text = useText()
  return (
    <Section title={text('type.about')}>
      <TextField
        name="name"
        label={text('type.name')}
        value={type.name}
        error={errors['name']}
        onChange={(name) => onChange({ name })}
      />
      <TextArea
        name="about"
        label={text('type.about')}
        rows={3}
        value={type.about}
        error={errors['about']}
        onChange={(about) => onChange({ about })}
      />
      <TextArea
        name="forFamily"
        label={text('type.forFamily')}
        hint={text('type.for-family-hint')}
        rows={3}
        value={type.forFamily}
        error={errors['forFamily']}
        onChange={(forFamily) => onChange({ forFamily })}
      />
      <TextField
        name="minutes"
        label={text('type.minutes')}
        hint={text('type.minutes-hint')}
        optional
        inputMode="numeric"
        width="short"
        maxLength={3}
        value={type.minutes === null ? '' : String(type.minutes)}
        error={errors['minutes']}
        onChange={(typed) => {
          const digits = typed.replace(/\D/g, '')
          onChange({ minutes: digits === '' ? null : Number(digits) })
        }}
      />
    </Section>
  )
}

const Rules = ({ type, choices, errors, onChange }: TypeFormProps) => {
  const text = useText()
  return (
    <Section title={text('type.gates')}>
      <Choice
        name="family"
        label={text('type.family')}
        options={familyParts.map((value) => ({ value, label: text(`type.family-${value}`) }))}
        value={type.family}
        error={errors['family']}
        onChange={(family) => onChange({ family })}
      />
      <Choice
        name="asksFamily"
        label={text('type.asksFamily')}
        options={[
          { value: 'yes', label: text('type.asks-yes') },
          { value: 'no', label: text('type.asks-no') },
        ]}
        value={type.asksFamily ? 'yes' : 'no'}
        error={errors['asksFamily']}
        onChange={(asks) => onChange({ asksFamily: asks === 'yes' })}
      />
      <Ticks
        name="gates"
        label={text('type.gates')}
        options={gates.map((value) => ({ value, label: text(`type.gate-${value}`) }))}
        value={type.gates}
        error={errors['gates']}
        onChange={(chosen) => onChange({ gates: [...chosen] })}
      />
      <Select
        name="board"
        label={text('type.board')}
        empty={text('type.no-board')}
        options={choices.boards.map(({ id, name }) => ({ value: id, label: name }))}
        value={type.board ?? ''}
        error={errors['board']}
        onChange={(board) => onChange({ board: board === '' ? null : board })}
      />
    </Section>
  )
}

const HowItIsHeld = ({ type, errors, onChange }: TypeFormProps) => {
  const text = useText()
  return (
    <>
      <Section title={text('type.manual')}>
        <p className="quiet">{text('type.own-words')}</p>
        <Members
          name="manual"
          one={text('type.manual-one')}
          addWords={text('type.manual-add')}
          list={type.manual}
          make={() => ({ title: '', says: '', source: ownSource })}
          onChange={(manual) => onChange({ manual: [...manual] })}
        >
          {(step, place, change) => (
            <>
              <TextField
                name={`manual.${place}.title`}
                label={text('type.manual-title')}
                value={step.title}
                error={errors[`manual.${place}.title`]}
                onChange={(title) => change({ ...step, title, source: ownSource })}
              />
              <TextArea
                name={`manual.${place}.says`}
                label={text('type.manual-says')}
                rows={2}
                value={step.says}
                error={errors[`manual.${place}.says`]}
                onChange={(says) => change({ ...step, says, source: ownSource })}
              />
              <p className="row-quiet">{sourceInWords(step.source, text)}</p>
            </>
          )}
        </Members>
      </Section>
      <Section title={text('type.checklist')}>
        <Members
          name="checklist"
          one={text('type.checklist-one')}
          addWords={text('type.checklist-add')}
          list={type.checklist}
          make={() => ({
            id: newKey(
              'punkt',
              type.checklist.map(({ id }) => id),
            ),
            title: '',
            when: 'before' as const,
          })}
          onChange={(checklist) => onChange({ checklist: [...checklist] })}
        >
          {(step, place, change) => (
            <>
              <TextField
                name={`checklist.${place}.title`}
                label={text('type.checklist-title')}
                value={step.title}
                error={errors[`checklist.${place}.title`] ?? errors[`checklist.${place}`]}
                onChange={(title) => change({ ...step, title })}
              />
              <Choice
                name={`checklist.${place}.when`}
                label={text('type.checklist-when')}
                options={moments.map((value) => ({ value, label: text(`type.when-${value}`) }))}
                value={step.when}
                onChange={(when) => change({ ...step, when })}
              />
            </>
          )}
        </Members>
      </Section>
    </>
  )
}

const WhoAndWhat = ({ type, choices, errors, onChange }: TypeFormProps) => {
  const text = useText()
  return (
    <>
      <Section title={text('type.belongs')}>
        <Members
          name="belongs"
          one={text('type.belongs-one')}
          addWords={text('type.belongs-add')}
          list={type.belongs}
          make={() => ({ who: '', why: null, role: null })}
          onChange={(belongs) => onChange({ belongs: [...belongs] })}
        >
          {(one, place, change) => (
            <>
              <TextField
                name={`belongs.${place}.who`}
                label={text('type.belongs-who')}
                value={one.who}
                error={errors[`belongs.${place}.who`]}
                onChange={(who) => change({ ...one, who })}
              />
              <TextField
                name={`belongs.${place}.why`}
                label={text('type.belongs-why')}
                optional
                value={one.why ?? ''}
                error={errors[`belongs.${place}.why`]}
                onChange={(why) => change({ ...one, why: why === '' ? null : why })}
              />
              <Select
                name={`belongs.${place}.role`}
                label={text('type.belongs-role')}
                empty={text('type.no-role')}
                options={choices.roles.map(({ id, name }) => ({ value: id, label: name }))}
                value={one.role ?? ''}
                error={errors[`belongs.${place}.role`]}
                onChange={(role) => change({ ...one, role: role === '' ? null : role })}
              />
            </>
          )}
        </Members>
      </Section>
      <Section title={text('type.agenda')}>
        <Members
          name="agenda"
          one={text('type.agenda-one')}
          addWords={text('type.agenda-add')}
          list={type.agenda}
          make={() => ({ title: '', minutes: null })}
          onChange={(agenda) => onChange({ agenda: [...agenda] })}
        >
          {(item, place, change) => (
            <TextField
              name={`agenda.${place}.title`}
              label={text('type.agenda-title')}
              value={item.title}
              error={errors[`agenda.${place}.title`]}
              onChange={(title) => change({ ...item, title })}
            />
          )}
        </Members>
      </Section>
      <Section title={text('type.notStated')}>
        <Members
          name="notStated"
          one={text('type.not-stated-one')}
          addWords={text('type.not-stated-add')}
          list={type.notStated}
          make={() => ''}
          onChange={(notStated) => onChange({ notStated: [...notStated] })}
        >
          {(says, place, change) => (
            <TextField
              name={`notStated.${place}`}
              label={text('type.not-stated-one')}
              value={says}
              error={errors[`notStated.${place}`]}
              onChange={change}
            />
          )}
        </Members>
      </Section>
    </>
  )
}
