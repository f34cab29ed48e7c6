import type { DemoSignIn } from '../demo/sign-in-people.ts'

const HEADINGS = { professionals: 'Fagpersoner', family: 'Familierne', others: 'Andre' } as const

export interface Greeting {
  readonly address: string
  readonly people: readonly DemoSignIn[]
  /** Null with a database server. */
  readonly embeddedIn: string | null
}

/** What is printed when the demo is ready. */
export function greeting({ address, people, embeddedIn }: Greeting): string {
  const width = Math.min(32, Math.max(...people.map((person) => person.name.length)))
  const groups = (Object.keys(HEADINGS) as (keyof typeof HEADINGS)[]).map((group) => {
    const lines = people
      .filter((person) => person.group === group)
      .map(({ name, role }) => `    ${shorten(name, width).padEnd(width)}  ${role}`)
    return `  ${HEADINGS[group]}\n${lines.join('\n')}`
  })
  return [
    '',
    `Samspil er klar: ${address}`,
    '',
    'Log ind som … (vælg navnet på siden; ingen adgangskode, og alle er opdigtede)',
    ...groups,
    '',
    embeddedIn === null
      ? 'Demo i din egen database.'
      : `Indlejret database i ${embeddedIn}: til at prøve og teste, ikke til rigtige sager.`,
    'Stop med Ctrl-C.',
    '',
  ].join('\n')
}

const shorten = (name: string, width: number): string => (name.length <= width ? name : `${name.slice(0, width - 1)}…`)
