// Printed by tools/schema-types.ts from the migrated database; not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Json = ColumnType<unknown, string, string>

export interface AccessLogTable {
  municipality: number
  id: string
  at: string
  account: string | null
  actor_kind: string
  actor: string | null
  department: string | null
  role: string | null
  purpose: string
  request: string
  action: string
  outcome: string
  rule: string
  cases: string[]
  objects: Generated<string[]>
}

export interface AccessSealTable {
  municipality: number
  block: number
  from_at: string
  until_at: string
  entries: number
  previous: Buffer | null
  hash: Buffer
  sealed_at: string
}

export interface ActionTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  goal: string | null
  what: string
  by_person: string | null
  by_employee: string | null
  due: string | null
  done_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface AdmissionTable {
  municipality: number
  id: string
  case_id: string
  meeting: string
  employee: string | null
  person: string | null
  compartments: number[]
  starts_at: string
  ends_at: string
  version: Generated<number>
  meeting_at: string | null
}

export interface AgendaItemTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  meeting: string
  position: number
  title: string
  note: string | null
  version: Generated<number>
  updated_at: string
}

export interface BasisTable {
  municipality: number
  id: string
  case_id: string
  kind: string
  persons: string[]
  covers_family: Generated<boolean>
  categories: Generated<string[]>
  from_departments: Generated<string[]>
  to_department: string | null
  purpose: string | null
  starts_at: string | null
  ends_at: string | null
  withdrawn_at: string | null
  paragraph: string | null
  recorded_by: string
  created_at: string
  version: Generated<number>
  remind_on: string | null
}

export interface BasisSignatureTable {
  municipality: number
  id: string
  basis: string
  signer: string
  on_behalf_of: string
  required: Generated<boolean>
  signed_at: string | null
  refused_at: string | null
  withdrawn_at: string | null
  form: string | null
  evidence: string | null
  recorded_by: string | null
  version: Generated<number>
}

export interface CaseFileTable {
  municipality: number
  id: string
  kind: string
  created_at: string
}

export interface CompartmentTable {
  municipality: number
  id: GeneratedAlways<number>
  case_id: string | null
  subject: string | null
  category: string
  sensitivity: number
  audience: string
  audience_id: string | null
  department: string | null
}

export interface ContactPointTable {
  municipality: number
  id: string
  compartment: number
  person: string
  kind: string
  value: string
  protected: Generated<boolean>
  starts_on: string
  ends_on: string | null
  version: Generated<number>
  updated_at: string
}

export interface CourseTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  programme: string
  programme_version: string
  state: string
  starts_on: string | null
  ends_on: string | null
  closing_reason: string | null
  version: Generated<number>
  updated_at: string
}

export interface CriterionTickTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  criterion: string
  answer: string
  note: string | null
  version: Generated<number>
  updated_at: string
  exception: Generated<boolean>
  answered_by: string | null
}

export interface CustodyTable {
  municipality: number
  id: string
  child: string
  holder: string
  kind: string
  starts_at: string
  ends_at: string | null
  source: string
  version: Generated<number>
}

export interface DecisionTaskTable {
  municipality: number
  id: string
  case_id: string
  kind: string
  job_function: string
  department: string | null
  employee: string | null
  compartments: number[]
  opened_at: string
  decided_at: string | null
  decided_by: string | null
  version: Generated<number>
}

export interface DepartmentTable {
  municipality: number
  key: string
  name: string
  does_what: string
  receives_referrals: Generated<boolean>
}

export interface DraftTable {
  municipality: number
  id: string
  compartment: number
  owner: string
  key: string
  content: Json
  version: Generated<number>
  updated_at: string
}

export interface EmployeeTable {
  municipality: number
  id: string
  name: string
  title: string
  department: string
  functions: Generated<string[]>
  phone: string | null
  starts_at: string
  ends_at: string | null
}

export interface FactHistoryTable {
  municipality: number
  id: string
  case_id: string | null
  kind: string
  object: string
  change: string
  before: Json | null
  after: Json
  at: string
  actor: string | null
  actor_kind: string
  request: string
}

export interface FamilyTable {
  municipality: number
  id: string
  compartment: number
  name: string
  language: Generated<string>
  interpreter: Generated<boolean>
  version: Generated<number>
  updated_at: string
}

export interface FirewallTable {
  municipality: number
  id: string
  case_id: string
  protected: string
  other: string
  kind: string
  starts_at: string
  ends_at: string | null
  set_by: string
  version: Generated<number>
}

export interface GoalTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  concerns: string | null
  own_words: string
  whose_words: string
  wished_change: string
  success_criterion: string
  horizon: string
  parent_goal: string | null
  position: Generated<number>
  status: Generated<string>
  version: Generated<number>
  updated_at: string
}

export interface HistoryTable {
  municipality: number
  id: string
  compartment: number
  kind: string
  object: string
  object_version: number
  change: string
  before: Json | null
  after: Json | null
  at: string
  actor: string | null
  actor_kind: string
  reason: string | null
  request: string
}

export interface IdempotencyTable {
  municipality: number
  actor: string
  key: string
  route: string
  body_hash: Buffer
  result: Json
  at: string
}

export interface MeasureTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  goal: string | null
  person: string | null
  kind: string
  title: string
  outside_catalogue_reason: string | null
  department: string
  legal_basis: string | null
  status: string
  waiting_for: string | null
  starts_on: string | null
  ends_on: string | null
  version: Generated<number>
  updated_at: string
}

