// Printed by tools/schema-types.ts from the migrated database; not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Json = ColumnType<unknown, string, string>
type FilledJson = ColumnType<unknown, string | undefined, string>

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
  taken_out: string | null
}

export interface AcuteCallTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  entry: string | null
  words: string | null
  by_employee: string | null
  by_person: string | null
  said_at: string
  answered_at: string | null
  answered_by: string | null
  answer_words: string | null
  taken_back_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface AddressCodeTable {
  municipality: number
  notice: string
  owner: string
  setting: string
  setting_version: number
  asked_at: string
  salt: Buffer | null
  code_hash: Buffer | null
  expires_at: string | null
  attempts: Generated<number>
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
  called_off_at: string | null
  meeting_until: string | null
  waits: Generated<boolean>
  follow_up_on: string | null
}

export interface AdviserWishTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  membership: string
  asked_by: string
  words: string
  asked_at: string
  task: string
  withdrawn_at: string | null
  taken_by: string
  answer_by: string | null
  answer: string | null
  answer_words: string | null
  answered_at: string | null
  answered_by: string | null
  released_at: string | null
  version: Generated<number>
  updated_at: string
  corrected_at: string | null
  correction_reason: string | null
  earlier_answer: string | null
  earlier_words: string | null
}

export interface AfterCareCheckTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  closing: string
  planned_on: string
  done_on: string | null
  outcome: string | null
  note: string | null
  cancelled_reason: string | null
  version: Generated<number>
  updated_at: string
  added_reason: string | null
  keeps_until: string | null
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
  taken_off_at: string | null
  minutes: number | null
}

export interface AgreementTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  what: string
  due: string | null
  no_day: boolean
  meeting: string | null
  item: string | null
  made_on: string
  by_employee: string | null
  by_person: string | null
  status: string
  why: string | null
  settled_at: string | null
  settled_by: string | null
  carried_at: string | null
  carried_from: string | null
  carried_why: string | null
  taken_back_at: string | null
  version: Generated<number>
  updated_at: string
  placed_from: number | null
  wish_of: string | null
}

export interface AgreementDoerTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  agreement: string
  by_employee: string | null
  by_person: string | null
  answer: string
  says: string | null
  answered_at: string | null
  left_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface AgreementReminderTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  agreement: string
  for_employee: string | null
  for_person: string | null
  kind: string
  remind_on: string
  called_off_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface AnswerTimeTable {
  municipality: number
  days: number
  source: string
  set_by: string
  version: Generated<number>
  updated_at: string
}

export interface AttendanceTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  meeting: string
  employee: string | null
  person: string | null
  department: string | null
  state: string
  from_at: string | null
  until_at: string | null
  taken_out_at: string | null
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
  earlier: FilledJson
}

export interface BirthdayStepTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  person: string
  age: number
  step: string
  done_at: string | null
  done_by: string | null
  version: Generated<number>
  updated_at: string
}

export interface BoardTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  item: string
  preset: string
  preset_version: string
  next_step: string | null
  next_meeting_at: string | null
  no_next_meeting: string | null
  contact: string | null
  no_childs_wish: string | null
  closed_at: string | null
  closed_by: string | null
  version: Generated<number>
  updated_at: string
  step: string | null
  step_reached: string | null
  steps_left: FilledJson
  follow_up_on: string | null
  handed_out: FilledJson
}

export interface BoardCardTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  board: string
  field: string
  position: number
  says: string
  voice: string
  by_employee: string | null
  by_person: string | null
  came_from: string | null
  times: number | null
  per: string | null
  told_on: string | null
  not_told_because: string | null
  taken_off_at: string | null
  version: Generated<number>
  updated_at: string
  parts: FilledJson
  participant: string | null
  goal: string | null
  waits_because: string | null
  carried_from: string | null
  carried_by: string | null
  carried_with_yes: Generated<boolean>
}

export interface BoardCommentTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  card: string
  says: string
  voice: string
  by_employee: string | null
  by_person: string | null
  said_at: string
  taken_off_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface BulkBatchTable {
  municipality: number
  run: string
  from_item: number
  until_item: number
  written_at: string
}

