import { useState } from 'react'
import { preventionLevels } from '../../../../domain/course/level.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Select } from '../../../shared/form/select.tsx'
import { TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Facts } from '../../../shared/shell/parts.tsx'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { CoursePart, OpenedPart } from './part.ts'

const ID = 'forloeb-hjaelp'

/** How much help the family gets, why, and what the family says to it. */
export const LevelPart = ({ course: read, ...part }: CoursePart) => {
  const text = useText()
  const { course } = read
  if (!course) return null
  const { level } = course
  const runs = read.may.run && course.state !== 'closed'
  if (level === null && !runs) return null
  const rows = level && [
    ...(level.intensity === null ? [] : [{ name: text('course.level-intensity'), value: level.intensity }]),
    ...(level.familySays === null ? [] : [{ name: text('course.level-family'), value: level.familySays }]),
    { name: text('course.level-why'), value: level.why },
    ...(level.prevention === null
      ? []
      : [{ name: text('course.level-prevention'), value: text(`course.prevention-${level.prevention}`) }]),
  ]
  return (
    <Section title={text('course.level')}>
      {rows ? <Facts rows={rows} /> : <p className="quiet">{text('course.level-none')}</p>}
      {runs && (
        <>
          <div className="tools">
            <InPlaceButton id={ID} label={text(level === null ? 'course.level-say' : 'course.level-change')} />
          </div>
          <InPlace id={ID}>{(close) => <LevelForm course={read} {...part} onClose={close} />}</InPlace>
        </>
      )}
    </Section>
  )
}

const orNull = (words: string): string | null => (words.trim() === '' ? null : words)

const LevelForm = ({ course: { course }, family, onClose }: OpenedPart) => {
  const text = useText()
  const level = course?.level ?? null
  const [intensity, setIntensity] = useState(level?.intensity ?? '')
  const [familySays, setFamilySays] = useState(level?.familySays ?? '')
  const [why, setWhy] = useState(level?.why ?? '')
  const [prevention, setPrevention] = useState<string>(level?.prevention ?? '')
  const [basedOn] = useState(course?.version ?? 1)
  const command = useCommand('PUT /api/families/:family/course/level', {
    onDone: () => (announce(text('course.saved')), onClose()),
  })
  const send = () =>
    command.send({
      params: { family },
      body: {
        basedOn,
        prevention: preventionLevels.find((one) => one === prevention) ?? null,
        intensity: orNull(intensity),
        why: orNull(why),
        familySays: orNull(familySays),
      },
    })
  return (
    <PanelForm command={command} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <>
          <TextField
            name="intensity"
            label={text('course.level-intensity')}
            hint={text('course.level-intensity-hint')}
            error={errors['intensity']}
            value={intensity}
            onChange={setIntensity}
          />
          <TextArea
            name="familySays"
            label={text('course.level-family')}
            hint={text('course.level-family-hint')}
            error={errors['familySays']}
            rows={2}
            value={familySays}
            onChange={setFamilySays}
          />
          <TextArea
            name="why"
            label={text('course.level-why')}
            hint={text('course.level-why-hint')}
            error={errors['why']}
            rows={2}
            value={why}
            onChange={setWhy}
          />
          <Select
            name="prevention"
            label={text('course.level-prevention')}
            empty={text('course.level-prevention-none')}
            error={errors['prevention']}
            options={preventionLevels.map((value) => ({ value, label: text(`course.prevention-${value}`) }))}
            value={prevention}
            onChange={setPrevention}
          />
        </>
      )}
    </PanelForm>
  )
}
