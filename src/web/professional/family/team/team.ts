import type { Answer } from '../../../shared/api/client.ts'
import type { PartProps } from '../part.ts'

export type Team = Answer<'GET /api/families/:family/team'>
export type Member = Team['members'][number]

/** What every tool of the team is given. */
export interface TeamTool extends PartProps {
  readonly team: Team
  readonly onClose: () => void
}

/** What a tool about one member is given. */
export interface MemberTool extends TeamTool {
  readonly member: Member
}
