import { storedTokens } from '../../../src/domain/shared/search-token.ts'

/** Made-up names from syllables, as uneven as names are: the commonest family name is borne by about one person in 27. */
const GIVEN_STARTS = 'Al Be Ca Da Em Fi Gu Ha Id Jo Ka Li Mi No Ol Pe Ro Si To Vi'.split(' ')
const GIVEN_ENDS = 'ma nus ra ke lin bert stine da fred mine vald ne rik sa bo dina kas ling mus tea'.split(' ')
const FAMILY_STARTS =
  'Mose Eng Vester Øster Sønder Nørre Lille Stor Høj Lav Gyld Sølv Bøge Ege Aske Birke Pile Hassel Tjørne Klit Hede Kær Ager Toft Bjerg'.split(
    ' ',
  )
const FAMILY_MIDDLES = [
  '',
  'lund',
  'by',
  'sø',
  'bæk',
  'dal',
  'skov',
  'vang',
  'holm',
  'vig',
  'ås',
  'næs',
  'rød',
  'løv',
  'krog',
  'mark',
  'eng',
  'sten',
  'kilde',
  'mølle',
]
const FAMILY_ENDS =
  'gård holt borg strup kjær sted lev bro husum ris tved drup ø bank torp hauge leth brink damm fur boll vad løkke hus slet nor ry kil stad ballum hage trup lund rup mose sen skov havn hede vig'.split(
    ' ',
  )

const crossed = (...parts: string[][]): string[] =>
  parts.reduce((left, right) => left.flatMap((l) => right.map((r) => l + r)))

export const givenNames = crossed(GIVEN_STARTS, GIVEN_ENDS)
export const familyNames = crossed(FAMILY_STARTS, FAMILY_MIDDLES, FAMILY_ENDS)

const HASH = { given: 2_246_822_519, family: 2_654_435_761 }
const SPAN = 4_294_967_296

/** A number in [0, 1) for the nth of something, spread evenly and the same in every run. */
const spread = (n: number, by: number): number => Number((BigInt(n) * BigInt(by)) % BigInt(SPAN)) / SPAN

const familyIndex = (family: number): number => Math.floor(familyNames.length * spread(family, HASH.family) ** 3)
const givenIndex = (person: number): number => Math.floor(givenNames.length * spread(person, HASH.given) ** 2)

/** The names of person `which` (0 to 3) in family number `family`; the statements that load them say the same in SQL. */
export const nameOf = (family: number, which: number): { given: string; family: string } => ({
  given: givenNames[givenIndex(family * 4 + which)] ?? '',
  family: familyNames[familyIndex(family)] ?? '',
})

const inSql = (n: string, by: number, power: number, count: number): string =>
  `floor(${count} * power(((${n})::bigint * ${by} % ${SPAN}) / ${SPAN}.0::float8, ${power}))::int`

export const familyIndexSql = (family: string): string => inSql(family, HASH.family, 3, familyNames.length)
export const givenIndexSql = (person: string): string => inSql(person, HASH.given, 2, givenNames.length)

/** Every name with the tokens it is found by, as the statements want it: JSON rows {kind, i, name, tokens}. */
export const namesAsJson = (): string =>
  JSON.stringify([
    ...givenNames.map((name, i) => ({ kind: 'given', i, name, tokens: storedTokens(name) })),
    ...familyNames.map((name, i) => ({ kind: 'family', i, name, tokens: storedTokens(name) })),
    { kind: 'word', i: 0, name: 'Familien', tokens: storedTokens('Familien') },
  ])