export interface BulkRunTable {
  municipality: number
  id: string
  source: string
  settings: Json
  started_at: string
}

export interface CaseFileTable {
  municipality: number
  id: string
  kind: string
  created_at: string
}

export interface ClosingWordTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  closing: string
  person: string
  words: string
  version: Generated<number>
  updated_at: string
}

export interface CommentTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  kind: string
  object: string
  says: string
  by_person: string | null
  by_employee: string | null
  by_role: string | null
  said_at: string
  settled_at: string | null
  settled_by: string | null
  taken_back_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface CommunicationTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  person: string
  language: string | null
  interpreter: Generated<boolean>
  interpreter_note: string | null
  reach: Generated<string[]>
  not_when: string | null
  large_print: Generated<boolean>
  read_aloud: Generated<boolean>
  words: string | null
  version: Generated<number>
  updated_at: string
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
  also: Generated<string[]>
}

export interface CompetenceTable {
  municipality: number
  id: string
  name: string
  category: string | null
  starts_at: string
  ends_at: string | null
  added_by: string | null
  version: Generated<number>
}

export interface CompetenceNeedTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  competence: string
  ended_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface ContactEntryTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  form: string
  happened_at: string
  on_day: string
  minutes: number | null
  persons: string[]
  employees: Generated<string[]>
  others: string | null
  reached: boolean
  aim: string | null
  note: string | null
  asked_by: string | null
  counts: boolean
  written_by: string
  taken_out_at: string | null
  version: Generated<number>
  updated_at: string
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
  taken_out: string | null
}

export interface ContactRhythmTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  every_days: number
  form: string | null
  persons: Generated<string[]>
  employee: string | null
  words: string | null
  from_on: string
  ends_on: string | null
  written_by: string
  taken_out_at: string | null
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
  plan_pending_reason: string | null
  plan_expected_on: string | null
  start_reason: string | null
  plan_made_on: string | null
  plan_made_by_snapshot: string | null
  prevention_level: string | null
  intensity: string | null
  level_why: string | null
  level_family_says: string | null
}

export interface CourseClosingTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  course: string
  state_before: string
  reason: string
  note: string | null
  decided_by: string
  closed_at: string
  closed_by: string
  handed_to: string
  handed_department: string | null
  handed_name: string | null
  handed_on: string | null
  accepted_by: string | null
  accepted_on: string | null
  after_care: string
  after_care_contact: string | null
  taken_back_at: string | null
  taken_back_reason: string | null
  reopened_at: string | null
  reopened_by: string | null
  reopened_reason: string | null
  version: Generated<number>
  updated_at: string
  ended_grounds: FilledJson
  meetings: FilledJson
}

export interface CoursePauseTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  course: string
  reason: string
  starts_on: string
  expected_until: string | null
  ended_on: string | null
  withdrawn_at: string | null
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
  place: string | null
}

export interface DepartmentTable {
  municipality: number
  key: string
  name: string
  does_what: string
  receives_referrals: Generated<boolean>
  shown_as: string | null
  version: Generated<number>
}

export interface DepartmentNameTable {
  municipality: number
  id: string
  department: string
  before: string | null
  after: string | null
  at: string
  set_by: string
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
  version: Generated<number>
  coming_from: string | null
  coming_title: string | null
  coming_department: string | null
  coming_functions: string[] | null
  coming_set_at: string | null
  coming_places: FilledJson
}

export interface EmployeeChangeTable {
  municipality: number
  id: string
  employee: string
  kind: string
  on_day: string
  reason: string
  before: Json
  after: Json
  at: string
  by_employee: string
}

export interface EmployeeCompetenceTable {
  municipality: number
  id: string
  employee: string
  competence: string
  starts_at: string
  ends_at: string | null
  added_by: string | null
  version: Generated<number>
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
  reason: string | null
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

export interface FamilyArrivalTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  package: string
  from_number: number
  from_name: string
  parts: Json
  received_at: string
  received_by: string
  version: Generated<number>
  updated_at: string
}

