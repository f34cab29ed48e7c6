import { useState } from 'react'
import type { Protection } from '../../../../contract/protection.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { WrittenByMistake } from '../../../shared/history/written-by-mistake.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened, PartProps } from '../part.ts'
import { useNames } from './use-names.ts'
import { WhoField } from './who-field.tsx'

type Assessment = Protection['assessments'][number]
const outcomes = ['resource', 'not-resource'] as const
const answers = ['no', 'yes', 'not-known'] as const

/** What was found about former partners before they may be part of the network. */
export const PartnerPart = ({ assessments, ...props }: PartProps & { readonly assessments: readonly Assessment[] }) => {
  const text = useText()
  const { given } = useNames(props.room)
  return (
    <Section title={text('partner.title')} actions={<InPlaceButton id="partner-add" label={text('partner.add')} />}>
      <p className="quiet">{text('partner.rule')}</p>
      <InPlace id="partner-add">{(close) => <AssessForm {...props} onClose={close} />}</InPlace>
      {assessments.length > 0 && (
        <ul className="rows">
          {assessments.map((one) => (
            <li key={one.id}>
              <div className="row-main">
                <span className="row-title">{given(one.person)}</span>: {text(`partner.outcome.${one.outcome}`)}
                <span className="row-quiet">
                  {text('partner.line', { date: longDate(one.assessedOn), by: one.assessedByName })} ·{' '}
                  {text('partner.violence')} {text(`partner.violence.${one.violence}`)}
                </span>
                <p>{one.reason}</p>
              </div>
              {one.mine && (
                <InPlaceButton id={`partner-${one.id}`} label={text('depth.edit')} about={given(one.person)} quiet />
              )}
              <div className="folk-wide">
                <InPlace id={`partner-${one.id}`}>
                  {(close) => (
                    <>
                      <AssessForm {...props} assessment={one} onClose={close} />
                      <WrittenByMistake
                        family={props.family}
                        kind="partner_assessment"
                        row={one.id}
                        about={given(one.person)}
                      />
                    </>
                  )}
                </InPlace>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

const AssessForm = ({ room, family, assessment, onClose }: Opened & { readonly assessment?: Assessment }) => {
  const text = useText()
  const [person, setPerson] = useState(assessment?.person ?? '')
  const [said, setSaid] = useState({
    assessedOn: assessment?.assessedOn ?? room.today,
    outcome: assessment?.outcome ?? ('not-resource' as const),
    violence: assessment?.violence ?? ('not-known' as const),
    reason: assessment?.reason ?? '',
  } as Pick<Assessment, 'assessedOn' | 'outcome' | 'violence' | 'reason'>)
  const [why, setWhy] = useState('')
  const done = { onDone: () => (announce(text('depth.saved')), onClose()) }
  const add = useCommand('POST /api/families/:family/people/:person/partner-assessments', done)
  const correct = useCommand('PUT /api/families/:family/partner-assessments/:assessment', done)
  const send = () =>
    assessment
      ? correct.send({
          params: { family, assessment: assessment.id },
          body: { ...said, why, basedOn: assessment.version },
        })
      : person !== '' && add.send({ params: { family, person }, body: said })
  return (
    <PanelForm
      title={text('partner.add')}
      command={assessment ? correct : add}
      send={send}
      submit={text('depth.save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          {!assessment && (
            <WhoField
              room={room}
              written
              name="person"
              label={text('depth.person')}
              value={person}
              onChange={setPerson}
            />
          )}
          <DateField
            name="assessedOn"
            label={text('partner.on')}
            error={errors['assessedOn']}
            value={said.assessedOn}
            onChange={(assessedOn) => setSaid({ ...said, assessedOn })}
          />
          <Choice
            name="violence"
            label={text('partner.violence')}
            error={errors['violence']}
            options={answers.map((value) => ({ value, label: text(`partner.violence.${value}`) }))}
            value={said.violence}
            onChange={(violence) => setSaid({ ...said, violence })}
          />
          <Choice
            name="outcome"
            label={text('partner.outcome')}
            options={outcomes.map((value) => ({ value, label: text(`partner.outcome.${value}`) }))}
            value={said.outcome}
            onChange={(outcome) => setSaid({ ...said, outcome })}
          />
          <TextArea
            name="reason"
            label={text('partner.reason')}
            error={errors['reason']}
            rows={3}
            value={said.reason}
            onChange={(reason) => setSaid({ ...said, reason })}
          />
          {assessment && (
            <TextArea
              name="why"
              label={text('partner.why')}
              error={errors['why']}
              rows={2}
              value={why}
              onChange={setWhy}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}
