import { readFile } from 'node:fs/promises'
import { relationshipLabels } from '../../domain/family/relationship.ts'
import type { MovePackage, PartName } from '../../domain/moving/package.ts'
import { renderPdf } from '../delivery/typst.ts'
import { plainWhen } from '../delivery/road-document.ts'

const partWords: Readonly<Record<PartName, string>> = {
  people: 'Navne, fødselsdatoer og skel mellem jer',
  relations: 'Hvordan I hører sammen, og forældremyndighed',
  contacts: 'Telefon og adresse',
  plan: 'Jeres mål og aftaler',
}

/** The package on paper, for the family. Names stand in the text and nowhere about the file. */
export async function renderExtract(file: MovePackage): Promise<Uint8Array> {
  const template = await readFile(new URL('move.typ', import.meta.url), 'utf8')
  return renderPdf({ template, data: inPlainWords(file), title: 'Det følger med, når I flytter', language: 'da' })
}

/** What stands on the paper, word by word. */
export function inPlainWords(file: MovePackage) {
  const when = (day: string): string => plainWhen(day, 'da', { year: 'numeric' })
  const nameOf = (ref: string | null): string => {
    const found = file.people.find((one) => one.ref === ref)
    return found ? `${found.givenName} ${found.familyName}`.trim() || 'Ufødt barn' : ''
  }
  return {
    family: file.family.name,
    from: file.from.name,
    to: file.to.name,
    movesOn: when(file.movesOn),
    parts: file.parts.map(({ part, basis }) => ({ name: partWords[part], basis })),
    stays: (Object.keys(partWords) as PartName[])
      .filter((part) => !file.parts.some((one) => one.part === part))
      .map((part) => partWords[part].toLowerCase()),
    people: file.people.map(({ ref, born, due }) =>
      [nameOf(ref), born !== null && `født ${when(born)}`, due !== null && born === null && `termin ${when(due)}`]
        .filter(Boolean)
        .join(', '),
    ),
    bonds: [
      ...file.relationships.map((r) => `${nameOf(r.person)}: ${relationshipLabels[r.kind]} til ${nameOf(r.relative)}`),
      ...file.custody.map(
        (c) =>
          `${nameOf(c.holder)} har ${c.kind === 'joint' ? 'del i ' : ''}forældremyndigheden over ${nameOf(c.child)}`,
      ),
    ],
    contacts: file.contacts.map(({ person, value }) => `${nameOf(person)}: ${value}`),
    goals: file.goals.map((goal) => ({
      words: goal.ownWords,
      whose: nameOf(goal.whoseWords),
      change: goal.wishedChange,
      success: goal.successCriterion,
      steps: goal.steps.map(({ what, by, due, done }) =>
        [what, nameOf(by), due !== null && when(due), done && 'gjort'].filter(Boolean).join(' · '),
      ),
    })),
  }
}
