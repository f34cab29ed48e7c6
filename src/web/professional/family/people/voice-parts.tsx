import type { Voice } from '../../../../contract/voice.ts'
import { useApi } from '../../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { OwnWords, Tag } from '../../../shared/shell/parts.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { TalkForm } from '../../../shared/voice/talk-form.tsx'
import { TalkWords } from '../../../shared/voice/talk-words.tsx'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { SupportPart } from './support-part.tsx'
import { useNames } from './use-names.ts'

/** What the family has told, how we talk together, and who is there for them. */
export const VoiceParts = (props: PartProps) => {
  const { data } = useApi('GET /api/families/:family/voice', { params: { family: props.family } })
  if (!data) return null
  return (
    <>
      <Told room={props.room} told={data.told} />
      <Talk {...props} communication={data.communication} />
      <SupportPart {...props} supporters={data.supporters} />
    </>
  )
}

const Told = ({ room, told }: Pick<PartProps, 'room'> & { readonly told: Voice['told'] }) => {
  const text = useText()
  const { given } = useNames(room)
  return (
    <Section title={text('told.title')}>
      <p className="quiet">{text(told.length === 0 ? 'told.none' : 'told.rule')}</p>
      {told.map((one) => (
        <div key={one.id}>
          {one.experience !== null && <Tag>{text(`told.${one.experience}`)}</Tag>}
          <OwnWords
            whose={`${
              one.kind === 'story'
                ? text('told.story', { name: given(one.owner) })
                : text('told.trust', { name: given(one.owner), who: one.title ?? '' })
            }. ${text('told.to', { department: one.departmentName, date: longDate(one.toldAt.slice(0, 10)) })}`}
          >
            {one.body}
          </OwnWords>
        </div>
      ))}
    </Section>
  )
}

const Talk = ({ room, family, communication }: PartProps & { readonly communication: Voice['communication'] }) => {
  const text = useText()
  const { whole } = useNames(room)
  const people = room.people.filter((one) => one.inInitiative || one.standsAs !== 'child')
  const rows = people.map((person) => ({ person, said: communication.find((one) => one.person === person.id) }))
  const shown = rows.filter(({ said }) => said !== undefined)
  const missing = rows.filter(({ said }) => said === undefined)
  return (
    <Section title={text('talk.title')}>
      {shown.length === 0 && <p className="quiet">{text('talk.none')}</p>}
      {shown.length > 0 && (
        <ul className="rows">
          {shown.map(({ person, said }) => (
            <li key={person.id}>
              <div className="row-main">
                <span className="row-title">{whole(person)}</span>
                {said && <TalkWords said={said} />}
              </div>
              {said?.mine && (
                <InPlaceButton id={`talk-${person.id}`} label={text('depth.edit')} about={whole(person)} quiet />
              )}
              <div className="folk-wide">
                <InPlace id={`talk-${person.id}`}>
                  {(close) => <TalkForm family={family} person={person.id} said={said} onClose={close} />}
                </InPlace>
              </div>
            </li>
          ))}
        </ul>
      )}
      {room.may.write && missing.length > 0 && (
        <details>
          <summary>{text('talk.write')}</summary>
          <ul className="rows">
            {missing.map(({ person }) => (
              <li key={person.id}>
                <span className="row-main">{whole(person)}</span>
                <InPlaceButton id={`talk-${person.id}`} label={text('talk.write')} about={whole(person)} quiet />
                <div className="folk-wide">
                  <InPlace id={`talk-${person.id}`}>
                    {(close) => <TalkForm family={family} person={person.id} said={undefined} onClose={close} />}
                  </InPlace>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
