/** How a command is taken back: by another command, or by the same one again; or why it is not. */
export type Undo =
  | { readonly kind: 'undone-by'; readonly route: string }
  | { readonly kind: 'corrected-by'; readonly route: string }
  | { readonly kind: 'cannot-be-undone-because'; readonly why: string }

const by = (route: string): Undo => ({ kind: 'undone-by', route })
const corrected = (route: string): Undo => ({ kind: 'corrected-by', route })
const never = (why: string): Undo => ({ kind: 'cannot-be-undone-because', why })

const F = '/api/families/:family'
const OWN = '/api/own/families/:family'
/** An agreement, for everybody at the table, and at the family's own pages. */
const AGREED = '/api/agreements/:family'
const OWN_AGREED = `${OWN}/agreements`
/** The minutes of one item, and their texts for single readers. */
const MINUTES = '/api/minutes/:family/:item'
const RESTORE = `POST ${F}/history/:kind/:row/restore`
const MISTAKE = `POST ${F}/mistakes`
const OWN_MISTAKE = `POST ${OWN}/mistakes`

/** The command again, with other words: what stood before lies in its history. */
const AGAIN = [
  `PUT ${F}/birthdays/:person/:age/steps/:step`,
  `PUT ${F}/course/start`,
  `PUT ${F}/course/level`,
  `PUT ${F}/course/plan-pending`,
  `PUT ${F}/oral-agreements/:oral`,
  `PUT ${F}/oral-agreements/:oral/place`,
  `PUT ${F}/pauses/:pause`,
  `PUT ${F}/contact/entries/:entry`,
  `PUT ${F}/contact/rhythms/:rhythm`,
  `PUT ${F}/closings/:closing/accepted`,
  `PUT ${F}/remaining-needs/:need/accepted`,
  `PUT ${F}/checks/:check`,
  `POST ${F}/setbacks/:setback/answer`,
  `POST ${F}/imposed/:basis/decision`,
  'PUT /api/settings/departments/:department',
  'PUT /api/drafts/:key',
  'PUT /api/notices/setting',
  `POST ${F}/snapshots/:snapshot/withdrawal`,
  `PUT ${F}/scalings/:scaling`,
  `PUT ${OWN}/scalings/:scaling`,
  RESTORE,
  `POST ${OWN}/history/:kind/:row/restore`,
  `PUT ${F}/homes/:home`,
  `PUT ${F}/residences/:residence`,
  `PUT ${F}/placements/:placement`,
  'PUT /api/intake/:family/criteria/:criterion',
  'PUT /api/intake/:family/programme',
  'PUT /api/settings/load-limits/:kind',
  `PUT ${MINUTES}/lines/:line`,
  `PUT ${MINUTES}/texts/:text`,
  `PUT ${F}/meetings/:meeting/attendance`,
  `PUT ${F}/meetings/:meeting`,
  `PUT ${F}/meetings/:meeting/items/:item`,
  `PUT ${F}/meetings/:meeting/admissions/:admission`,
  `PUT ${F}/meetings/:meeting/steps/:step`,
  `POST ${F}/meetings/:meeting/participants/:participant/answer`,
  `POST ${OWN}/meetings/:meeting/participants/:participant/answer`,
  'PUT /api/invitations/:admission/reply',
  'PUT /api/own/invitations/:admission/reply',
  `PUT ${F}/name`,
  `PUT ${F}/people/:person`,
  `PUT ${F}/people/:person/identifier`,
  `PUT ${F}/people/:person/participation`,
  `PUT ${F}/people/:person/own-access`,
  `PUT ${F}/people/:person/custody`,
  `PUT ${F}/people/:person/contacts/:contact`,
  `PUT ${F}/people/:person/contacts/:contact/protection`,
  `PUT ${F}/relationships/:relationship`,
  `PUT ${F}/waits/:wait`,
  `PUT ${F}/stones/:stone`,
  `PUT ${F}/pitfalls/:pitfall`,
  `PUT ${F}/spells/:spell`,
  `POST ${F}/stances`,
  `PUT ${OWN}/stones/:stone/reached`,
  `PUT ${OWN}/pitfalls/:pitfall`,
  `POST ${OWN}/stances`,
  `PUT ${F}/statutory-links/:link`,
  `PUT ${F}/goals/:goal`,
  `PUT ${F}/goals/:goal/status`,
  `PUT ${F}/goal-order`,
  `PUT ${F}/actions/:action`,
  `PUT ${F}/actions/:action/done`,
  `PUT ${F}/measures/:measure`,
  `PUT ${OWN}/goals/:goal/own-words`,
  `PUT ${OWN}/actions/:action/done`,
  'PUT /api/programmes/:programme/:version/departments/:asked',
  'POST /api/programme-drafts/:draft/discarded',
  'POST /api/programme-drafts/:draft/earlier',
  'POST /api/meeting-type-drafts/:draft/discarded',
  'POST /api/meeting-type-drafts/:draft/earlier',
  `POST ${F}/wall-questions/:question/answer`,
  `PUT ${F}/restrictions/:restriction`,
  `PUT ${F}/partner-assessments/:assessment`,
  'POST /api/team-lead/families/:family/wishes/:wish/take',
  'POST /api/team-lead/families/:family/wishes/:wish/correction',
  'POST /api/team-lead/employees/:employee/competences',
  `POST ${F}/family-merges/:familyMerge/ask`,
  `POST ${F}/team/:membership/last-day`,
  `POST ${F}/team/:membership/part`,
  `POST ${F}/team/:membership/stage`,
  `POST ${F}/team/:membership/pair`,
  `POST ${F}/handovers/:handover`,
  `POST ${OWN}/team/:membership/chosen`,
  `POST ${OWN}/wishes/:wish/release`,
  `PUT ${F}/people/:person/communication`,
  `PUT ${OWN}/communication`,
  `PUT ${F}/supporters/:supporter`,
  `PUT ${OWN}/supporters/:supporter`,
  'PUT /api/own/tellings/:telling',
  `PUT ${AGREED}/:agreed`,
  `PUT ${AGREED}/:agreed/status`,
  `PUT ${AGREED}/:agreed/answer`,
  `PUT ${OWN_AGREED}/:agreed`,
  `PUT ${OWN_AGREED}/:agreed/status`,
  `PUT ${OWN_AGREED}/:agreed/answer`,
  `PUT ${F}/messages/:message`,
  `PUT ${F}/messages/:message/needs-no-answer`,
  `PUT ${F}/requests/:request/answer`,
  `PUT ${F}/comments/:said/needs-no-answer`,
  `PUT ${OWN}/messages/:message`,
  `POST ${OWN}/requests/:request/withdraw`,
  'PUT /api/settings/answer-time',
] as const