export interface MeetingTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  title: string
  starts_at: string
  place: string | null
  version: Generated<number>
  updated_at: string
}

export interface MembershipTable {
  municipality: number
  id: string
  case_id: string
  employee: string
  department: string
  role: string
  party: string | null
  starts_at: string
  ends_at: string | null
  basis: string | null
  chosen_by_family: Generated<boolean>
  added_by: string
  version: Generated<number>
}

export interface ParticipationTable {
  municipality: number
  id: string
  case_id: string
  person: string
  stands_as: string
  in_initiative: boolean
  own_access: Generated<boolean>
  starts_at: string
  ends_at: string | null
  version: Generated<number>
}

export interface PersonTable {
  municipality: number
  id: string
  born: string | null
}

export interface PersonDetailTable {
  municipality: number
  id: string
  compartment: number
  given_name: string
  family_name: string
  due: string | null
  version: Generated<number>
  updated_at: string
}

export interface PersonIdentifierTable {
  municipality: number
  id: string
  compartment: number
  person: string
  kind: string
  value: string | null
  reason: string | null
  version: Generated<number>
  updated_at: string
}

export interface PlanTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  last_follow_up: string | null
  next_follow_up: string | null
  version: Generated<number>
  updated_at: string
}

export interface PlanSnapshotTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  number: number
  reason: string
  published_at: string
  published_by: string
  version: Generated<number>
  updated_at: string
}

export interface ReferralTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  kind: string
  source: string | null
  sender_name: string | null
  sender_contact: string | null
  sender_relation: string | null
  sender_employee: string | null
  received_at: string
  about_name: string
  about_born: string | null
  concern: string
  wish: string | null
  parents_know: boolean
  parents_unaware_reason: string | null
  circumstances_discussed: boolean | null
  released_at: string | null
  released_by: string | null
  receipt: string
  version: Generated<number>
  updated_at: string
  about_age: number | null
  sender_department: string | null
}

export interface RelationshipTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  person: string
  relative: string
  kind: string
  in_household: Generated<boolean>
  starts_on: string | null
  ends_on: string | null
  source: string
  version: Generated<number>
  updated_at: string
}

export interface RepresentationTable {
  municipality: number
  id: string
  case_id: string
  person: string
  representative: string
  kind: string
  starts_at: string
  ends_at: string | null
}

export interface ScalingTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  goal: string
  by_person: string | null
  by_employee: string | null
  value: number
  says: string | null
  at: string
  recorded_by: string
  version: Generated<number>
  updated_at: string
}

export interface SearchTokenTable {
  municipality: number
  token: string
  compartment: number
  object: string
  kind: string
}

export interface SnapshotItemTable {
  municipality: number
  id: string
  compartment: number
  snapshot: string
  kind: string
  object: string
  object_version: number
  content: Json
  version: Generated<number>
  updated_at: string
}

export interface VisitationTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  decision: string
  reason: string | null
  note: string | null
  decided_at: string
  decided_by: string
  version: Generated<number>
  updated_at: string
  advice: string | null
}

export interface IdentityAccountTable {
  id: string
  issuer: string
  subject: string
  kind: string
  municipality: number
  employee: string | null
  person: string | null
  display_name: string
  language: Generated<string>
  active_from: string
  active_until: string | null
  number_moved: Generated<boolean>
}

export interface IdentityPersonKeyTable {
  municipality: number
  key: Buffer
  person: string
}

export interface IdentityPersonNameKeyTable {
  municipality: number
  key: Buffer
  person: string
}

export interface IdentitySessionTable {
  token_hash: Buffer
  account: string
  created_at: string
  last_seen_at: string
  idle_minutes: number
  expires_at: string
  ended_at: string | null
}

export interface IdentitySignInTable {
  state_hash: Buffer
  nonce: string
  code_verifier: string
  return_to: string
  created_at: string
  expires_at: string
}

export interface ReferenceMunicipalityTable {
  number: number
  name: string
}

export interface Database {
  access_log: AccessLogTable
  access_seal: AccessSealTable
  action: ActionTable
  admission: AdmissionTable
  agenda_item: AgendaItemTable
  basis: BasisTable
  basis_signature: BasisSignatureTable
  case_file: CaseFileTable
  compartment: CompartmentTable
  contact_point: ContactPointTable
  course: CourseTable
  criterion_tick: CriterionTickTable
  custody: CustodyTable
  decision_task: DecisionTaskTable
  department: DepartmentTable
  draft: DraftTable
  employee: EmployeeTable
  fact_history: FactHistoryTable
  family: FamilyTable
  firewall: FirewallTable
  goal: GoalTable
  history: HistoryTable
  idempotency: IdempotencyTable
  measure: MeasureTable
  meeting: MeetingTable
  membership: MembershipTable
  participation: ParticipationTable
  person: PersonTable
  person_detail: PersonDetailTable
  person_identifier: PersonIdentifierTable
  plan: PlanTable
  plan_snapshot: PlanSnapshotTable
  referral: ReferralTable
  relationship: RelationshipTable
  representation: RepresentationTable
  scaling: ScalingTable
  search_token: SearchTokenTable
  snapshot_item: SnapshotItemTable
  visitation: VisitationTable
  'identity.account': IdentityAccountTable
  'identity.person_key': IdentityPersonKeyTable
  'identity.person_name_key': IdentityPersonNameKeyTable
  'identity.session': IdentitySessionTable
  'identity.sign_in': IdentitySignInTable
  'reference.municipality': ReferenceMunicipalityTable
}
