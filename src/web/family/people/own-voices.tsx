import type { Room } from '../../../contract/family.ts'
import { useApi } from '../../shared/api/query.ts'
import { OwnHomes } from './own-homes.tsx'
import { OwnSupport } from './own-support.tsx'
import { OwnTalk } from './own-talk.tsx'
import { OwnTellings } from './own-tellings.tsx'

/** What we have said ourselves: where we live, who is there for us, how to talk with me, and what I have told. */
export const OwnVoices = ({ room, family }: { readonly room: Room; readonly family: string }) => {
  const { data } = useApi('GET /api/own/families/:family/voice', { params: { family } })
  return (
    <>
      <OwnHomes room={room} family={family} />
      {data && (
        <>
          <OwnSupport room={room} family={family} supporters={data.supporters} />
          <OwnTalk room={room} family={family} communication={data.communication} />
          <OwnTellings room={room} family={family} told={data.told} />
        </>
      )}
    </>
  )
}