export interface FamilyMergeTable {
  municipality: number
  id: string
  case_id: string
  of_case: string
  asked_by: string
  asker_goes_on: boolean
  meetings: string | null
  starts_at: string
  ends_at: string
  answer: string | null
  answered_at: string | null
  answered_by: string | null
  undone_at: string | null
  undone_by: string | null
  goes_on: Generated<string | null>
  closed: Generated<string | null>
  version: Generated<number>
}

export interface FamilyMergeAskTable {
  municipality: number
  id: string
  case_id: string
  merge: string
  employee: string
  answer: string | null
  answered_at: string | null
  version: Generated<number>
}

export interface FamilyMergeWordsTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  merge: string
  words: string
  other_name: string | null
  undo_reason: string | null
  version: Generated<number>
  updated_at: string
}

export interface FamilyMoveTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  package: string
  to_number: number
  to_name: string
  moves_on: string
  parts: Json
  prepared_by: string
  shown_on: string | null
  closed_at: string | null
  closed_by: string | null
  receipt: string | null
  ended: Json | null
  reopened_at: string | null
  reopened_reason: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
  version: Generated<number>
  updated_at: string
}

export interface FamilyRequestTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  person: string
  kind: string
  about: string
  words: string
  asked_at: string
  withdrawn_at: string | null
  answered_at: string | null
  answered_by: string | null
  answer: string | null
  answer_words: string | null
  version: Generated<number>
  updated_at: string
  record_kind: string | null
  record: string | null
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

export interface FollowUpTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  held_on: string
  changed: string
  next_on: string | null
  recorded_by: string
  version: Generated<number>
  updated_at: string
  taken_out: string | null
}

export interface FollowUpGoalTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  follow_up: string
  goal: string
  outcome: string
  happened: string
  next_step: string | null
  version: Generated<number>
  updated_at: string
  taken_out: string | null
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
  taken_out: string | null
}

export interface GoalAgreementTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  goal: string
  agreed_on: string
  note: string | null
  withdrawn_at: string | null
  version: Generated<number>
  updated_at: string
  taken_out: string | null
}

export interface GrantAuthorityTable {
  municipality: number
  id: string
  department: string
  role: string | null
  employee: string | null
  kinds: string[]
  per_measure: number | null
  per_year: number | null
  no_limit: boolean
  starts_on: string
  ends_on: string | null
  source: string
  set_by: string
  set_at: string
  ended_by: string | null
  end_reason: string | null
  taken_back_at: string | null
  taken_back_by: string | null
  taken_back_reason: string | null
  version: Generated<number>
}

export interface GrantRequestTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  measure: string
  what: string
  about_name: string | null
  family_name: string | null
  department: string
  kind: string
  why: string
  legal_basis: string | null
  amount: number | null
  per: string | null
  times: number | null
  starts_on: string
  ends_on: string | null
  alternatives: string | null
  family_says: string
  asked_by: string
  asked_at: string
  stood: string
  goes_to: string
  leader: string | null
  task: string | null
  passed_on_reason: string | null
  withdrawn_at: string | null
  withdrawn_reason: string | null
  answer: string | null
  answer_reason: string | null
  granted_amount: number | null
  granted_per: string | null
  granted_times: number | null
  granted_from: string | null
  granted_until: string | null
  instead: string | null
  answered_at: string | null
  answered_by: string | null
  answered_as: string | null
  earlier_answer: string | null
  earlier_reason: string | null
  corrected_at: string | null
  correction_reason: string | null
  version: Generated<number>
  updated_at: string
}

export interface HandedAgreementTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  sheet: string
  held_at: string
  handed_at: string
  follow_up_on: string
  agreement: string
  what: string
  due: string | null
  doers: Json
  version: Generated<number>
  updated_at: string
}

export interface HandoverTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  from_membership: string
  overlap_membership: string | null
  new_membership: string
  stays_membership: string | null
  begins_at: string
  takes_over_at: string
  reason: string | null
  no_overlap_reason: string | null
  joint_meeting_on: string | null
  family_asked_on: string | null
  family_says: string | null
  cancelled_at: string | null
  version: Generated<number>
  updated_at: string
  from_ended_at: string | null
  overlap_ended_at: string | null
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

