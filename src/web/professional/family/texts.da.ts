import { consentDa } from './consent/texts.da.ts'
import { peopleDa } from './people/texts.da.ts'
import { teamDa } from './team/texts.da.ts'

/** The list of families, the frame of a family’s room, and its overview. */
export const familyDa = {
  ...consentDa,
  ...peopleDa,
  ...teamDa,
  'families.title': 'Familier',
  'families.empty': 'Du er ikke med om nogen familie endnu',
  'families.empty-how': 'Når du bliver en del af en families team, står familien her.',
  'families.search': 'Find en familie eller en person',
  'families.search-hint': 'Søger i dine egne familier.',
  'families.no-hits': 'Ingen af dine familier passer til det, du skrev.',
  'families.more': 'Vis flere',
  'families.open-actions': '{count, plural, =0 {Ingen åbne aftaler} one {# åben aftale} other {# åbne aftaler}}',
  'room.untitled': 'Familien',
  'room.navigation': 'Familiens rum',
  'room.overview': 'Overblik',
  'room.next': 'Næste opfølgning {date}',
  'room.overdue': 'Opfølgning skulle være holdt {date}, {days, plural, one {# dag} other {# dage}} over tiden',
  'room.no-next': 'Næste opfølgning er ikke aftalt',
  'room.coordinator': 'Koordinator: {name}',
  'room.no-coordinator': 'Ingen koordinator endnu',
  'room.interpreter': 'Brug tolk',
  'room.state.candidate': 'Kandidat',
  'room.state.accepted': 'Afventer familiens ja',
  'room.state.waiting': 'På venteliste',
  'room.state.active': 'I gang siden {date}',
  'room.state.declined': 'Ikke i indsatsen',
  'room.state.closed': 'Afsluttet',
  'overview.missing': 'Det mangler, før planen kan gå i gang',
  'overview.missing-active': 'Det mangler stadig',
  'overview.step-first': 'Skal på plads først',
  'overview.start-rule':
    'Programmet siger ikke, hvornår et forløb begynder. Det begynder den dag, den sidste skriver under.',
  'overview.exists': 'Findes, men er ikke delt med dig',
  'overview.exists-from': '{what} hos {department}',
  'overview.coordinator': 'koordinatoren',
} as const