/** A board, for everybody whom its item is open for. */
const BOARD = '/api/boards/:family/:item'

/** Messages of one's own, on either face. */
const messages = (of: string) =>
  [`DELETE ${of}/messages/:message`, `POST ${of}/messages/:message/putting-back`] as const

/** Remarks to records, on each of their doors. */
const comments = (one: string) => [`DELETE ${one}`, `POST ${one}/putting-back`] as const

/** Two commands that undo each other. */
const PAIRS = [
  [`DELETE ${BOARD}/cards/:card`, `POST ${BOARD}/cards/:card/putting-back`],
  [`POST ${BOARD}/closing`, `DELETE ${BOARD}/closing`],
  [`DELETE ${MINUTES}/lines/:line`, `POST ${MINUTES}/lines/:line/putting-back`],
  [`POST ${MINUTES}/approval`, `DELETE ${MINUTES}/approval`],
  [`DELETE ${MINUTES}/texts/:text`, `POST ${MINUTES}/texts/:text/putting-back`],
  [`POST ${MINUTES}/texts/:text/approval`, `DELETE ${MINUTES}/texts/:text/approval`],
  [`DELETE ${AGREED}/:agreed`, `POST ${AGREED}/:agreed/putting-back`],
  [`DELETE ${OWN_AGREED}/:agreed`, `POST ${OWN_AGREED}/:agreed/putting-back`],
  messages(F),
  messages(OWN),
  comments(`${F}/comments/:said`),
  comments(`${OWN}/comments/:said`),
  comments('/api/meeting-comments/:family/:said'),
  [`POST ${F}/closings`, `POST ${F}/closings/:closing/take-back`],
  [`POST ${F}/contact/entries/:entry/taking-out`, `POST ${F}/contact/entries/:entry/putting-back`],
  [`POST ${F}/contact/rhythms/:rhythm/taking-out`, `POST ${F}/contact/rhythms/:rhythm/putting-back`],
  [`POST ${F}/contact/acute/:acute/answer`, `POST ${F}/contact/acute/:acute/answer-taking-back`],
  [`POST ${F}/contact/acute`, `POST ${F}/contact/acute/:acute/taking-back`],
  [`POST ${OWN}/contact/acute`, `POST ${OWN}/contact/acute/:acute/taking-back`],
  [`POST ${F}/imposed/:basis/end`, `POST ${F}/imposed/:basis/reopening`],
  [`POST ${OWN}/setbacks`, `POST ${OWN}/setbacks/:setback/take-back`],
  [`POST ${F}/closings/:closing/checks`, `POST ${F}/checks/:check/cancel`],
  ['POST /api/settings/employees/:employee/end', 'POST /api/settings/employees/:employee/reopening'],
  ['POST /api/settings/employees/:employee/change', 'POST /api/settings/employees/:employee/change-cancelled'],
  ['POST /api/intake/:family/join', 'POST /api/intake/:family/separate'],
  ['POST /api/intake/:family/steps', 'POST /api/intake/:family/steps/:step/withdraw'],
  [`POST ${F}/meetings/:meeting/calling-off`, `DELETE ${F}/meetings/:meeting/calling-off`],
  [`DELETE ${F}/meetings/:meeting/items/:item`, `POST ${F}/meetings/:meeting/items/:item/putting-back`],
  [`POST ${F}/meetings/:meeting/admissions`, `DELETE ${F}/meetings/:meeting/admissions/:admission`],
  [`PUT ${F}/meetings/:meeting/grounds/:gate`, `DELETE ${F}/meetings/:meeting/grounds/:gate`],
  [`POST ${F}/meetings/:meeting/confirmation`, `DELETE ${F}/meetings/:meeting/confirmation`],
  [`POST ${F}/meetings/:meeting/holding`, `DELETE ${F}/meetings/:meeting/holding`],
  [`POST ${F}/not-same`, `POST ${F}/not-same/:notSame/undo`],
  [`POST ${F}/merge-proposals`, `POST ${F}/merge-proposals/:proposal/withdraw`],
  [`POST ${F}/merges`, `POST ${F}/merges/:merge/undo`],
  [`POST ${F}/family-proposals`, `POST ${F}/family-proposals/:familyProposal/withdraw`],
  [`POST ${F}/family-merges`, `POST ${F}/family-merges/:familyMerge/undo`],
  [`POST ${F}/mistakes`, `POST ${F}/mistakes/:mistake/undo`],
  [`POST ${OWN}/mistakes`, `POST ${OWN}/mistakes/:mistake/undo`],
  [`POST ${F}/moves`, `POST ${F}/moves/:move/withdraw`],
  [`POST ${F}/moves/:move/receipt`, `POST ${F}/moves/:move/reopen`],
  [`POST ${F}/people/:person/leave`, `POST ${F}/people/:person/return`],
  [`POST ${F}/relationships`, `POST ${F}/relationships/:relationship/withdraw`],
  [`POST ${F}/firewalls`, `POST ${F}/firewalls/:firewall/end`],
  [`POST ${F}/goals/:goal/agreement`, `PUT ${F}/goal-agreements/:agreement/withdrawn`],
  ['POST /api/programmes/:programme/:version/withdrawal', 'POST /api/programmes/:programme/:version/offer'],
  ['POST /api/meeting-types/:type/withdrawal', 'POST /api/meeting-types/:type/offer'],
  [`POST ${F}/releases`, `POST ${F}/releases/:release/take-back`],
  ['POST /api/team-lead/families/:family/naming', 'POST /api/team-lead/families/:family/namings/:naming/cancel'],
  ['POST /api/team-lead/weights', 'POST /api/team-lead/weights/:weight/end'],
  ['POST /api/team-lead/competences', 'POST /api/team-lead/competences/:competence/end'],
  [`POST ${F}/team`, `POST ${F}/team/:membership/end`],
  [`POST ${F}/coordinator`, `POST ${F}/handovers/:handover/cancel`],
  [`POST ${F}/team/needs`, `POST ${F}/team/needs/:ability/end`],
  [`POST ${OWN}/team/:membership/wish`, `POST ${OWN}/wishes/:wish/withdraw`],
  [`POST ${OWN}/tellings/:telling/tell`, `POST ${OWN}/tellings/:telling/take-back`],
] as const

