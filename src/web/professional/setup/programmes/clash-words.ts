import {
  consentWords,
  departmentInWords,
  expressionInWords,
  inOneLine,
  lengthInWords,
  rangeInWords,
  rolesInWords,
  startEventWords,
  stepInWords,
  stepKindWords,
} from '../../../../domain/programme/in-words.ts'
import { keyOf, ORDER } from '../../../../domain/programme/merge.ts'
import type { Programme } from '../../../../domain/programme/schema.ts'
import type { ProfessionalKey } from '../../texts.ts'
import type { Translate } from '../../../shared/text/texts.ts'
import { namesOf, type Listed } from './readable-view.tsx'

/** Fields that stand once. */
const once: Readonly<Record<string, ProfessionalKey>> = {
  name: 'programme.name-of',
  'target.text': 'programme.target',
  'target.ageFrom': 'programme.age-from',
  'target.ageTo': 'programme.age-to',
  admission: 'programme.admission-rule',
  'visitation.who': 'programme.who-assess',
  'visitation.decides': 'programme.who-decide',
  'capacity.perCoordinator': 'programme.per-coordinator',
  'capacity.total': 'programme.in-all',
  'coordinator.count': 'programme.coordinator-count',
  'coordinator.title': 'programme.coordinator-title',
  'coordinator.otherTitles': 'programme.other-title',
  'coordinator.role': 'programme.coordinator-role',
  'coordinator.authority': 'programme.authority',
  'team.name': 'programme.team-name',
  'team.minimum': 'programme.team-minimum',
  'team.perFamily': 'programme.team-per-family',
  startDateRule: 'programme.start',
  'startDateRule.event': 'programme.start-event',
  'startDateRule.text': 'programme.start-text',
  followUpAtMost: 'programme.follow-up-at-most',
  contact: 'programme.contact-at-most',
  'contact.atMost': 'programme.contact-at-most',
  'contact.text': 'programme.contact-text',
  returns: 'programme.returns-times',
  'returns.times': 'programme.returns-times',
  'returns.text': 'programme.returns-text',
  afterCare: 'programme.after-care',
  measures: 'programme.measures-which',
  boards: 'programme.boards-which',
}

/** Groups and lists, each with what it is called above its fields. */
const groups: Readonly<Record<string, ProfessionalKey>> = {
  target: 'programme.who-for',
  coordinator: 'programme.coordinator',
  team: 'programme.team',
  startDateRule: 'programme.start',
  contact: 'programme.contact-text',
  returns: 'programme.returns-times',
  criteria: 'programme.criteria',
  referralSources: 'programme.referral-sources',
  'visitation.steps': 'programme.steps',
  'team.departments': 'programme.departments',
  roles: 'programme.roles',
  consents: 'programme.consents',
  phases: 'programme.phases',
  meetings: 'programme.meetings',
  elements: 'programme.elements',
  boards: 'programme.boards',
  instruments: 'programme.instruments',
  declineReasons: 'programme.decline-reasons',
  closingReasons: 'programme.closing-reasons',
  sources: 'programme.sources',
}

/** What is called by the group it stands in. */
const placesOfGroups: Readonly<Record<string, ProfessionalKey>> = {
  visitation: 'programme.deciders',
  capacity: 'programme.room',
  boards: 'programme.boards',
}

/** Fields of a member of a list. */
const inMember: Readonly<Record<string, ProfessionalKey>> = {
  text: 'programme.field-text',
  name: 'programme.name',
  source: 'programme.source',
  exception: 'programme.exception',
  expression: 'programme.made-of-rule',
  from: 'programme.criterion-from',
  kind: 'programme.step-kind',
  by: 'programme.step-by',
  department: 'programme.step-department',
  when: 'programme.step-when',
  parentsAcknowledge: 'programme.step-parents',
  next: 'programme.step-next',
  neededBefore: 'programme.consent-before',
  parts: 'programme.phase-part',
  columns: 'programme.column',
  prompts: 'programme.prompt',
  mayOverlap: 'programme.phase-overlap',
  lasts: 'programme.phase-lasts',
  interval: 'programme.at-most-between',
  title: 'programme.source-title',
  year: 'programme.source-year',
  [ORDER]: 'programme.order',
}

type Fields = Readonly<Record<string, unknown>>

/** What is wrong, with where it is: "Roller: Teamleder – Kilde. Kilden er ikke på listen over kilder." */
export function faultInWords(
  { field, detail }: { readonly field: string; readonly detail: string },
  programme: Programme,
  text: Translate<ProfessionalKey>,
): string {
  const place = placeInWords(field, [programme], text)
  return `${place}${/[.?!]$/.test(place) ? '' : '.'} ${detail}`
}

