import { useParams } from '@tanstack/react-router'
import { useRoom } from '../../../shared/family/room.ts'
import { useCloseOnLeave } from '../../../shared/road/one-open.ts'
import { Loaded } from '../../../shared/shell/states.tsx'
import { FormerPart } from './former-part.tsx'
import { HomesPart } from './homes-part.tsx'
import { NamePart } from './name-part.tsx'
import { PlacementsPart } from './placements-part.tsx'
import { ProtectionParts } from './protection-parts.tsx'
import { ReleasesPart } from './releases-part.tsx'
import { VoiceParts } from './voice-parts.tsx'

/** Familien: where they live, who is there for them, how we talk together, and whom to keep out of what. */
export const FamilyPage = () => {
  const { family } = useParams({ from: '/fag/familier/$family/familien' })
  const read = useRoom(family)
  useCloseOnLeave()
  return (
    <Loaded read={read} home="/fag">
      {(room) => (
        <>
          <ProtectionParts room={room} family={family} place="first" />
          <HomesPart room={room} family={family} />
          <PlacementsPart room={room} family={family} />
          <VoiceParts room={room} family={family} />
          <NamePart room={room} family={family} />
          <ProtectionParts room={room} family={family} place="last" />
          {room.may.share && <ReleasesPart room={room} family={family} />}
          {room.may.invite && <FormerPart family={family} />}
        </>
      )}
    </Loaded>
  )
}
