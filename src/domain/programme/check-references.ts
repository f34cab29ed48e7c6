import type { Fault } from '../shared/fault.ts'
import { boardKey } from './board-key.ts'
import type { Programme } from './schema.ts'

/** Ids are unique; roles, sources and departments exist; a consent comes before a step that exists. */
export function checkReferences(programme: Programme): readonly Fault[] {
  return [
    ...duplicateIds(programme),
    ...unknownRoles(programme),
    ...unknownSources(programme),
    ...consentSteps(programme),
    ...unknownDepartments(programme),
    ...ownBoards(programme),
  ]
}

function duplicateIds(programme: Programme): readonly Fault[] {
  const lists: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['sources', programme.sources.map((source) => source.key)],
    ['criteria', idsOf(programme.criteria)],
    ['referralSources', idsOf(programme.referralSources)],
    ['visitation.steps', idsOf(programme.visitation.steps)],
    ['team.departments', idsOf(programme.team.departments)],
    ['roles', idsOf(programme.roles)],
    ['consents', programme.consents.map((consent) => consent.kind)],
    ['phases', idsOf(programme.phases)],
    ['meetings', programme.meetings.map((meeting) => meeting.type)],
    ['measures', programme.measures],
    ['elements', idsOf(programme.elements)],
    ['boards', programme.boards.map(boardKey)],
    ['instruments', idsOf(programme.instruments)],
    ['declineReasons', idsOf(programme.declineReasons)],
    ['closingReasons', idsOf(programme.closingReasons)],
    ...programme.phases.map((phase) => [`phases.${phase.id}.parts`, idsOf(phase.parts)] as const),
  ]
  return lists.flatMap(([path, ids]) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
      path: `${path}.${id}`,
      code: 'programme.duplicate-id',
      sentence:
        path === 'consents'
          ? 'Der står to samtykker af samme slags. Tag det ene ud.'
          : 'Den samme står to gange på listen. Tag den ene ud.',
    })),
  )
}

function unknownRoles(programme: Programme): readonly Fault[] {
  const known = new Set(idsOf(programme.roles))
  const used: ReadonlyArray<readonly [string, readonly string[]]> = [
    ['visitation.who', programme.visitation.who],
    ['visitation.decides', programme.visitation.decides],
    ['coordinator.role', [programme.coordinator.role]],
    ...programme.visitation.steps.map((step) => [`visitation.steps.${step.id}.by`, step.by] as const),
  ]
  return used.flatMap(([path, roles]) =>
    roles
      .filter((role) => !known.has(role))
      .slice(0, 1)
      .map(() => ({
        path,
        code: 'programme.unknown-role',
        sentence: 'Her er valgt en rolle, som ikke er på listen over roller. Fjern den her, eller tilføj rollen igen.',
      })),
  )
}

function unknownDepartments(programme: Programme): readonly Fault[] {
  const known = new Set(idsOf(programme.team.departments))
  return programme.visitation.steps.flatMap(({ id, department }) =>
    department === undefined || known.has(department)
      ? []
      : [
          {
            path: `visitation.steps.${id}.department`,
            code: 'programme.unknown-department',
            sentence: 'Trinnet skal gøres af en forvaltning, som ikke er med i teamet. Vælg en anden.',
          },
        ],
  )
}

/** A board that the programme tells of itself can be put up at no meeting: what was published so stands, nothing new is. */
const ownBoards = ({ boards }: Programme): readonly Fault[] =>
  boards.flatMap((board) =>
    typeof board === 'string'
      ? []
      : [
          {
            path: 'boards',
            code: 'programme.own-board',
            sentence: `“${board.name.da}” er skrevet i indsatsen selv og kan ikke sættes op. Vælg en af tavlerne, og tag den ud.`,
          },
        ],
  )

function unknownSources(programme: Programme): readonly Fault[] {
  const known = new Set(programme.sources.map((source) => source.key))
  const found: Fault[] = []
  visit(programme, '', (path, value) => {
    if (!('key' in value && 'place' in value) || known.has(String(value.key))) return
    found.push({
      path,
      code: 'programme.unknown-source',
      sentence: 'Kilden er ikke på listen over kilder. Vælg en anden.',
    })
  })
  return found
}

function consentSteps(programme: Programme): readonly Fault[] {
  const steps = new Set(idsOf(programme.visitation.steps))
  return programme.consents.flatMap(({ kind, neededBefore }) =>
    neededBefore === null || steps.has(neededBefore)
      ? []
      : [
          {
            path: `consents.${kind}.neededBefore`,
            code: 'programme.unknown-step',
            sentence: 'Samtykket skal gives før et trin, som ikke er i visitationen. Vælg et andet.',
          },
        ],
  )
}

function idsOf(list: ReadonlyArray<{ readonly id: string }>): readonly string[] {
  return list.map((entry) => entry.id)
}

function visit(value: unknown, path: string, look: (path: string, value: object) => void): void {
  if (value === null || typeof value !== 'object') return
  look(path, value)
  for (const [key, part] of Object.entries(value)) visit(part, path === '' ? key : `${path}.${key}`, look)
}
