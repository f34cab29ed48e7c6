import { useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import type { Voice } from '../../../contract/voice.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { ConfirmButton } from '../../shared/dialog/confirm-button.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { OwnWords, Tag } from '../../shared/shell/parts.tsx'
import { useText } from '../texts.ts'
import type { Telling } from './telling.ts'
import { TellingForm } from './telling-form.tsx'
import { Refused } from '../../shared/text/refused.tsx'

type Told = Voice['told']

interface OwnTellingsProps {
  readonly room: Room
  readonly family: string
  readonly told: Told
}

/** My story and whom I trust: mine alone, until I let somebody read it; and mine to take back. */
export const OwnTellings = (props: OwnTellingsProps) => {
  const { data } = useApi('GET /api/own/tellings')
  return data ? <Tellings {...props} tellings={data.tellings} /> : null
}

const Tellings = ({ tellings, ...given }: OwnTellingsProps & { readonly tellings: readonly Telling[] }) => {
  const text = useText()
  const [known] = useState(() => new Set(tellings.map(({ id }) => id)))
  const story = tellings.find(({ kind }) => kind === 'story')
  const trust = tellings.filter(({ kind }) => kind === 'trust')
  return (
    <>
      <Section title={text('people.story')}>
        <p>{text('people.story-what')}</p>
        {story && <OneTelling telling={story} isNew={!known.has(story.id)} {...given} />}
        {!story && (
          <>
            <div className="tools">
              <InPlaceButton id="story-add" label={text('people.story-write')} />
            </div>
            <InPlace id="story-add">{(close) => <TellingForm kind="story" onClose={close} />}</InPlace>
          </>
        )}
      </Section>
      <Section title={text('people.trust')}>
        <p>{text('people.trust-what')}</p>
        {trust.map((one) => (
          <OneTelling key={one.id} telling={one} isNew={!known.has(one.id)} {...given} />
        ))}
        <div className="tools">
          <InPlaceButton id="trust-add" label={text('people.trust-write')} />
        </div>
        <InPlace id="trust-add">{(close) => <TellingForm kind="trust" onClose={close} />}</InPlace>
      </Section>
    </>
  )
}

interface OneTellingProps extends OwnTellingsProps {
  readonly telling: Telling
  /** Written since the page was opened. */
  readonly isNew: boolean
}

const OneTelling = ({ telling, isNew, room, family, told }: OneTellingProps) => {
  const text = useText()
  // What one came to is folded; what one has just written stands open.
  const [isOpen] = useState(isNew)
  const drop = useCommand('DELETE /api/own/tellings/:telling', { onDone: () => announce(text('people.thrown')) })
  const copies = told.filter(({ origin }) => origin === telling.id)
  const about = telling.title ?? text('people.story')
  return (
    <details className="more telling" open={isOpen}>
      <summary>{telling.title ?? text('people.story-label')}</summary>
      {telling.experience !== null && <Tag>{text(`people.trust-${telling.experience}`)}</Tag>}
      <OwnWords whose={telling.title ?? text('people.yours')}>{telling.body}</OwnWords>
      <div className="tools">
        <InPlaceButton id={`telling-${telling.id}`} label={text('people.change')} about={about} />
        {copies.length === 0 && (
          <ConfirmButton
            plain
            label={text('people.throw')}
            about={about}
            problem={drop.problem}
            send={() => drop.send({ params: { telling: telling.id } })}
          >
            <p>{text('people.throw-what')}</p>
          </ConfirmButton>
        )}
      </div>
      <InPlace id={`telling-${telling.id}`}>
        {(close) => <TellingForm kind={telling.kind} telling={telling} onClose={close} />}
      </InPlace>
      <WhoReads telling={telling} room={room} family={family} told={copies} />
    </details>
  )
}

/** Department by department: reads it or not, and the button that turns it. */
const WhoReads = ({ telling, room, family, told }: OwnTellingsProps & { readonly telling: Telling }) => {
  const text = useText()
  const around = [...new Map(room.team.map((m) => [m.department, m.departmentName]))]
  const gone = told.filter(({ department }) => around.every(([key]) => key !== department))
  const all = [...around, ...gone.map((one) => [one.department, one.departmentName] as const)]
  return (
    <ul className="rows" aria-label={text('people.who-reads')}>
      {all.map(([key, name]) => (
        <Reader
          key={key}
          department={key}
          name={name}
          telling={telling}
          family={family}
          copy={told.find(({ department }) => department === key)}
        />
      ))}
    </ul>
  )
}

interface ReaderProps {
  readonly department: string
  readonly name: string
  readonly telling: Telling
  readonly family: string
  readonly copy: Told[number] | undefined
}

const Reader = ({ department, name, telling, family, copy }: ReaderProps) => {
  const text = useText()
  const tell = useCommand('POST /api/own/families/:family/tellings/:telling/tell', {
    onDone: () => announce(text('people.told', { name })),
  })
  const back = useCommand('POST /api/own/families/:family/tellings/:telling/take-back', {
    onDone: () => announce(text('people.taken-back', { name })),
  })
  const args = { params: { family, telling: telling.id }, body: { department } }
  const isOld = copy !== undefined && copy.body !== telling.body
  const problem = tell.problem ?? back.problem
  const words = copy === undefined ? 'people.reads-not' : isOld ? 'people.reads-old' : 'people.reads'
  return (
    <li>
      <span className="row-main">
        {text(words, { name })}
        {problem && (
          <span className="form-error-message" role="alert">
            {' '}
            <Refused>{problem.detail}</Refused>
          </span>
        )}
      </span>
      {(copy === undefined || isOld) && (
        <button type="button" className="button button-secondary" onClick={() => void tell.send(args)}>
          {text(isOld ? 'people.tell-anew' : 'people.tell')}
          <span className="sr-only"> – {name}</span>
        </button>
      )}
      {copy !== undefined && (
        <button type="button" className="button button-secondary" onClick={() => void back.send(args)}>
          {text('people.take-back')}
          <span className="sr-only"> – {name}</span>
        </button>
      )}
    </li>
  )
}