export interface HomeTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  name: string
  kind: string
  protected: Generated<boolean>
  version: Generated<number>
  updated_at: string
  taken_out: string | null
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

export interface ImposedDecisionTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  basis: string
  person: string
  decision: string
  decided_on: string
  expected_until: string | null
  ended_on: string | null
  end_reason: string | null
  version: Generated<number>
  updated_at: string
}

export interface JoinedReferralTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  kind: string
  about_name: string
  sender_name: string | null
  sender_contact: string | null
  sender_relation: string | null
  sender_department: string | null
  received_at: string
  concern: string
  wish: string | null
  parents_know: boolean
  joined_at: string
  reason: string
  seen_at: string | null
  seen_by: string | null
  separated_at: string | null
  separated_reason: string | null
  version: Generated<number>
  updated_at: string
  withdrawn_at: string | null
  withdrawn_reason: string | null
}

export interface LoadLimitTable {
  municipality: number
  kind: string
  at_most: number
  source: string
  version: Generated<number>
  set_by: string
  updated_at: string
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
  taken_out: string | null
  origin: string | null
}

export interface MeasureSpellTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  measure: string
  kind: string
  starts_on: string
  ends_on: string | null
  says: string | null
  reason: string
  withdrawn_at: string | null
  version: Generated<number>
  updated_at: string
  taken_out: string | null
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
  called_off_at: string | null
  called_off_reason: string | null
  offers_another: Generated<boolean>
  type: string | null
  type_version: number | null
  minutes: number | null
  interpreter: string | null
  without_family: string | null
  confirmed_at: string | null
  confirmed_by: string | null
  held_at: string | null
  held_by: string | null
}

export interface MeetingGroundTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  meeting: string
  gate: string
  way: string
  on_day: string | null
  says: string
  by_employee: string
  taken_back_at: string | null
  version: Generated<number>
  updated_at: string
  rule: string | null
}

export interface MeetingParticipantTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  meeting: string
  admission: string
  why: string | null
  asked: Generated<boolean>
  answer: string | null
  words: string | null
  answered_by: string | null
  told_to: string | null
  answered_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface MeetingReplyTable {
  municipality: number
  id: string
  case_id: string
  admission: string
  answer: string | null
  other_at: string | null
  for_at: string
  version: Generated<number>
}

export interface MeetingReplyReasonTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  admission: string
  reason: string | null
  for_at: string
  version: Generated<number>
  updated_at: string
}

export interface MeetingStepTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  meeting: string
  step: string
  state: string
  reason: string | null
  by_employee: string
  at: string
  version: Generated<number>
  updated_at: string
}

export interface MeetingTypeDraftTable {
  municipality: number
  id: string
  type: string
  from_type: string
  from_version: number
  content: Json
  discarded_at: string | null
  published_as: number | null
  version: Generated<number>
  updated_at: string
  updated_by: string
}

export interface MeetingTypeDraftSaveTable {
  municipality: number
  draft: string
  number: number
  content: Json
  from_version: number | null
  at: string
  by_employee: string
}

export interface MeetingTypeVersionTable {
  municipality: number
  type: string
  type_version: number
  content: Json
  decided: string
  published_at: string
  published_by: string
}

export interface MeetingTypeWithdrawalTable {
  municipality: number
  id: string
  type: string
  reason: string
  at: string
  by_employee: string
  undone_at: string | null
  undone_by: string | null
  undone_reason: string | null
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
  authority: string | null
  stage: string | null
  counts_against: number | null
  stands_in_for: string | null
  pair: string | null
  family_said_at: string | null
  weight: string | null
}

export interface MergeProposalTable {
  municipality: number
  id: string
  case_id: string
  person: string
  asked_by: string
  of_case: string
  of_person: string
  starts_at: string
  ends_at: string
  answer: string | null
  answered_at: string | null
  answered_by: string | null
  merge: string | null
  version: Generated<number>
}

export interface MergeWordsTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  words: string
  version: Generated<number>
  updated_at: string
}

