import { useParams } from '@tanstack/react-router'
import { call } from '../../shared/api/client.ts'
import { LogList } from '../../shared/insight/log-list.tsx'
import { useRoom } from '../../shared/family/room.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { Bases } from './bases.tsx'
import { Leaving } from './leaving.tsx'
import { MemberRights } from './member-rights.tsx'
import { Team } from './team.tsx'
import { Walls } from './walls.tsx'

/** Who may see what of a family and why; and, for those who hold the threads, who has looked. */
export const AccessPage = () => {
  const text = useText()
  const { family } = useParams({ from: '/fag/familier/$family' })
  const read = useRoom(family)
  return (
    <Loaded read={read} home="/fag">
      {(room) => (
        <>
          <Team room={room} />
          <Leaving family={family} />
          <Walls room={room} />
          <Bases room={room} family={family} />
          {room.may.share && <MemberRights family={family} room={room} />}
          {room.may.share && (
            <Section title={text('log.title')}>
              <LogList
                of={['GET /api/families/:family/log', family]}
                load={(before) => call('GET /api/families/:family/log', { params: { family }, query: { before } })}
                home="/fag"
              />
            </Section>
          )}
        </>
      )}
    </Loaded>
  )
}