/** A place in a programme, as the editor names it: "Kriterier: Familien har to sager – Undtagen". Members by key or number. */
export function placeInWords(path: string, programmes: readonly Programme[], text: Translate<ProfessionalKey>): string {
  if (path === '') return text('programme.whole')
  const single = once[path]
  if (single) return text(single)
  const group = Object.keys(groups)
    .filter((one) => path.startsWith(`${one}.`))
    .toSorted((a, b) => b.length - a.length)[0]
  if (group === undefined)
    return text(groups[path] ?? placesOfGroups[path.split('.')[0] ?? ''] ?? 'programme.somewhere')
  const steps = path
    .slice(group.length + 1)
    .replace(/\.da$/, '')
    .split('.')
  const unnamed = (step: string): string =>
    /^\d+$/.test(step) ? text('programme.number', { number: Number(step) + 1 }) : text('programme.unnamed')
  const words = steps.map((step, place) => {
    const at = [group, ...steps.slice(0, place)].join('.')
    const member = programmes.map((one) => memberAt(one, at, step)).find((one) => one !== undefined)
    if (member !== undefined) return nameOf(member) ?? unnamed(step)
    const field = inMember[step]
    return field ? text(field) : text('programme.somewhere')
  })
  return `${text(groups[group] ?? 'programme.name')}: ${words.join(' – ')}`
}

/** A member of a list by its key; undefined where the place is no list, or it is not in it. */
function memberAt(programme: Programme, path: string, key: string): unknown {
  const list = path
    .split('.')
    .reduce<unknown>(
      (at, step) => (Array.isArray(at) ? memberOf(at, step) : (at as Fields | null | undefined)?.[step]),
      programme,
    )
  return Array.isArray(list) ? memberOf(list, key) : undefined
}

const memberOf = (list: readonly unknown[], step: string): unknown =>
  list.find((one) => keyOf(one) === step) ?? list[Number(step)]

const danish = (value: unknown): string | undefined => (value as { da?: string } | null | undefined)?.da

/** What a member is called. */
function nameOf(member: unknown): string | undefined {
  const { name, title, text } = member as Fields
  const words = danish(name) || danish(title) || danish(text)
  return words?.replace(/\.$/, '') || undefined
}

/** What stands in one of the fields, in words. */
export function valueInWords(
  path: string,
  value: unknown,
  { programme, listed, text }: { programme: Programme; listed: Listed; text: Translate<ProfessionalKey> },
): string {
  const field = path.split('.').at(-1) ?? ''
  if (value === undefined || value === null || value === '') return text('programme.nothing-stands')
  if (typeof value === 'boolean') return text(value ? 'programme.yes' : 'programme.no')
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return keyInWords(field, value, programme)
  if (Array.isArray(value)) {
    if (value.length === 0) return text('programme.nothing-stands')
    const names = namesOf(listed)
    if (field === 'measures') return value.map((one) => names.measures.get(String(one)) ?? String(one)).join(', ')
    if (field === 'boards')
      return value.map((one) => names.boards.get(String(one))?.name ?? nameOf(one) ?? String(one)).join(', ')
    const list = path.replace(`.${ORDER}`, '')
    return value
      .map((one) =>
        field === ORDER
          ? (nameOf(memberAt(programme, list, String(one)) ?? {}) ?? String(one))
          : typeof one === 'string'
            ? keyInWords(field, one, programme)
            : valueInWords(path, one, { programme, listed, text }),
      )
      .join(', ')
  }
  return fieldsInWords(value as Fields, programme)
}

function fieldsInWords(value: Fields, programme: Programme): string {
  const spoken = danish(value) ?? nameOf(value)
  if (spoken !== undefined) return spoken
  if ('place' in value) {
    const title = programme.sources.find((one) => one.key === value['key'])?.title.da
    return `${title ?? String(value['key'])}, ${String(value['place'])}`
  }
  if ('days' in value || 'months' in value) return lengthInWords(value as { days: number } | { months: number })
  if ('least' in value) return rangeInWords(value as { least: number; most: number })
  return inOneLine(expressionInWords(value as Parameters<typeof expressionInWords>[0], programme))
}

function keyInWords(field: string, key: string, programme: Programme): string {
  if (['by', 'who', 'decides', 'role'].includes(field)) return rolesInWords(programme, [key])
  if (field === 'department') return departmentInWords(programme, key)
  if (field === 'next' || field === 'neededBefore') return stepInWords(programme, key)
  const words: Readonly<Record<string, string>> = { ...stepKindWords, ...startEventWords, ...consentWords }
  return (field === 'kind' || field === 'event' ? words[key] : undefined) ?? key
}
