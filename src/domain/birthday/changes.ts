import type { TurningAge } from './turning.ts'

/** What changes on the day: for whom, by which rule, and whether somebody has read the rule for this project. */
export interface Change {
  readonly code: string
  readonly whom: 'child' | 'parents' | 'team'
  readonly da: string
  /** Key and place of docs/sources.md; null where it is this product's own rule for reading. */
  readonly source: string | null
  readonly verified: boolean
}

/** What people do about it. `when` is before or from the day. */
export interface Step {
  readonly step: string
  readonly da: string
  readonly when: 'before' | 'from'
}

const changes: Readonly<Record<TurningAge, readonly Change[]>> = {
  10: [
    {
      code: 'own-words',
      whom: 'child',
      da: 'Barnets egne ord er barnets. Forældrene læser dem ikke længere af sig selv.',
      source: null,
      verified: true,
    },
    {
      code: 'own-access',
      whom: 'child',
      da: 'Barnet kan få sin egen adgang til familiens sider, når I giver den.',
      source: null,
      verified: true,
    },
    {
      code: 'party',
      whom: 'child',
      da: 'Barnet er selv part i de afgørelser, som barnets lov § 3 nævner. Den fulde liste er ikke efterprøvet her.',
      source: 'barnets-lov-lbk-282-2025, § 3',
      verified: false,
    },
  ],
  15: [
    {
      code: 'own-signature',
      whom: 'child',
      da: 'Den unge bliver også selv spurgt, når der skal siges ja. Grænsen på 15 år er ikke efterprøvet.',
      source: 'retssikkerhedsloven',
      verified: false,
    },
    {
      code: 'parents-still-sign',
      whom: 'parents',
      da: 'De, der har forældremyndigheden, siger stadig ja sammen med den unge.',
      source: 'foraeldreansvarsloven, §§ 2 og 3',
      verified: false,
    },
    {
      code: 'consent-again',
      whom: 'team',
      da: 'Et ja, som forældrene har givet alene, skal spørges om igen, når den unge også skal skrive under.',
      source: 'retssikkerhedsloven, § 11 a',
      verified: false,
    },
  ],
  18: [
    {
      code: 'custody-ends',
      whom: 'parents',
      da: 'Forældremyndigheden slutter. Forældrene læser ikke længere det, der handler om den unge.',
      source: 'foraeldreansvarsloven, § 1',
      verified: true,
    },
    {
      code: 'signs-alone',
      whom: 'child',
      da: 'Den unge siger selv ja eller nej. Ingen andre skriver under.',
      source: 'foraeldreansvarsloven, § 1',
      verified: true,
    },
    {
      code: 'consent-again',
      whom: 'team',
      da: 'Et ja, som forældrene har givet for den unge, skal den unge selv spørges om.',
      source: 'foraeldreansvarsloven, § 1',
      verified: false,
    },
    {
      code: 'documents',
      whom: 'team',
      da: 'Breve og indkaldelser om den unge går til den unge selv.',
      source: null,
      verified: false,
    },
  ],
}

const steps: Readonly<Record<TurningAge, readonly Step[]>> = {
  10: [
    { step: 'tell-rights', when: 'before', da: 'Fortæl barnet og forældrene, hvad der ændrer sig' },
    { step: 'check-parents-see', when: 'before', da: 'Se efter, hvad forældrene kan læse om barnet' },
    { step: 'offer-access', when: 'from', da: 'Spørg, om barnet vil have sin egen adgang' },
  ],
  15: [
    { step: 'tell-rights', when: 'before', da: 'Fortæl den unge om sine rettigheder' },
    { step: 'check-parents-see', when: 'before', da: 'Se efter, hvad forældrene kan læse om den unge' },
    { step: 'own-consent', when: 'from', da: 'Spørg den unge selv om de samtykker, der gælder' },
  ],
  18: [
    { step: 'tell-rights', when: 'before', da: 'Fortæl den unge og forældrene, hvad der slutter' },
    { step: 'check-parents-see', when: 'before', da: 'Aftal med den unge, hvad forældrene fortsat skal vide' },
    { step: 'own-consent', when: 'from', da: 'Spørg den unge selv om de samtykker, der gælder' },
    { step: 'contact', when: 'from', da: 'Skriv den unges egen adresse og telefon ind' },
  ],
}

/** The acts by the keys of docs/sources.md, as people call them. */
const acts: readonly (readonly [key: string, name: string])[] = [
  ['foraeldreansvarsloven', 'Forældreansvarsloven'],
  ['retssikkerhedsloven', 'Retssikkerhedsloven'],
  ['barnets-lov-lbk-282-2025', 'Barnets lov'],
]

/** A source as people read it: "Barnets lov § 3". */
export function sourceInWords(source: string): string {
  const [key = '', ...place] = source.split(', ')
  const name = acts.find(([one]) => one === key)?.[1] ?? key
  return [name, ...place].join(' ')
}

/** What changes when somebody turns this age. */
export const changesAt = (age: TurningAge): readonly Change[] => changes[age]

/** What is done about it. */
export const stepsAt = (age: TurningAge): readonly Step[] => steps[age]
