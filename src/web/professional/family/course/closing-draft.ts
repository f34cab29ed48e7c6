import type { ClosingInput } from '../../../../contract/course.ts'

/** A closing while it is written: every field as its control holds it. */
export interface NeedDraft {
  readonly key: number
  readonly what: string
  readonly category: string
  readonly concerns: string
  readonly receiverDepartment: string
  readonly receiverName: string
  readonly fromOn: string
  readonly acceptedBy: string
  readonly acceptedOn: string
}

export interface ClosingDraft {
  readonly reason: string
  readonly note: string
  readonly decidedBy: string
  readonly handedTo: ClosingInput['handedTo'] | undefined
  readonly handedDepartment: string
  readonly handedName: string
  readonly handedOn: string
  readonly acceptedBy: string
  readonly acceptedOn: string
  readonly needs: readonly NeedDraft[]
  readonly words: Readonly<Record<string, string>>
  readonly afterCare: 'planned' | 'not-wished' | undefined
  readonly contact: string
  readonly days: readonly string[]
  /** What becomes of each meeting ahead, by its id; a meeting that nobody has chosen for is not here. */
  readonly meetings: Readonly<Record<string, MeetingDraft>>
}

export interface MeetingDraft {
  readonly becomes: ClosingInput['meetings'][number]['becomes'] | undefined
  readonly reason: string
}

export const emptyNeed = (key: number, what = ''): NeedDraft => ({
  key,
  what,
  category: '',
  concerns: '',
  receiverDepartment: '',
  receiverName: '',
  fromOn: '',
  acceptedBy: '',
  acceptedOn: '',
})

const orNull = (value: string): string | null => (value.trim() === '' ? null : value)

/** The body that the draft makes; what is not chosen yet is sent as it is, and refused at its field. */
export const bodyOf = (draft: ClosingDraft, basedOn: number): ClosingInput => {
  const { reason, note, decidedBy, handedTo, handedDepartment, handedName, handedOn, needs, words } = draft
  return {
    basedOn,
    reason,
    note: orNull(note),
    decidedBy,
    handedTo: handedTo as ClosingInput['handedTo'],
    handedDepartment: orNull(handedDepartment),
    handedName: orNull(handedName),
    handedOn: orNull(handedOn),
    acceptedBy: orNull(draft.acceptedBy),
    acceptedOn: orNull(draft.acceptedOn),
    needs: needs.map((need) => ({
      what: need.what,
      category: need.category,
      receiverName: need.receiverName,
      fromOn: need.fromOn,
      concerns: orNull(need.concerns),
      receiverDepartment: orNull(need.receiverDepartment),
      acceptedBy: orNull(need.acceptedBy),
      acceptedOn: orNull(need.acceptedOn),
    })),
    words: Object.entries(words)
      .filter(([, said]) => said.trim() !== '')
      .map(([person, said]) => ({ person, words: said })),
    afterCare:
      draft.afterCare === 'not-wished'
        ? null
        : { contact: draft.contact, days: draft.days.filter((day) => day !== '') },
    meetings: Object.entries(draft.meetings).flatMap(([meeting, { becomes, reason: why }]) =>
      becomes === undefined ? [] : [{ meeting, becomes, reason: becomes === 'called-off' ? orNull(why) : null }],
    ),
  }
}
