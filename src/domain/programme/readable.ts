import { boardKey } from './board-key.ts'
import {
  consentWords,
  departmentInWords,
  expressionInWords,
  lengthInWords,
  oftenInWords,
  rangeInWords,
  rolesInWords,
  startEventWords,
  stepInWords,
  stepKindWords,
  type Spoken,
} from './in-words.ts'
import type { Programme } from './schema.ts'

/** One thing that a programme says, or does not say. */
export interface Statement {
  /** Its place in the programme (`capacity.total`), as in `notStated`; stands for it when two versions are compared. */
  readonly path: string
  /** What it is about: "Familier i alt". */
  readonly name: string | null
  /** Null: the source does not say. */
  readonly words: string | null
  readonly rule: Spoken | null
  readonly more: readonly string[]
  /** What the sources say instead, where something is not stated. */
  readonly note: string | null
  readonly source: { readonly title: string; readonly place: string } | null
}

export interface ReadablePart {
  readonly key: string
  readonly title: string
  /** The statements follow each other in this order: steps and phases. */
  readonly ordered: boolean
  readonly statements: readonly Statement[]
}

type Place = { readonly key: string; readonly place: string }
type Extra = Partial<Pick<Statement, 'rule' | 'more'>> & { readonly source?: Place }

/** A board as `presets/boards` tells of it. */
export interface KnownBoard {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly prompts: readonly string[] }[]
}

/** What a programme names by key and what stands elsewhere: kinds of measures, and boards. */
export interface Catalogue {
  readonly measures: ReadonlyMap<string, string>
  readonly boards: ReadonlyMap<string, KnownBoard>
}

/**
 * A programme as a page that anybody can read: every field in words, what is not stated said as such, each with its
 * source and the place in it.
 */
export function readable(
  programme: Programme,
  catalogue: Catalogue = { measures: new Map(), boards: new Map() },
): readonly ReadablePart[] {
  const say = sayer(programme)
  return [
    part('target', 'Hvem er indsatsen for?', target(programme, say)),
    part('criteria', 'Hvornår kan en familie komme med?', criteria(programme, say)),
    part(
      'referralSources',
      'Hvem kan gøre opmærksom på en familie?',
      names('referralSources', programme.referralSources, say),
    ),
    part('visitation', 'Hvem afgør det, og hvordan?', visitation(programme, say), true),
    part('start', 'Hvornår begynder et forløb?', start(programme, say)),
    part('capacity', 'Hvor mange familier er der plads til?', capacity(programme, say)),
    part('coordinator', 'Koordinatoren', coordinator(programme, say)),
    part('team', 'Teamet', team(programme, say)),
    part('roles', 'Roller', names('roles', programme.roles, say)),
    part('consents', 'Samtykker', consents(programme, say)),
    part('phases', 'Faser', phases(programme, say), true),
    part('meetings', 'Møder, og hvor ofte', meetings(programme, say)),
    part('followUp', 'Opfølgning og kontakt', followUp(programme, say)),
    part('elements', 'Det, indsatsen er bygget af', names('elements', programme.elements, say)),
    part('measures', 'Hjælp, der hører til', measures(programme, catalogue, say)),
    part('boards', 'Tavler', boards(programme, catalogue, say)),
    part('instruments', 'Måleredskaber', names('instruments', programme.instruments, say)),
    part(
      'declineReasons',
      'Begrundelser, når en familie ikke kommer med',
      names('declineReasons', programme.declineReasons, say),
    ),
    part('closingReasons', 'Grunde til at slutte', names('closingReasons', programme.closingReasons, say)),
    part('sources', 'Kilder', sources(programme, say)),
  ]
}

const part = (key: string, title: string, statements: readonly Statement[], ordered = false): ReadablePart => ({
  key,
  title,
  statements,
  ordered,
})

type Say = (path: string, name: string | null, words: string | null, extra?: Extra) => Statement

function sayer(programme: Programme): Say {
  const titles = new Map(programme.sources.map((one) => [one.key, one.title.da]))
  const notes = new Map(programme.notStated.map((one) => [one.path, one.note?.da ?? null]))
  return (path, name, words, { rule = null, more = [], source } = {}) => ({
    path,
    name,
    words,
    rule,
    more,
    note: words === null ? (notes.get(path) ?? null) : null,
    source: source ? { title: titles.get(source.key) ?? source.key, place: source.place } : null,
  })
}

type List = readonly { readonly id: string; readonly name: { readonly da: string }; readonly source: Place }[]

function names(key: string, list: List, say: Say): readonly Statement[] {
  if (list.length === 0) return [say(key, null, null)]
  return list.map((one) => say(`${key}.${one.id}`, null, one.name.da, { source: one.source }))
}

