import { periods, type Period, type Voice } from '../../../domain/board/rules.ts'
import { Choice } from '../form/choice.tsx'
import { Select } from '../form/select.tsx'
import { DateField, TextField } from '../form/text-field.tsx'
import { useBoardText } from './board.ts'

/** What is typed in the form of a card. */
export interface Words {
  readonly says: string
  readonly voice: Voice | undefined
  readonly times: string
  readonly per: Period | ''
  readonly wasTold: 'yes' | 'no' | undefined
  readonly toldOn: string
  readonly notBecause: string
  /** What the field asks beside the words. */
  readonly parts: Readonly<Record<string, string>>
}

interface PartProps {
  readonly words: Words
  readonly error: string | undefined
  readonly onChange: (patch: Partial<Words>) => void
}

/** How often a worry is seen, asked for instead of words like always. */
export const HowOften = ({ words, error, onChange }: PartProps) => {
  const text = useBoardText()
  return (
    <div className="field-row">
      <TextField
        label={text('board.times')}
        optional
        name="counted"
        width="short"
        inputMode="numeric"
        value={words.times}
        error={error}
        onChange={(times) => onChange({ times })}
      />
      <Select
        label={text('board.per')}
        name="per"
        empty={text('board.per-empty')}
        options={periods.map((per) => ({ value: per, label: text(`board.per.${per}`) }))}
        value={words.per}
        onChange={(per) => onChange({ per })}
      />
    </div>
  )
}

/** When the family was told of a professional's worry, or why the law let it wait. */
export const Told = ({ words, error, onChange }: PartProps) => {
  const text = useBoardText()
  return (
    <>
      <Choice
        label={text('board.told')}
        name="told"
        options={[
          { value: 'yes', label: text('board.told-yes') },
          { value: 'no', label: text('board.told-no') },
        ]}
        value={words.wasTold}
        error={error}
        onChange={(wasTold) => onChange({ wasTold })}
      />
      {words.wasTold === 'yes' && (
        <DateField
          label={text('board.told-on')}
          name="told-on"
          value={words.toldOn}
          onChange={(toldOn) => onChange({ toldOn })}
        />
      )}
      {words.wasTold === 'no' && (
        <TextField
          label={text('board.told-because')}
          name="told-because"
          value={words.notBecause}
          onChange={(notBecause) => onChange({ notBecause })}
        />
      )}
    </>
  )
}