export interface MessageTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  person: string
  says: string
  by_person: string | null
  by_employee: string | null
  by_role: string | null
  sent_at: string
  read_at: string | null
  read_by: string | null
  settled_at: string | null
  settled_by: string | null
  corrected_at: string | null
  taken_back_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface MessageWaitTable {
  municipality: number
  id: string
  employee: string
  minutes: number
  answered_at: string
}

export interface MinutesTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  item: string
  approved_at: string | null
  approved_by: string | null
  version: Generated<number>
  updated_at: string
  meeting: string | null
  held_at: string | null
  position: number | null
  title: string | null
}

export interface MinutesLineTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  minutes: string
  position: number
  kind: string
  says: string
  decided_by: string | null
  written_by: string
  written_at: string
  corrected_because: string | null
  taken_out_at: string | null
  version: Generated<number>
  updated_at: string
  corrected_by: string | null
  corrected_at: string | null
}

export interface MinutesReaderTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  text: string
  reader: string
  given_at: string | null
  taken_off_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface MinutesShownTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  text: string
  reader: string
  held_at: string
  heading: string
  says: string
  decided: string | null
  taken_back_at: string | null
  version: Generated<number>
  updated_at: string
  corrected_at: string | null
}

export interface MinutesTextTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  item: string
  heading: string
  says: string
  decided: string | null
  written_by: string
  changed_because: string | null
  approved_at: string | null
  approved_by: string | null
  taken_out_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface MistakeTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  kind: string
  object: string
  reason: string
  taken_out_at: string
  taken_out_by: string
  set_back: Json
  put_back_at: string | null
  put_back_by: string | null
  put_back_reason: string | null
  version: Generated<number>
  updated_at: string
}

export interface NamingTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  task: string
  membership: string | null
  family_name: string | null
  role: string
  words: string | null
  outcome: string | null
  new_membership: string | null
  version: Generated<number>
  updated_at: string
}

export interface NotSameTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  one: string
  other: string
  alike: string
  reason: string
  said_at: string
  said_by: string
  undone_at: string | null
  undone_by: string | null
  undo_reason: string | null
  version: Generated<number>
  updated_at: string
}

export interface NoticeTable {
  municipality: number
  id: string
  employee: string | null
  person: string | null
  admission: string | null
  admission_version: number | null
  method: string
  starts_at: string | null
  until_at: string | null
  created_at: string
  state: Generated<string>
  channel: string | null
  uid: string | null
  sequence: number | null
  attempts: Generated<number>
  next_at: string
  settled_at: string | null
  case_id: string | null
  about: string | null
}

export interface NoticeSettingTable {
  municipality: number
  id: string
  compartment: number
  owner: string
  channel: string
  address: string | null
  version: Generated<number>
  updated_at: string
  of_agreements: Generated<boolean>
  of_news: Generated<boolean>
  proven_at: string | null
}

export interface OralAgreementTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  what: string
  agreed_on: string
  persons: string[]
  employees: Generated<string[]>
  written_by: string
  goal: string | null
  action: string | null
  withdrawn_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface OwnVisitTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  place: string
  seen_until: string
  version: Generated<number>
  updated_at: string
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
  said_no: Generated<boolean>
}

export interface PartnerAssessmentTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  person: string
  assessed_by: string
  assessed_on: string
  outcome: string
  violence: string
  reason: string
  version: Generated<number>
  updated_at: string
  taken_out: string | null
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

export interface PersonMergeTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  kept: string
  gone: string
  reason: string
  merged_at: string
  merged_by: string
  undone_at: string | null
  undone_by: string | null
  undo_reason: string | null
  version: Generated<number>
  updated_at: string
}

export interface PersonMergeChangeTable {
  municipality: number
  id: string
  merge: string
  kind: string
  object: string
  columns: Generated<string[]>
  from_compartment: number | null
  to_compartment: number | null
  before: Json | null
  after_version: number | null
}

export interface PitfallTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  goal: string | null
  whose: string
  what: string
  response: string
  status: Generated<string>
  version: Generated<number>
  updated_at: string
  taken_out: string | null
}

export interface PlacementTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  child: string
  kind: string
  visits: string | null
  starts_on: string
  ends_on: string | null
  version: Generated<number>
  updated_at: string
  taken_out: string | null
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
  withdrawn_at: string | null
  withdrawn_reason: string | null
  holds_depth: Generated<boolean>
}

