/** What the access log says, in words that somebody in the family understands. */

const purposes: Readonly<Record<string, string>> = {
  casework: 'for at arbejde med sagen',
  coordination: 'for at samarbejde om planen',
  decision: 'for at træffe en beslutning',
  meeting: 'til et møde',
  'own-insight': 'for at se sin egen plan',
  evaluation: 'for at måle, om hjælpen virker',
  supervision: 'for at føre tilsyn',
  operation: 'for at drive systemet',
}

/** Why it was opened. */
export const purposeWords = (purpose: string): string => purposes[purpose] ?? 'til et andet formål'

/** Routes by the beginning of their key; the first that fits is used, the most particular first. */
const actions: readonly (readonly [beginning: string, words: string])[] = [
  ['GET /api/families/:family/stream', 'havde planen åben'],
  // Said alike to everybody: that somebody else of the family writes with the coordinator is theirs.
  ['GET /api/families/:family/messages', 'åbnede familiens oplysninger'],
  ['GET /api/messages', 'så familien på sin liste'],
  ['GET /api/families/:family/log', 'så, hvem der har kigget'],
  ['GET /api/families/:family/rights', 'så, hvem der må se hvad'],
  ['GET /api/families/:family/meetings', 'åbnede møderne'],
  ['GET /api/families/:family/road.pdf', 'udskrev planen'],
  ['GET /api/families/:family/coordination.csv', 'hentede et udtræk af planen'],
  ['GET /api/families/:family/snapshots', 'åbnede en tidligere udgave af planen'],
  ['GET /api/families/:family/around', 'åbnede familiens oplysninger'],
  ['GET /api/families/:family/homes', 'åbnede familiens oplysninger'],
  ['GET /api/families/:family/people/', 'åbnede familiens oplysninger'],
  // Nor that somebody has written about the family.
  ['GET /api/families/:family/enquiries', 'åbnede familiens oplysninger'],
  ['GET /api/families/:family/former-people', 'åbnede familiens oplysninger'],
  // Said alike, whatever it was about: that somebody was protected is not told by the log.
  ['GET /api/families/:family/protection', 'åbnede familiens oplysninger'],
  ['GET /api/families/:family/releases', 'åbnede familiens oplysninger'],
  ['GET /api/families/:family/voice', 'læste, hvad I selv har fortalt'],
  ['GET /api/families/:family/birthdays', 'så, hvem der fylder 10, 15 eller 18 år'],
  ['GET /api/families/:family/duplicates', 'så efter, om nogen er skrevet ind to gange'],
  ['GET /api/families/:family/merges', 'så efter, om nogen er skrevet ind to gange'],
  ['GET /api/families/:family/moves/:move', 'så, hvad der følger med til en anden kommune'],
  ['GET /api/families/:family/moves', 'så på flytning til en anden kommune'],
  ['POST /api/moves/received', 'tog familien ind fra en anden kommune'],
  ['GET /api/families/:family/plan', 'åbnede planen'],
  ['GET /api/families/:family/comments', 'åbnede planen'],
  ['GET /api/families/:family/contact', 'læste kontakter med familien'],
  ['GET /api/families/:family/course', 'så, hvor forløbet står'],
  ['GET /api/families/:family/talks', 'så samtaler efter forløbet'],
  ['GET /api/families/:family', 'åbnede planen'],
  ['GET /api/families', 'så familien på sin liste'],
  ['GET /api/my-day', 'så familien på sin liste'],
  ['GET /api/search', 'fandt familien i en søgning'],
  ['GET /api/meetings', 'læste punkter til et møde'],
  ['PUT /api/invitations', 'svarede på en invitation til et møde'],
  ['GET /api/boards/:family/stream', 'havde tavlen fra et møde åben'],
  ['GET /api/boards', 'læste tavlen fra et møde'],
  ['POST /api/boards', 'skrev på tavlen fra et møde'],
  ['PUT /api/boards', 'skrev på tavlen fra et møde'],
  ['DELETE /api/boards', 'skrev på tavlen fra et møde'],
  ['GET /api/meeting-comments', 'læste bemærkninger til et møde'],
  ['POST /api/meeting-comments', 'skrev en bemærkning til et møde'],
  ['DELETE /api/meeting-comments', 'skrev en bemærkning til et møde'],
  ['GET /api/minutes', 'læste referatet fra et møde'],
  ['POST /api/minutes', 'skrev referat fra et møde'],
  ['PUT /api/minutes', 'skrev referat fra et møde'],
  ['DELETE /api/minutes', 'skrev referat fra et møde'],
  ['GET /api/families/:family/person-hours', 'så, hvor lang tid møderne har taget'],
  ['GET /api/intake', 'læste henvendelsen'],
  ['GET /api/reopenings', 'læste, at det er blevet svært igen'],
  ['POST /api/reopenings', 'svarede på, at det er blevet svært igen'],
  ['GET /api/supervision', 'førte tilsyn med, hvem der har kigget'],
  // A search with a CPR number is sent as a POST, so that the number stands in no address; it writes nothing.
  ['POST /api/supervision', 'slog personen op'],
  ['GET ', 'læste i planen'],
  ['POST /api/intake', 'behandlede henvendelsen'],
  ['PUT /api/intake', 'behandlede henvendelsen'],
  ['POST /api/referrals', 'sendte en henvendelse'],
  ['POST /api/families/:family/look-up-person', 'slog en person op'],
]