/**
 * Every command of the contract, and how a person who did it by mistake gets out of it again. A test fails on a command
 * that has no line here, and on a line whose command is not there.
 */
export const UNDO: Readonly<Record<string, Undo>> = {
  ...Object.fromEntries(AGAIN.map((route) => [route, corrected(route)])),
  ...Object.fromEntries(PAIRS.flatMap(([does, undoes]) => [[does, by(undoes)] as const, [undoes, by(does)] as const])),

  // Consent: an answer keeps its own trace, and a question is put anew.
  'POST /api/settings/employees': by('POST /api/settings/employees/:employee/end'),
  [`POST ${F}/consents`]: by(`POST ${F}/consents/:basis/cancel`),
  [`POST ${F}/consents/:basis/cancel`]: corrected(`POST ${F}/consents`),
  [`POST ${F}/consents/:basis/signatures/:signature/sign`]: by(
    `POST ${F}/consents/:basis/signatures/:signature/withdraw`,
  ),
  [`POST ${F}/consents/:basis/signatures/:signature/refuse`]: corrected(
    `POST ${F}/consents/:basis/signatures/:signature/correction`,
  ),
  [`POST ${F}/consents/:basis/signatures/:signature/correction`]: corrected(
    `POST ${F}/consents/:basis/signatures/:signature/correction`,
  ),
  [`POST ${F}/consents/:basis/signatures/:signature/withdraw`]: corrected(`POST ${F}/consents`),
  [`POST ${OWN}/consents/:basis/signatures/:signature/sign`]: by(
    `POST ${OWN}/consents/:basis/signatures/:signature/withdraw`,
  ),
  [`POST ${OWN}/consents/:basis/signatures/:signature/refuse`]: corrected(
    `POST ${OWN}/consents/:basis/signatures/:signature/sign`,
  ),
  [`POST ${OWN}/consents/:basis/signatures/:signature/withdraw`]: corrected(`POST ${F}/consents`),

  // The course.
  [`POST ${F}/oral-agreements`]: by(`POST ${F}/oral-agreements/:oral/withdraw`),
  [`POST ${F}/oral-agreements/:oral/withdraw`]: corrected(`POST ${F}/oral-agreements`),
  [`POST ${F}/pauses`]: by(`POST ${F}/pauses/:pause/withdraw`),
  [`POST ${F}/pauses/:pause/withdraw`]: corrected(`POST ${F}/pauses`),
  [`POST ${F}/setbacks`]: by(`POST ${F}/setbacks/:setback/take-back`),
  [`POST ${F}/setbacks/:setback/take-back`]: by(`POST ${F}/setbacks`),
  'POST /api/reopenings/:family/answer': corrected(`POST ${F}/closings`),

  [`POST ${F}/contact/entries`]: by(`POST ${F}/contact/entries/:entry/taking-out`),
  [`POST ${F}/contact/rhythms`]: by(`POST ${F}/contact/rhythms/:rhythm/taking-out`),

  // The way in.
  'POST /api/referrals': by('POST /api/referrals/withdrawal'),
  'POST /api/referrals/withdrawal': corrected('POST /api/referrals'),
  'POST /api/outside-referrals': never('nobody is signed in: those who received it set it aside'),
  'POST /api/intake/:family/release': by('POST /api/intake/:family/decision'),
  'POST /api/intake/:family/decision': by(`POST ${F}/undo-acceptance`),
  [`POST ${F}/undo-acceptance`]: by('POST /api/intake/:family/decision'),
  'POST /api/intake/:family/reconsider': by('POST /api/intake/:family/decision'),
  [`POST ${F}/no-thanks`]: by('POST /api/intake/:family/reconsider'),
  [`POST ${F}/enquiries/:enquiry/seen`]: never('it says that it was read, and it was'),
  [`POST ${F}/enquiries/:enquiry/return`]: by('POST /api/intake/:family/join'),

  // Remarks and messages.
  [`POST ${F}/comments`]: by(`DELETE ${F}/comments/:said`),
  [`POST ${OWN}/comments`]: by(`DELETE ${OWN}/comments/:said`),
  'POST /api/meeting-comments/:family': by('DELETE /api/meeting-comments/:family/:said'),
  [`POST ${OWN}/messages`]: by(`DELETE ${OWN}/messages/:message`),
  [`POST ${OWN}/requests`]: by(`POST ${OWN}/requests/:request/withdraw`),
  [`POST ${F}/conversations/:person/messages`]: by(`DELETE ${F}/messages/:message`),
  [`PUT ${OWN}/visits/:place`]: never('it says that it was seen, to oneself alone, and it was'),
  [`POST ${F}/conversations/:person/read`]: never('it says that it was read, and it was'),

  // People.
  [`POST ${F}/people`]: by(`POST ${F}/people/:person/leave`),
  [`POST ${F}/known-people`]: by(`POST ${F}/people/:person/leave`),
  [`POST ${F}/people/:person/contacts`]: by(MISTAKE),
  [`POST ${F}/homes`]: by(MISTAKE),
  [`POST ${F}/residences`]: by(MISTAKE),
  [`POST ${F}/placements`]: by(MISTAKE),
  [`POST ${F}/restrictions`]: by(`PUT ${F}/restrictions/:restriction`),
  [`POST ${F}/people/:person/partner-assessments`]: by(MISTAKE),
  [`POST ${F}/supporters`]: by(`PUT ${F}/supporters/:supporter`),
  [`POST ${OWN}/supporters`]: by(`PUT ${OWN}/supporters/:supporter`),
  'POST /api/own/tellings': by('DELETE /api/own/tellings/:telling'),
  'DELETE /api/own/tellings/:telling': never('one’s own words are thrown away for good when one says so'),
  'POST /api/supervision/person': never('it is a look-up, and stands in the log'),
  [`POST ${F}/look-up-person`]: never('it is a look-up, and stands in the log'),
  [`POST ${F}/merge-proposals/:proposal/answer`]: by(`POST ${F}/merges/:merge/undo`),
  [`POST ${F}/family-proposals/:familyProposal/answer`]: by(`POST ${F}/family-merges/:familyMerge/undo`),
  [`POST ${F}/family-merges/:familyMerge/carry`]: by(MISTAKE),
  [`POST ${F}/moves/:move/shown`]: by(`POST ${F}/moves/:move/withdraw`),
  'POST /api/moves/received': by(`POST ${F}/arrival/undo`),
  [`POST ${F}/arrival/undo`]: by('POST /api/moves/received'),

  // The plan.
  [`POST ${F}/waits`]: by(`PUT ${F}/waits/:wait`),
  [`POST ${F}/stones`]: by(`PUT ${F}/stones/:stone`),
  [`POST ${F}/pitfalls`]: by(`PUT ${F}/pitfalls/:pitfall`),
  [`POST ${F}/measures/:measure/spells`]: by(`PUT ${F}/spells/:spell`),
  [`POST ${F}/follow-up-rounds`]: by(MISTAKE),
  [`POST ${F}/follow-ups`]: by(MISTAKE),
  [`POST ${F}/goals`]: by(MISTAKE),
  [`POST ${F}/scalings`]: by(MISTAKE),
  [`POST ${F}/actions`]: by(MISTAKE),
  [`POST ${F}/measures`]: by(MISTAKE),
  [`POST ${F}/statutory-links`]: by(MISTAKE),
  [`POST ${F}/snapshots`]: by(`POST ${F}/snapshots/:snapshot/withdrawal`),
  [`POST ${OWN}/stones`]: by(OWN_MISTAKE),
  [`POST ${OWN}/pitfalls`]: by(`PUT ${OWN}/pitfalls/:pitfall`),
  [`POST ${OWN}/goals`]: by(OWN_MISTAKE),
  [`POST ${OWN}/scalings`]: by(OWN_MISTAKE),
  [`POST ${OWN}/actions`]: by(OWN_MISTAKE),

  // Meetings and the team.
  [`POST ${F}/meetings/:meeting/items/:item/board`]: by(`DELETE ${F}/meetings/:meeting/items/:item`),
  [`POST ${AGREED}`]: by(`DELETE ${AGREED}/:agreed`),
  [`POST ${OWN_AGREED}`]: by(`DELETE ${OWN_AGREED}/:agreed`),
  [`POST ${MINUTES}/lines`]: by(`DELETE ${MINUTES}/lines/:line`),
  [`POST ${MINUTES}/texts`]: by(`DELETE ${MINUTES}/texts/:text`),
  [`POST ${BOARD}/cards`]: by(`DELETE ${BOARD}/cards/:card`),
  [`POST ${BOARD}/carrying`]: by(`DELETE ${BOARD}/cards/:card`),
  [`PUT ${BOARD}/cards/:card`]: corrected(`PUT ${BOARD}/cards/:card`),
  [`PUT ${BOARD}/cards/:card/place`]: corrected(`PUT ${BOARD}/cards/:card/place`),
  [`PUT ${BOARD}/cards/:card/plan`]: corrected(`PUT ${BOARD}/cards/:card/plan`),
  [`POST ${BOARD}/cards/:card/goal`]: by(`PUT ${BOARD}/cards/:card/plan`),
  [`PUT ${BOARD}/step`]: corrected(`PUT ${BOARD}/step`),
  [`POST ${BOARD}/step-closing`]: by(`DELETE ${BOARD}/closing`),
  [`POST ${BOARD}/cards/:card/comments`]: by(`DELETE ${BOARD}/comments/:comment`),
  [`DELETE ${BOARD}/comments/:comment`]: corrected(`POST ${BOARD}/cards/:card/comments`),
  [`POST ${F}/meetings`]: by(`POST ${F}/meetings/:meeting/calling-off`),
  [`POST ${F}/meetings/:meeting/items`]: by(`DELETE ${F}/meetings/:meeting/items/:item`),
  [`POST ${F}/team/:membership/substitute`]: by(`POST ${F}/team/:membership/end`),
  [`POST ${F}/team/ask-leader`]: by('POST /api/team-lead/families/:family/namings/:naming/cancel'),
  [`POST ${OWN}/team/:membership/remove`]: by(`POST ${F}/team`),
  'POST /api/team-lead/employees/:employee/namings': by('POST /api/team-lead/families/:family/namings/:naming/cancel'),
  'POST /api/team-lead/families/:family/namings/:naming': corrected(`POST ${F}/coordinator`),
  'POST /api/team-lead/families/:family/wishes/:wish/answer': corrected(
    'POST /api/team-lead/families/:family/wishes/:wish/correction',
  ),

  // Grants.
  [`POST ${F}/measures/:measure/grant-requests`]: by(`POST ${F}/grant-requests/:grant/withdrawal`),
  [`POST ${F}/grant-requests/:grant/withdrawal`]: corrected(`POST ${F}/measures/:measure/grant-requests`),
  [`POST ${F}/grant-requests/:grant/correction`]: corrected(`POST ${F}/grant-requests/:grant/correction`),
  [`POST ${F}/reality-checks`]: by(`POST ${F}/reality-checks/:check/calling-off`),
  [`POST ${F}/reality-checks/:check/calling-off`]: corrected(`POST ${F}/reality-checks`),
  'POST /api/grants/:family/:grant/answer': corrected('POST /api/grants/:family/:grant/correction'),
  'POST /api/grants/:family/:grant/correction': corrected('POST /api/grants/:family/:grant/correction'),
  'POST /api/grants/:family/:grant/passing-on': corrected('POST /api/grants/:family/:grant/passing-on'),
  [`POST ${F}/grant-requests/:grant/moving-on`]: corrected('POST /api/grants/:family/:grant/passing-on'),
  [`PUT ${F}/reality-checks/:check/leader`]: corrected(`PUT ${F}/reality-checks/:check/leader`),
  'POST /api/grants/:family/reality-checks/:check/items/:item': corrected(
    'POST /api/grants/:family/reality-checks/:check/items/:item/correction',
  ),
  'POST /api/grants/:family/reality-checks/:check/items/:item/correction': corrected(
    'POST /api/grants/:family/reality-checks/:check/items/:item/correction',
  ),
  'POST /api/settings/grant-authorities': by('POST /api/settings/grant-authorities/:authority/taking-back'),
  'POST /api/settings/grant-authorities/:authority/taking-back': by(
    'POST /api/settings/grant-authorities/:authority/putting-back',
  ),
  'POST /api/settings/grant-authorities/:authority/putting-back': by(
    'POST /api/settings/grant-authorities/:authority/taking-back',
  ),
  'PUT /api/settings/grant-authorities/:authority/end': corrected('PUT /api/settings/grant-authorities/:authority/end'),

  // How somebody is told.
  'POST /api/notices/setting/codes': never('A code that was sent is sent; it is worth nothing after half an hour.'),
  'POST /api/notices/setting/proof': corrected('PUT /api/notices/setting'),
  'POST /api/calendar-feed': by('DELETE /api/calendar-feed'),
  'DELETE /api/calendar-feed': corrected('POST /api/calendar-feed'),

  // Programmes and drafts.
  'POST /api/programme-drafts': by('POST /api/programme-drafts/:draft/discarded'),
  'POST /api/programme-drafts/file': by('POST /api/programme-drafts/:draft/discarded'),
  'PUT /api/programme-drafts/:draft': by('POST /api/programme-drafts/:draft/earlier'),
  'POST /api/programme-drafts/:draft/publication': by('POST /api/programmes/:programme/:version/withdrawal'),
  'POST /api/meeting-type-drafts': by('POST /api/meeting-type-drafts/:draft/discarded'),
  'PUT /api/meeting-type-drafts/:draft': by('POST /api/meeting-type-drafts/:draft/earlier'),
  'POST /api/meeting-type-drafts/:draft/publication': by('POST /api/meeting-types/:type/withdrawal'),
  'DELETE /api/drafts/:key': never('a draft that was thrown away was sent to nobody'),
}