export interface PlanWaitTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  waiting_kind: string
  waiting: string
  for_kind: string
  for_object: string
  until: string
  reason: string
  lifted_at: string | null
  version: Generated<number>
  updated_at: string
  taken_out: string | null
}

export interface ProgrammeDepartmentTable {
  municipality: number
  programme: string
  programme_version: string
  asked: string
  department: string | null
  set_by: string
  updated_at: string
  version: Generated<number>
}

export interface ProgrammeDraftTable {
  municipality: number
  id: string
  programme: string
  from_programme: string
  from_version: string
  content: Json
  discarded_at: string | null
  published_as: string | null
  version: Generated<number>
  updated_at: string
  updated_by: string
}

export interface ProgrammeDraftSaveTable {
  municipality: number
  draft: string
  number: number
  content: Json
  at: string
  by_employee: string
  from_version: string | null
}

export interface ProgrammeKeptTable {
  municipality: number
  programme: string
  programme_version: string
  content: Json
}

export interface ProgrammePlaceTable {
  municipality: number
  id: string
  case_id: string
  programme: string
  starts_at: string
  ends_at: string | null
  version: Generated<number>
}

export interface ProgrammeVersionTable {
  municipality: number
  programme: string
  programme_version: string
  number: number
  content: Json
  reason: string
  published_at: string
  published_by: string
}

export interface ProgrammeWithdrawalTable {
  municipality: number
  id: string
  programme: string
  programme_version: string
  reason: string
  at: string
  by_employee: string
  undone_at: string | null
  undone_by: string | null
  undone_reason: string | null
}

export interface RealityCheckTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  family_name: string | null
  on_day: string
  leader: string
  member: string | null
  meeting: string | null
  called_by: string
  called_at: string
  task: string
  called_off_at: string | null
  called_off_reason: string | null
  ended_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface RealityItemTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  reality_check: string
  measure: string
  request: string | null
  what: string
  about_name: string | null
  stood: string
  decision: string | null
  reason: string | null
  follow_up: string | null
  follow_up_on: string | null
  decided_at: string | null
  decided_by: string | null
  earlier_decision: string | null
  earlier_reason: string | null
  corrected_at: string | null
  correction_reason: string | null
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
  withdrawn_at: string | null
  withdrawn_reason: string | null
}

export interface ReferralJoinTable {
  municipality: number
  id: string
  case_id: string
  into_case: string
  starts_at: string
  ends_at: string | null
  version: Generated<number>
}

export interface ReferralSentTable {
  municipality: number
  referral: string
  case_id: string
  employee: string
  department: string | null
  receipt: string
  sent_at: string
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

export interface ReleasedTextTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  party: string
  title: string
  body: string
  released_by: string
  released_at: string
  taken_back_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface ReleasedWishTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  wish: string
  membership: string
  words: string
  taken_back_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface RemainingNeedTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  closing: string
  what: string
  concerns: string | null
  receiver_department: string | null
  receiver_name: string
  from_on: string
  accepted_by: string | null
  accepted_on: string | null
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

export interface ResidenceTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  home: string
  person: string
  share: string
  note: string | null
  starts_on: string
  ends_on: string | null
  version: Generated<number>
  updated_at: string
  taken_out: string | null
}

export interface RestrictionTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  person: string
  kind: string
  what: string
  starts_on: string
  ends_on: string | null
  version: Generated<number>
  updated_at: string
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
  taken_out: string | null
}

export interface SearchTokenTable {
  municipality: number
  token: string
  compartment: number
  object: string
  kind: string
}

export interface SetbackTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  words: string
  by_person: string | null
  by_employee: string | null
  said_at: string
  task: string | null
  taken_back_at: string | null
  answer: string | null
  answer_words: string | null
  answered_at: string | null
  answered_by: string | null
  version: Generated<number>
  updated_at: string
  taken_back_reason: string | null
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

export interface StanceTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  question: string
  object: string
  by_person: string | null
  by_employee: string | null
  answer: string
  says: string | null
  at: string
  recorded_by: string
  version: Generated<number>
  updated_at: string
  taken_out: string | null
}

