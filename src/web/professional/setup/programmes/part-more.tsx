import { boardKey } from '../../../../domain/programme/board-key.ts'
import { withNotStated } from '../../../../domain/programme/not-stated.ts'
import { Ticks } from '../../../shared/form/choice.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { placeInWords } from './clash-words.ts'
import { useEditor } from './editor.ts'
import { NamedList } from './list-editor.tsx'

/** What nobody has decided, each with room for what is known instead; whatever is filled in leaves the list by itself. */
const NotStated = () => {
  const text = useText()
  const { programme, set } = useEditor()
  const { notStated } = withNotStated(programme)
  return (
    <Section title={text('programme.silent')}>
      <p className="quiet">{text('programme.silent-hint')}</p>
      {notStated.map(({ path, note }, place) => (
        <TextField
          key={path}
          name={`notStated.${place}.note`}
          label={placeInWords(path, [programme], text)}
          optional
          value={note?.da ?? ''}
          onChange={(da) =>
            set(
              'notStated',
              notStated.map((one) => (one.path === path ? { path, ...(da !== '' && { note: { da } }) } : one)),
            )
          }
        />
      ))}
    </Section>
  )
}

/** Kinds of help, what the programme is built of, boards and instruments. */
export const PartMore = () => {
  const text = useText()
  const { programme, set, measures, boards, errors } = useEditor()
  return (
    <>
      <Section title={text('programme.elements')}>
        <NamedList path="elements" one={text('programme.element')} addWords={text('programme.element-add')} />
      </Section>
      <Section title={text('programme.measures')}>
        <Ticks
          name="measures"
          label={text('programme.measures-which')}
          error={errors['measures']}
          options={measures.map((one) => ({ value: one.id, label: one.name }))}
          value={programme.measures}
          onChange={(chosen) => set('measures', chosen)}
        />
      </Section>
      <Section title={text('programme.boards')}>
        <Ticks
          name="boards"
          label={text('programme.boards-which')}
          hint={text('programme.boards-hint')}
          error={errors['boards']}
          options={[
            ...boards.map((one) => ({ value: one.id, label: one.name })),
            // Told of by the programme itself, or by a file from elsewhere: it can be taken out.
            ...programme.boards
              .filter((one) => !boards.some(({ id }) => id === one))
              .map((one) => ({ value: boardKey(one), label: typeof one === 'string' ? one : one.name.da })),
          ]}
          value={programme.boards.map(boardKey)}
          onChange={(chosen) =>
            set(
              'boards',
              chosen.map((key) => programme.boards.find((one) => boardKey(one) === key) ?? key),
            )
          }
        />
      </Section>
      <Section title={text('programme.instruments')}>
        <NamedList path="instruments" one={text('programme.instrument')} addWords={text('programme.instrument-add')} />
      </Section>
      <NotStated />
    </>
  )
}
