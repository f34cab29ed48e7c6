import { expect, it } from 'vitest'
import { bodyOf, emptyNeed, type ClosingDraft } from './closing-draft.ts'

const draft: ClosingDraft = {
  reason: 'familiens-eget-valg',
  note: ' ',
  decidedBy: 'Familien',
  handedTo: 'nobody',
  handedDepartment: '',
  handedName: '',
  handedOn: '',
  acceptedBy: '',
  acceptedOn: '',
  needs: [{ ...emptyNeed(1, 'Lektier'), category: 'school', receiverName: 'Lone', fromOn: '2026-10-01' }],
  words: { mother: 'At nogen ringede', son: ' ' },
  afterCare: 'planned',
  contact: 'x',
  days: ['2026-12-01', ''],
  meetings: {
    coffee: { becomes: 'after-care', reason: 'Skrevet, før valget blev ændret' },
    network: { becomes: 'called-off', reason: 'Forløbet er slut' },
    unsaid: { becomes: undefined, reason: '' },
  },
}

it('what was left empty is nothing, and only what somebody said is sent', () => {
  const body = bodyOf(draft, 3)
  expect(body).toMatchObject({ basedOn: 3, note: null, handedOn: null, acceptedBy: null })
  expect(body.needs).toEqual([
    {
      what: 'Lektier',
      category: 'school',
      concerns: null,
      receiverDepartment: null,
      receiverName: 'Lone',
      fromOn: '2026-10-01',
      acceptedBy: null,
      acceptedOn: null,
    },
  ])
  expect(body.words).toEqual([{ person: 'mother', words: 'At nogen ringede' }])
  expect(body.afterCare).toEqual({ contact: 'x', days: ['2026-12-01'] })
  expect(body.meetings).toEqual([
    { meeting: 'coffee', becomes: 'after-care', reason: null },
    { meeting: 'network', becomes: 'called-off', reason: 'Forløbet er slut' },
  ])
})

it('a family that wishes no calls gets none', () => {
  expect(bodyOf({ ...draft, afterCare: 'not-wished' }, 1).afterCare).toBeNull()
})