export interface StatutoryLinkTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  kind: string
  persons: string[]
  owner_department: string
  reference: string | null
  next_on: string | null
  goals: Generated<string[]>
  measures: Generated<string[]>
  ended_on: string | null
  version: Generated<number>
  updated_at: string
  taken_out: string | null
}

export interface SteppingStoneTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  goal: string
  what: string
  position: number
  reached_on: string | null
  withdrawn_at: string | null
  version: Generated<number>
  updated_at: string
  taken_out: string | null
}

export interface SupporterTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  name: string
  relation: string | null
  does: string
  reached_by: string | null
  contact_person: Generated<boolean>
  agreed_by: string | null
  agreed_on: string
  ends_on: string | null
  version: Generated<number>
  updated_at: string
}

export interface TeamPartTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  membership: string
  does: string | null
  both_reason: string | null
  told_family_on: string | null
  version: Generated<number>
  updated_at: string
}

export interface TellingTable {
  municipality: number
  id: string
  compartment: number
  owner: string
  case_id: string | null
  origin: string | null
  kind: string
  title: string | null
  body: string
  experience: string | null
  department: string | null
  told_at: string | null
  taken_back_at: string | null
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
  programme: string | null
  decided_as: string | null
  beyond_capacity: Generated<boolean>
  next_step: string | null
  next_on: string | null
  programme_version: string | null
}

export interface VisitationStepTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  programme: string
  step: string
  note: string | null
  acknowledged_on: string | null
  taken_at: string
  taken_by: string
  taken_department: string
  withdrawn_at: string | null
  withdrawn_by: string | null
  withdrawn_reason: string | null
  version: Generated<number>
  updated_at: string
}

export interface WallQuestionTable {
  municipality: number
  id: string
  compartment: number
  case_id: string
  person: string
  other: string
  firewall: string
  asked_at: string
  answer: string | null
  reason: string | null
  answered_by: string | null
  answered_at: string | null
  version: Generated<number>
  updated_at: string
}

export interface WorkloadWeightTable {
  municipality: number
  id: string
  name: string
  counts: number
  starts_at: string
  ends_at: string | null
  set_by: string | null
  version: Generated<number>
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
  employment_ended: Generated<boolean>
}

export interface IdentityCalendarFeedTable {
  token_hash: Buffer
  id: string
  account: string
  created_at: string
  withdrawn_at: string | null
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
  fictional: Generated<boolean>
}

