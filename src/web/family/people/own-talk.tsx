import { useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import type { Voice } from '../../../contract/voice.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { TalkForm } from '../../shared/voice/talk-form.tsx'
import { TalkWords } from '../../shared/voice/talk-words.tsx'
import { useText } from '../texts.ts'

interface OwnTalkProps {
  readonly room: Room
  readonly family: string
  readonly communication: Voice['communication']
}

/** How I want to be reached and talked with. */
export const OwnTalk = ({ room, family, communication }: OwnTalkProps) => {
  const text = useText()
  const mine = communication.find(({ person }) => person === room.may.me)
  // What one came to is folded; what one has just said stands open.
  const [isOpen] = useState(mine === undefined)
  return (
    <Section title={text('people.talk')}>
      <p>{text('people.talk-what')}</p>
      {mine && (
        <details className="more" open={isOpen}>
          <summary>{text('people.talk-mine')}</summary>
          <TalkWords said={mine} />
        </details>
      )}
      <div className="tools">
        <InPlaceButton id="own-talk" label={text(mine ? 'people.change' : 'people.talk-say')} />
      </div>
      <InPlace id="own-talk">{(close) => <TalkForm family={family} said={mine} onClose={close} />}</InPlace>
    </Section>
  )
}
