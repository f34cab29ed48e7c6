import type { DepthBook } from './depth-rows.ts'
import { at } from './family-rows.ts'

/** Own words, with their writer alone; and the copies that a department was told. */
export function putSaid(c: DepthBook): void {
  for (const [i, telling] of (c.file.tellings ?? []).entries()) {
    const { kind, title, body, experience } = telling
    const owner = c.person(telling.owner)
    const id = c.id('telling', i)
    const words = { owner, kind, title, body, experience, updated_at: at(telling.on) }
    const own = c.book.compartment({
      caseId: null,
      subject: null,
      category: 'cooperation',
      sensitivity: c.sensitivityOf('cooperation'),
      audience: 'author',
      audienceId: owner,
      department: null,
    })
    c.book.put('telling', { id, compartment: own, ...words })
    for (const department of telling.toldTo)
      c.book.put('telling', {
        id: c.id('told', `${i}-${department}`),
        compartment: c.place({ subject: owner, category: 'own-words', department }),
        case_id: c.caseId,
        origin: id,
        ...words,
        department,
        told_at: at(telling.on),
      })
  }
}
