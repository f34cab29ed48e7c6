import type { Expression } from './criteria.ts'
import type { Programme } from './schema.ts'

/** A rule said in words: a heading, and what it is made of beneath it. */
export interface Spoken {
  readonly words: string
  readonly parts: readonly Spoken[]
}

type Named = Pick<Programme, 'criteria' | 'roles' | 'team' | 'visitation'>

/** How many of the parts of a group must be met, in Danish. */
export function groupInWords(expression: Exclude<Expression, { readonly criterion: string }>): string {
  if ('all' in expression) return 'Alle disse er opfyldt'
  if ('any' in expression) return 'Mindst én af disse er opfyldt'
  return `Mindst ${numberInWords(expression.atLeast)} af disse ${numberInWords(expression.of.length)} er opfyldt`
}

/** The parts of a group; a single criterion has none. */
export function partsOf(expression: Expression): readonly Expression[] {
  if ('all' in expression) return expression.all
  if ('any' in expression) return expression.any
  return 'of' in expression ? expression.of : []
}

/** An expression as a tree of sentences. Criteria are said by their text, exceptions with "undtagen". */
export function expressionInWords(expression: Expression, programme: Pick<Named, 'criteria'>): Spoken {
  if (!('criterion' in expression))
    return {
      words: `${groupInWords(expression)}:`,
      parts: partsOf(expression).map((part) => expressionInWords(part, programme)),
    }
  const criterion = programme.criteria.find((one) => one.id === expression.criterion)
  if (!criterion) return { words: GONE.criterion, parts: [] }
  const exception = criterion.exception ? ` Undtagen: ${criterion.exception.da}` : ''
  return { words: `${criterion.text.da}${exception}`, parts: [] }
}

/** The tree in one line, for comparing and for lists of changes. */
export function inOneLine({ words, parts }: Spoken): string {
  return parts.length === 0 ? words : `${words} ${parts.map((part) => `(${inOneLine(part)})`).join(' ')}`
}

/** What is said where a draft points at something that was taken out. */
const GONE = {
  criterion: '(et kriterium, der er taget ud)',
  role: '(en rolle, der er taget ud)',
  department: '(en forvaltning, der er taget ud)',
  step: '(et trin, der er taget ud)',
} as const

const SMALL = ['nul', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv']

export const numberInWords = (count: number): string => SMALL[count] ?? String(count)

type Interval = { readonly days: number } | { readonly months: number }

/** In a draft the number may still be missing. */
const NOT_WRITTEN = 'så længe, som endnu ikke er skrevet'

/** "7 dage", "1 måned". */
export function lengthInWords(interval: Interval | null): string {
  if (interval === null) return NOT_WRITTEN
  if ('days' in interval) return `${interval.days} ${interval.days === 1 ? 'dag' : 'dage'}`
  return `${interval.months} ${interval.months === 1 ? 'måned' : 'måneder'}`
}

/** How often something happens, from the longest time between two. */
export function oftenInWords(interval: Interval | null): string {
  if (interval === null) return `Med ${NOT_WRITTEN}, imellem`
  const usual =
    'days' in interval
      ? { 1: 'Hver dag', 7: 'Hver uge', 14: 'Hver anden uge' }[interval.days]
      : {
          1: 'Hver måned',
          2: 'Hver anden måned',
          3: 'Hver tredje måned',
          6: 'Hvert halve år',
          12: 'Hvert år',
        }[interval.months]
  return usual ?? `Med højst ${lengthInWords(interval)} imellem`
}

/** "1", or "1 til 2". */
export const rangeInWords = ({ least, most }: { readonly least: number; readonly most: number }): string =>
  least === most ? String(least) : `${least} til ${most}`

/** Names of roles. */
export const rolesInWords = (programme: Pick<Named, 'roles'>, roles: readonly string[]): string =>
  roles.map((role) => programme.roles.find((one) => one.id === role)?.name.da ?? GONE.role).join(', ')

export const departmentInWords = (programme: Pick<Named, 'team'>, department: string): string =>
  programme.team.departments.find((one) => one.id === department)?.name.da ?? GONE.department

/** The text of a visitation step, shortened to where its first sentence ends. */
export function stepInWords(programme: Pick<Named, 'visitation'>, step: string): string {
  const found = programme.visitation.steps.find((one) => one.id === step)
  return found ? found.text.da.replace(/\.$/, '') : GONE.step
}

export const stepKindWords = {
  nominate: 'Familien bliver indstillet skriftligt',
  look: 'Forberedelse, som kan springes over',
  discuss: 'Familien bliver drøftet',
  approve: 'Én mere skal sige ja',
  decide: 'Der bliver truffet beslutning',
  decline: 'Familien kommer ikke med',
  after: 'Efter beslutningen',
} as const

export const startEventWords = {
  referral: 'Den dag henvendelsen kom',
  decision: 'Den dag det blev besluttet at tilbyde indsatsen',
  consent: 'Den dag familien sagde ja til at deltage',
  handover: 'Den dag sagerne blev overdraget',
  'first-team-meeting': 'Dagen for teamets første møde om familien',
  'set-by-people': 'En dag, som medarbejderne sætter',
} as const

export const consentWords = {
  'take-part': 'Samtykke til at deltage',
  share: 'Samtykke til at dele oplysninger',
} as const
