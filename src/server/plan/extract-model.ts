import type { ExtractDocument } from '../delivery/extract-document.ts'
import type { Extract } from './make-extract.ts'

const STATUS = {
  planned: 'planlagt',
  waiting: 'venter',
  active: 'i gang',
  paused: 'på pause',
  ended: 'afsluttet',
} as const

/** The extract as it is set on paper, in words. */
export function extractDocumentOf({
  madeOn,
  link,
  names,
  goals,
  scalings,
  actions,
  measures,
}: Extract): ExtractDocument {
  const name = (id: string | null): string => names.find((one) => one.id === id)?.name ?? ''
  return {
    madeOn,
    kind: link.kindName,
    law: link.law,
    persons: link.persons.map(name).filter((one) => one !== ''),
    owner: link.ownerName,
    reference: link.reference,
    nextOn: link.nextOn,
    goals: goals.map((goal) => ({
      words: goal.ownWords,
      whose: name(goal.whoseWords),
      change: goal.wishedChange,
      success: goal.successCriterion,
      actions: actions
        .filter((action) => action.goal === goal.id)
        .map((action) => ({
          what: action.what,
          who: name(action.byPerson ?? action.byEmployee),
          when: action.due,
          done: action.doneAt !== null,
        })),
      scales: scalings
        .filter((scaling) => scaling.goal === goal.id)
        .map((scaling) => ({ who: name(scaling.byPerson ?? scaling.byEmployee), value: scaling.value })),
    })),
    measures: measures.map((measure) => ({
      title: measure.title,
      whom: name(measure.person),
      department: measure.departmentName,
      status: measure.waitingFor === null ? STATUS[measure.status] : `venter på: ${measure.waitingFor}`,
      basis: measure.legalBasis,
      from: measure.startsOn,
      until: measure.endsOn,
    })),
  }
}
