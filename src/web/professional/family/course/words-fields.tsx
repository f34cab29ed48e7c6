import type { Room } from '../../../../contract/family.ts'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { useText } from '../../texts.ts'
import { useNames } from '../people/use-names.ts'
import type { DraftFields } from './draft-fields.ts'

/** What helped, said by each in the family who wants to say it. */
export const WordsFields = ({ draft, set, errors, room }: DraftFields & { readonly room: Room }) => {
  const text = useText()
  const { given } = useNames(room)
  const inside = room.people.filter(({ inInitiative, givenName }) => inInitiative && givenName !== '')
  const sent = Object.entries(draft.words).filter(([, words]) => words.trim() !== '')
  const errorOf = (person: string): string | undefined => {
    const place = sent.findIndex(([id]) => id === person)
    return place < 0 ? undefined : errors[`words.${place}.words`]
  }
  return (
    <>
      <h4>{text('course.close-words')}</h4>
      <p className="quiet">{text('course.close-words-what')}</p>
      {inside.map(({ id }) => (
        <TextArea
          key={id}
          name={`ord-${id}`}
          label={text('course.word-of', { name: given(id) })}
          optional
          error={errorOf(id)}
          rows={2}
          value={draft.words[id] ?? ''}
          onChange={(words) => set({ words: { ...draft.words, [id]: words } })}
        />
      ))}
    </>
  )
}