/** What a part of a family's address is called, when something in it was written. */
const parts: Readonly<Record<string, string>> = {
  people: 'oplysninger om familien',
  'known-people': 'oplysninger om familien',
  relationships: 'oplysninger om familien',
  homes: 'oplysninger om familien',
  residences: 'oplysninger om familien',
  placements: 'oplysninger om familien',
  restrictions: 'oplysninger om familien',
  'partner-assessments': 'oplysninger om familien',
  'wall-questions': 'oplysninger om familien',
  releases: 'oplysninger om familien',
  enquiries: 'oplysninger om familien',
  comments: 'bemærkninger',
  messages: 'oplysninger om familien',
  conversations: 'oplysninger om familien',
  requests: 'oplysninger om familien',
  supporters: 'hvem der er der for jer',
  team: 'hvem der er i teamet',
  coordinator: 'hvem der er koordinator',
  consents: 'samtykker',
  firewalls: 'skel mellem parter',
  goals: 'mål',
  'goal-order': 'mål',
  scalings: 'hvor I er på vejen',
  actions: 'aftaler',
  measures: 'hjælp og tilbud',
  'follow-ups': 'opfølgningen',
  snapshots: 'en ny udgave af planen',
  meetings: 'et møde',
  contact: 'kontakten med jer',
  merges: 'hvem der er hvem',
  moves: 'flytning til en anden kommune',
  birthdays: 'hvad der er gjort før en fødselsdag',
}

/** What was done, from the route's key. A route that nobody has named yet is told in general words, never left out. */
export function actionWords(action: string): string {
  const known = actions.find(([beginning]) => action.startsWith(beginning))
  if (known) return known[1]
  const part = /^\w+ \/api\/families\/:family\/([\w-]+)/.exec(action)?.[1] ?? ''
  const what = parts[part] ?? 'noget i planen'
  return action.startsWith('DELETE ') ? `fjernede ${what}` : `skrev eller rettede ${what}`
}

/** The role in which somebody read, when the log itself names none. */
export function roleWords(role: string | undefined, purpose: string): string | null {
  if (role !== undefined) return role
  if (purpose === 'meeting') return 'Gæst'
  if (purpose === 'decision') return 'Med til at træffe en beslutning'
  if (purpose === 'supervision') return 'Databeskyttelsesrådgiver'
  return null
}
