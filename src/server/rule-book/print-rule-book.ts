import type { z } from 'zod'
import type { About, Role, Rules, Verb } from '../../access/facts.ts'
import type { ruleBookOutput } from '../../contract/rule-book.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { parts } from './parts.ts'

type RuleBook = z.input<typeof ruleBookOutput>

const about: Readonly<Record<About, string>> = {
  any: 'Om familier, man arbejder med',
  self: 'Om sig selv',
  child: 'Om børn, man har forældremyndighed over',
  family: 'Om familien som helhed',
}
/** Speaks for somebody else: what stands under "self" is theirs. */
const REPRESENTATIVE = 'representative'

const verbs: Readonly<Record<Verb, string>> = {
  write: 'skrive',
  propose: 'foreslå',
  decide: 'beslutte',
  invite: 'kalde til møde',
  share: 'dele',
  print: 'udskrive',
  export: 'hente som fil',
}
const reading = [
  'intet',
  'kun almindelige oplysninger',
  'almindelige og følsomme oplysninger',
  'alt, også det mest følsomme',
]
const purposes: Readonly<Record<string, string>> = {
  casework: 'arbejde med sagen',
  coordination: 'samarbejde om planen',
  decision: 'træffe en beslutning',
  meeting: 'holde møde',
  'own-insight': 'se sin egen plan',
  evaluation: 'måle, om hjælpen virker',
  supervision: 'føre tilsyn',
  operation: 'drive systemet',
}

/** The rule book for any employee; citizens read about their own rights in their own pages. */
export async function readRuleBook(unit: UnitOfWork, _input: unknown, services: Services): Promise<RuleBook> {
  if (unit.asking.actor.kind !== 'employee') throw notFound()
  return printRuleBook(services.presets.rules)
}

/** The municipality's own tables of roles and categories in words, with the rules that hold for everybody. */
export function printRuleBook(rules: Rules): RuleBook {
  const categories = [...rules.categories.values()]
  return {
    parts: parts.map(({ title, sentences }) => ({ title, sentences: [...sentences] })),
    roles: [...rules.roles.values()].map((role) => inWords(role, rules)),
    categories: categories.map((c) => ({
      id: c.id,
      name: c.name,
      sensitivity: c.sensitivity,
      known: c.existenceKnown
        ? 'De, der arbejder med familien, kan se, at der findes noget'
        : 'Ingen andre kan se, at der findes noget',
    })),
  }
}

function inWords(role: Role, rules: Rules): RuleBook['roles'][number] {
  const entries = (Object.entries(role.cells) as [About, NonNullable<Role['cells'][About]>][]).flatMap(
    ([kind, cells]) => cells.map((cell) => ({ kind, cell })),
  )
  const named = (id: string): string => rules.categories.get(id)?.name ?? id
  const reached = new Set(entries.flatMap(({ cell }) => cell.categories))
  return {
    id: role.id,
    name: role.name,
    side: role.side,
    inPlainWords: role.inPlainWords,
    purposes: role.purposes.map((p) => purposes[p] ?? p),
    rows: entries.map(({ kind, cell }) => ({
      about:
        role.id === REPRESENTATIVE && kind === 'self' ? 'Om den, man er bisidder eller repræsentant for' : about[kind],
      categories: cell.categories.map(named),
      reads: reading[cell.read] ?? String(cell.read),
      may: cell.may.map((verb) => verbs[verb]),
    })),
    never:
      entries.length === 0 ? [] : [...rules.categories.values()].filter((c) => !reached.has(c.id)).map((c) => c.name),
  }
}