export interface Database {
  access_log: AccessLogTable
  access_seal: AccessSealTable
  action: ActionTable
  acute_call: AcuteCallTable
  address_code: AddressCodeTable
  admission: AdmissionTable
  adviser_wish: AdviserWishTable
  after_care_check: AfterCareCheckTable
  agenda_item: AgendaItemTable
  agreement: AgreementTable
  agreement_doer: AgreementDoerTable
  agreement_reminder: AgreementReminderTable
  answer_time: AnswerTimeTable
  attendance: AttendanceTable
  basis: BasisTable
  basis_signature: BasisSignatureTable
  birthday_step: BirthdayStepTable
  board: BoardTable
  board_card: BoardCardTable
  board_comment: BoardCommentTable
  bulk_batch: BulkBatchTable
  bulk_run: BulkRunTable
  case_file: CaseFileTable
  closing_word: ClosingWordTable
  comment: CommentTable
  communication: CommunicationTable
  compartment: CompartmentTable
  competence: CompetenceTable
  competence_need: CompetenceNeedTable
  contact_entry: ContactEntryTable
  contact_point: ContactPointTable
  contact_rhythm: ContactRhythmTable
  course: CourseTable
  course_closing: CourseClosingTable
  course_pause: CoursePauseTable
  criterion_tick: CriterionTickTable
  custody: CustodyTable
  decision_task: DecisionTaskTable
  department: DepartmentTable
  department_name: DepartmentNameTable
  draft: DraftTable
  employee: EmployeeTable
  employee_change: EmployeeChangeTable
  employee_competence: EmployeeCompetenceTable
  fact_history: FactHistoryTable
  family: FamilyTable
  family_arrival: FamilyArrivalTable
  family_merge: FamilyMergeTable
  family_merge_ask: FamilyMergeAskTable
  family_merge_words: FamilyMergeWordsTable
  family_move: FamilyMoveTable
  family_request: FamilyRequestTable
  firewall: FirewallTable
  follow_up: FollowUpTable
  follow_up_goal: FollowUpGoalTable
  goal: GoalTable
  goal_agreement: GoalAgreementTable
  grant_authority: GrantAuthorityTable
  grant_request: GrantRequestTable
  handed_agreement: HandedAgreementTable
  handover: HandoverTable
  history: HistoryTable
  home: HomeTable
  idempotency: IdempotencyTable
  imposed_decision: ImposedDecisionTable
  joined_referral: JoinedReferralTable
  load_limit: LoadLimitTable
  measure: MeasureTable
  measure_spell: MeasureSpellTable
  meeting: MeetingTable
  meeting_ground: MeetingGroundTable
  meeting_participant: MeetingParticipantTable
  meeting_reply: MeetingReplyTable
  meeting_reply_reason: MeetingReplyReasonTable
  meeting_step: MeetingStepTable
  meeting_type_draft: MeetingTypeDraftTable
  meeting_type_draft_save: MeetingTypeDraftSaveTable
  meeting_type_version: MeetingTypeVersionTable
  meeting_type_withdrawal: MeetingTypeWithdrawalTable
  membership: MembershipTable
  merge_proposal: MergeProposalTable
  merge_words: MergeWordsTable
  message: MessageTable
  message_wait: MessageWaitTable
  minutes: MinutesTable
  minutes_line: MinutesLineTable
  minutes_reader: MinutesReaderTable
  minutes_shown: MinutesShownTable
  minutes_text: MinutesTextTable
  mistake: MistakeTable
  naming: NamingTable
  not_same: NotSameTable
  notice: NoticeTable
  notice_setting: NoticeSettingTable
  oral_agreement: OralAgreementTable
  own_visit: OwnVisitTable
  participation: ParticipationTable
  partner_assessment: PartnerAssessmentTable
  person: PersonTable
  person_detail: PersonDetailTable
  person_identifier: PersonIdentifierTable
  person_merge: PersonMergeTable
  person_merge_change: PersonMergeChangeTable
  pitfall: PitfallTable
  placement: PlacementTable
  plan: PlanTable
  plan_snapshot: PlanSnapshotTable
  plan_wait: PlanWaitTable
  programme_department: ProgrammeDepartmentTable
  programme_draft: ProgrammeDraftTable
  programme_draft_save: ProgrammeDraftSaveTable
  programme_kept: ProgrammeKeptTable
  programme_place: ProgrammePlaceTable
  programme_version: ProgrammeVersionTable
  programme_withdrawal: ProgrammeWithdrawalTable
  reality_check: RealityCheckTable
  reality_item: RealityItemTable
  referral: ReferralTable
  referral_join: ReferralJoinTable
  referral_sent: ReferralSentTable
  relationship: RelationshipTable
  released_text: ReleasedTextTable
  released_wish: ReleasedWishTable
  remaining_need: RemainingNeedTable
  representation: RepresentationTable
  residence: ResidenceTable
  restriction: RestrictionTable
  scaling: ScalingTable
  search_token: SearchTokenTable
  setback: SetbackTable
  snapshot_item: SnapshotItemTable
  stance: StanceTable
  statutory_link: StatutoryLinkTable
  stepping_stone: SteppingStoneTable
  supporter: SupporterTable
  team_part: TeamPartTable
  telling: TellingTable
  visitation: VisitationTable
  visitation_step: VisitationStepTable
  wall_question: WallQuestionTable
  workload_weight: WorkloadWeightTable
  'identity.account': IdentityAccountTable
  'identity.calendar_feed': IdentityCalendarFeedTable
  'identity.person_key': IdentityPersonKeyTable
  'identity.person_name_key': IdentityPersonNameKeyTable
  'identity.session': IdentitySessionTable
  'identity.sign_in': IdentitySignInTable
  'reference.municipality': ReferenceMunicipalityTable
}