function target({ target: { text, ageFrom, ageTo, source } }: Programme, say: Say): readonly Statement[] {
  const ages = (age: number | null): string | null => (age === null ? null : `${age} år`)
  return [
    say('target.text', null, text.da, { source }),
    say('target.ageFrom', 'Fra alderen', ages(ageFrom), { source }),
    say('target.ageTo', 'Til og med alderen', ages(ageTo), { source }),
  ]
}

function criteria(programme: Programme, say: Say): readonly Statement[] {
  const { admission } = programme
  return [
    admission === null
      ? say('admission', 'Kriterierne tilsammen', null)
      : say('admission', 'Kriterierne tilsammen', '', { rule: expressionInWords(admission, programme) }),
    ...(programme.criteria.length === 0 ? [say('criteria', 'Kriterier', null)] : []),
    ...programme.criteria.flatMap((one) => [
      say(`criteria.${one.id}`, 'Kriterium', one.text.da, {
        source: one.source,
        rule: one.expression ? expressionInWords(one.expression, programme) : null,
        more: one.from === undefined ? [] : [`Kom til ${dayInWords(one.from)}.`],
      }),
      say(`criteria.${one.id}.exception`, 'Undtagen', one.exception?.da ?? null),
    ]),
  ]
}

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')
/** 3. marts 2026. */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${date}. ${MONTHS[Number(month) - 1]} ${year}`
}

function visitation(programme: Programme, say: Say): readonly Statement[] {
  const { who, decides, steps } = programme.visitation
  const roles = (list: readonly string[]): string | null => (list.length === 0 ? null : rolesInWords(programme, list))
  return [
    say('visitation.who', 'Med til at vurdere', roles(who)),
    say('visitation.decides', 'Beslutter', roles(decides)),
    ...(steps.length === 0 ? [say('visitation.steps', 'Trin', null)] : []),
    ...steps.flatMap((step) => [
      say(`visitation.steps.${step.id}`, stepKindWords[step.kind], step.text.da, {
        source: step.source,
        rule: step.when ? { words: 'Gælder, når:', parts: [expressionInWords(step.when, programme)] } : null,
        more: [
          ...(step.by.length === 0 ? [] : [`Gøres af: ${rolesInWords(programme, step.by)}.`]),
          ...(step.department === undefined ? [] : [`Fra: ${departmentInWords(programme, step.department)}.`]),
          ...(step.parentsAcknowledge === true ? ['Forældrene skal have set det og skrevet under.'] : []),
          step.next.length === 0
            ? 'Her slutter visitationen.'
            : `Derefter: ${step.next.map((next) => stepInWords(programme, next)).join(' – eller: ')}.`,
        ],
      }),
      ...(step.by.length === 0 ? [say(`visitation.steps.${step.id}.by`, 'Hvem gør det?', null)] : []),
    ]),
  ]
}

function start({ startDateRule }: Programme, say: Say): readonly Statement[] {
  if (startDateRule === null) return [say('startDateRule', null, null)]
  const { event, text, source } = startDateRule
  return [say('startDateRule', startEventWords[event], text.da, { source })]
}

const families = (count: number | null): string | null =>
  count === null ? null : `${count} ${count === 1 ? 'familie' : 'familier'}`

function capacity({ capacity: { perCoordinator, total } }: Programme, say: Say): readonly Statement[] {
  return [
    say('capacity.perCoordinator', 'Hos hver koordinator', families(perCoordinator)),
    say('capacity.total', 'I alt', families(total)),
  ]
}

function coordinator(programme: Programme, say: Say): readonly Statement[] {
  const { count, title, otherTitles, role, authority, source } = programme.coordinator
  const others = otherTitles.map((one) => one.da).join(', ')
  return [
    say('coordinator.title', 'Kaldes', title.da, {
      source,
      more: others === '' ? [] : [`Kaldes også: ${others}.`],
    }),
    say('coordinator.role', 'Rolle', rolesInWords(programme, [role])),
    say('coordinator.count', 'Antal for hver familie', count === null ? null : rangeInWords(count)),
    say('coordinator.authority', 'Kan afgøre alene', authority?.da ?? null),
  ]
}

function team(programme: Programme, say: Say): readonly Statement[] {
  const { name, departments, minimum, perFamily, source } = programme.team
  return [
    say('team.name', 'Kaldes', name.da, { source }),
    ...(departments.length === 0 ? [say('team.departments', 'Forvaltninger', null)] : []),
    ...departments.map((one) => say(`team.departments.${one.id}`, 'Forvaltning', one.name.da, { source: one.source })),
    say('team.minimum', 'Mindst så mange i teamet', minimum === null ? null : String(minimum)),
    say(
      'team.perFamily',
      'Arbejder med hver familie',
      perFamily === null ? null : `${rangeInWords(perFamily)} medarbejdere`,
    ),
  ]
}

function consents(programme: Programme, say: Say): readonly Statement[] {
  if (programme.consents.length === 0) return [say('consents', null, null)]
  return programme.consents.flatMap(({ kind, text, neededBefore, source }) => [
    say(`consents.${kind}`, consentWords[kind], text.da, { source }),
    say(
      `consents.${kind}.neededBefore`,
      'Skal være givet før',
      neededBefore === null ? null : stepInWords(programme, neededBefore),
    ),
  ])
}

function phases(programme: Programme, say: Say): readonly Statement[] {
  if (programme.phases.length === 0) return [say('phases', null, null)]
  return programme.phases.flatMap((phase) => [
    say(`phases.${phase.id}`, null, phase.name.da, {
      source: phase.source,
      rule:
        phase.parts.length === 0
          ? null
          : { words: '', parts: phase.parts.map((one) => ({ words: one.text.da, parts: [] })) },
      more: [
        phase.mayOverlap ? 'Kan foregå samtidig med andre faser.' : 'Foregår for sig selv.',
        ...(phase.lasts === undefined ? [] : [`Varer ${lengthInWords(phase.lasts)}.`]),
      ],
    }),
    ...(phase.parts.length === 0 ? [say(`phases.${phase.id}.parts`, 'Det sker i fasen', null)] : []),
  ])
}

function meetings(programme: Programme, say: Say): readonly Statement[] {
  if (programme.meetings.length === 0) return [say('meetings', null, null)]
  return programme.meetings.map(({ type, name, interval, source }) =>
    say(`meetings.${type}.interval`, name.da, interval === null ? null : oftenInWords(interval), { source }),
  )
}

function followUp(programme: Programme, say: Say): readonly Statement[] {
  const { followUpAtMost, contact, returns } = programme
  return [
    ...afterCare(programme, say),
    say(
      'followUpAtMost',
      'Formel opfølgning',
      followUpAtMost === null ? null : `Senest ${lengthInWords(followUpAtMost)} efter den forrige`,
    ),
    contact === null
      ? say('contact', 'Kontakt med familien', null)
      : say('contact', 'Kontakt med familien', oftenInWords(contact.atMost), {
          more: [contact.text.da],
          source: contact.source,
        }),
    returns === null
      ? say('returns', 'Komme tilbage uden ny visitation', null)
      : say(
          'returns',
          'Komme tilbage uden ny visitation',
          `${returns.times} ${returns.times === 1 ? 'gang' : 'gange'}`,
          {
            more: [returns.text.da],
            source: returns.source,
          },
        ),
  ]
}

function measures(programme: Programme, { measures: names }: Catalogue, say: Say): readonly Statement[] {
  if (programme.measures.length === 0) return [say('measures', null, null)]
  return programme.measures.map((one) => say(`measures.${one}`, null, names.get(one) ?? one))
}

/** Checks after a closing; a programme that says nothing of it is silent here. */
const afterCare = ({ afterCare: checks }: Programme, say: Say): readonly Statement[] =>
  checks === undefined
    ? []
    : [say('afterCare', 'Efter afslutningen', `Teamet kigger ind efter ${checks.map(lengthInWords).join(', ')}`)]

function boards(programme: Programme, { boards: known }: Catalogue, say: Say): readonly Statement[] {
  if (programme.boards.length === 0) return [say('boards', null, null)]
  return programme.boards.map((board) => {
    const path = `boards.${boardKey(board)}`
    if (typeof board === 'string') {
      const found = known.get(board)
      return say(path, null, found?.name ?? board, { rule: columnsInWords(found?.columns ?? []) })
    }
    const columns = board.columns.map(({ name, prompts }) => ({ name: name.da, prompts: prompts.map(({ da }) => da) }))
    return say(path, null, board.name.da, { source: board.source, rule: columnsInWords(columns) })
  })
}

const columnsInWords = (columns: KnownBoard['columns']): Spoken | null =>
  columns.length === 0
    ? null
    : {
        words: '',
        parts: columns.map(({ name, prompts }) => ({
          words: name,
          parts: prompts.map((words) => ({ words, parts: [] })),
        })),
      }

function sources(programme: Programme, say: Say): readonly Statement[] {
  return programme.sources.map(({ key, title, year }) =>
    say(`sources.${key}.year`, title.da, year === null ? null : String(year)),
  )
}
