import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * What each shipped version says, by its fingerprint. A version that was published never changes: families have entered
 * under it. Whoever changes a preset raises its version and adds a line; no line is ever changed or taken away.
 */
const PUBLISHED: Readonly<Record<string, string>> = {
  'en-plan 1.0.0': 'e5c8e6e38360e5c5d35f0db2ca10aaa5',
  'en-plan 1.1.0': 'ef23e5d860c8a5c9af3ff37a6f3b0dde',
  'familien-paa-vej 1.0.0': '4d1243999468267fb51eb0efa38e504a',
  'familien-paa-vej 1.1.0': 'd4ace9f4e5293497dfe033e4dc970252',
  'familiens-fremtid 1.0.0': '0e7c2783867b57a857343cbd1575155f',
  'helhedsorienteret-indsats 1.0.0': '11a53f63ac7640126b9af1dfaadc0d66',
  'helhedsorienteret-indsats 1.1.0': 'c2fd1ae2b55e8514a5629432e90117f1',
  'herning-modellen 1.0.0': '3b83a457126a4dac4c8db013de45e5f6',
  'job-og-familie 1.0.0': '9199e7d949861de0f979ab9cc4191ad7',
  'klar-til-laering 1.0.0': '26a7348391c290e9621749cbb143b069',
  'sammen-om-ny-velfaerd 1.0.0': 'af12306e320dc9f86b139cfa7bd06e16',
  'sammen-om-ny-velfaerd 1.1.0': '6117ad7fb3e51ee46ccd038c6f140425',
  'sammen-om-ny-velfaerd 1.2.0': 'c835bda2d4717ab2adc69c9915e6913a',
  'trivsel-i-hverdagslivet 1.0.0': 'ebb4b6c11d944f0f51eb8c0ad0dc3c42',
  'udenom-banderne 1.0.0': 'e82bff34fabfda2bc29c775d57f08bd2',
  'udenom-banderne 1.1.0': '2d95a2ef7764aa561d850b689734696b',
}

const folder = new URL('../../../presets/programmes/', import.meta.url)
const shipped = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { id: string; version: string },
)

/** Of what it says, however the file is laid out. */
const fingerprint = (value: unknown): string =>
  createHash('sha256')
    .update(
      JSON.stringify(value, (_, part: unknown) =>
        part !== null && typeof part === 'object' && !Array.isArray(part)
          ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
          : part,
      ),
    )
    .digest('hex')
    .slice(0, 32)

it.each(shipped.map((one) => [`${one.id} ${one.version}`, one] as const))(
  '%s says what it said when it was published; what says something else has another version',
  (name, programme) => expect(fingerprint(programme), `Raise the version of ${name}`).toBe(PUBLISHED[name]),
)

it('no two versions of a programme say the same', () => {
  const prints = Object.entries(PUBLISHED).map(([name, print]) => `${name.split(' ')[0]} ${print}`)
  expect(new Set(prints).size).toBe(prints.length)
})
