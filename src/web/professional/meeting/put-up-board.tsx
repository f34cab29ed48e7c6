import { useState } from 'react'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

interface PutUpBoardProps {
  readonly family: string
  readonly meeting: string
  readonly item: string
  /** The board that this type of meeting is held with, chosen beforehand. */
  readonly suggested: string | null
  /** The boards that the family's programme names, offered first. */
  readonly ofProgramme: readonly string[]
  readonly onClose: () => void
}

/** Chooses how the board of an item is set up; it is open for those the item is open for. */
export const PutUpBoard = ({ family, meeting, item, suggested, ofProgramme, onClose }: PutUpBoardProps) => {
  const text = useText()
  const read = useApi('GET /api/board-presets')
  const [preset, setPreset] = useState<string | undefined>(suggested ?? ofProgramme[0])
  const command = useCommand('POST /api/families/:family/meetings/:meeting/items/:item/board', {
    onDone: () => {
      announce(text('item.board-is-up'))
      onClose()
    },
  })
  const errors = errorsOf(command.problem)
  const send = (): void => void command.send({ params: { family, meeting, item }, body: { preset: preset ?? '' } })
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      <Loaded read={read} home="/fag" skeleton={<SkeletonList rows={3} />}>
        {({ presets }) => (
          <Choice
            label={text('item.board-which')}
            name="preset"
            options={presets
              .toSorted((a, b) => Number(ofProgramme.includes(b.id)) - Number(ofProgramme.includes(a.id)))
              .map(({ id, name, about }) => ({
                value: id,
                label: name,
                hint: ofProgramme.includes(id) ? `${text('item.board-of-programme')} ${about}` : about,
              }))}
            value={preset}
            error={errors['preset']}
            onChange={setPreset}
          />
        )}
      </Loaded>
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('item.board-put-up')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      </div>
    </form>
  )
}
