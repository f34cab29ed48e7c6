import { describe, expect, it } from 'vitest'
import { acceptedFaults, afterCareFaults, closingFaults, meetingFaults, proposedDays, type Closing } from './closing.ts'
import { courseSentences } from './sentences.ts'
import { pauseFaults, pauseOn, startFaults, type Pause } from './spells.ts'

const TODAY = '2026-06-10'
const codes = (faults: readonly { code: string }[]): string[] => faults.map(({ code }) => code)

describe('the day a course began', () => {
  const start = { on: TODAY, reason: null, today: TODAY, endsOn: null, pauses: [], childrenBorn: [] }
  it('is today without words, and an earlier day with a reason', () => {
    expect(startFaults(start)).toEqual([])
    expect(codes(startFaults({ ...start, on: '2026-05-01' }))).toEqual(['course.start-reason'])
    expect(codes(startFaults({ ...start, on: '2026-05-01', reason: ' ' }))).toEqual(['course.start-reason'])
    expect(startFaults({ ...start, on: '2026-05-01', reason: 'Det første møde i teamet' })).toEqual([])
  })
  it('is neither in the future, nor after the end, nor after a pause', () => {
    expect(codes(startFaults({ ...start, on: '2026-06-11', reason: 'x' }))).toEqual(['course.start-in-future'])
    expect(codes(startFaults({ ...start, on: '2026-05-02', reason: 'x', endsOn: '2026-05-01' }))).toEqual([
      'course.start-after-end',
    ])
    const pauses = [{ id: 'p', startsOn: '2026-05-01', expectedUntil: null, endedOn: '2026-05-08' }]
    expect(codes(startFaults({ ...start, on: '2026-05-02', reason: 'x', pauses }))).toEqual([
      'course.start-after-pause',
    ])
  })
})

describe('a first day long ago', () => {
  const start = { on: '2014-01-01', reason: 'x', today: TODAY, endsOn: null, pauses: [] }
  it('is not before any of the children was on the way', () => {
    const told = (childrenBorn: readonly (string | null)[]) => codes(startFaults({ ...start, childrenBorn }))
    expect(told(['2016-05-01', '2020-01-01'])).toEqual(['course.start-before-children'])
    expect(told(['2016-05-01', '2012-01-01'])).toEqual([])
    expect(told(['2014-09-20'])).toEqual([])
    expect(told(['2016-05-01', null])).toEqual([])
    expect(told([])).toEqual([])
  })
})

describe('a pause', () => {
  const pause: Pause = { id: 'new', startsOn: '2026-05-01', expectedUntil: null, endedOn: null }
  const course = { startsOn: '2026-01-01' }
  it('lies within the course and ends after it began', () => {
    expect(pauseFaults(pause, course, [], TODAY)).toEqual([])
    expect(codes(pauseFaults({ ...pause, startsOn: '2025-12-31' }, course, [], TODAY))).toEqual(['pause.before-start'])
    expect(codes(pauseFaults({ ...pause, expectedUntil: '2026-05-01' }, course, [], TODAY))).toEqual([
      'pause.ends-before-start',
    ])
    expect(codes(pauseFaults({ ...pause, endedOn: '2026-04-30' }, course, [], TODAY))).toEqual([
      'pause.ends-before-start',
    ])
    expect(codes(pauseFaults({ ...pause, endedOn: '2026-06-11' }, course, [], TODAY))).toEqual([
      'pause.ended-in-future',
    ])
  })
  it('shares no day with another, and one that nobody has ended still runs', () => {
    const running = { id: 'other', startsOn: '2026-04-01', expectedUntil: '2026-04-20', endedOn: null }
    expect(codes(pauseFaults(pause, course, [running], TODAY))).toEqual(['pause.overlaps'])
    expect(pauseFaults(pause, course, [{ ...running, endedOn: '2026-05-01' }], TODAY)).toEqual([])
    expect(pauseFaults({ ...running, endedOn: '2026-04-02' }, course, [running], TODAY)).toEqual([])
    expect(pauseOn([running], TODAY)?.id).toBe('other')
    expect(pauseOn([{ ...running, endedOn: TODAY }], TODAY)).toBeUndefined()
  })
})

describe('closing', () => {
  const closing: Closing = {
    reason: 'godt-sted',
    handedTo: 'nobody',
    handedDepartment: null,
    handedOn: null,
    acceptedBy: null,
    acceptedOn: null,
    needs: [],
    meetings: [],
    afterCare: null,
  }
  const programme = { closingReasons: [{ id: 'godt-sted' }] }
  const check = (change: Partial<Closing>): string[] =>
    codes(closingFaults({ ...closing, ...change }, programme, TODAY))
  it('has one of the programme’s reasons, or words where the programme names none', () => {
    expect(check({})).toEqual([])
    expect(check({ reason: 'noget-andet' })).toEqual(['closing.reason'])
    expect(closingFaults({ ...closing, reason: 'noget-andet' }, { closingReasons: [] }, TODAY)).toEqual([])
  })
  it('says of each meeting ahead what becomes of it', () => {
    const ahead = [
      { id: 'm', day: '2026-12-01' },
      { id: 'today', day: TODAY },
    ]
    const off = (meeting: string) => ({ meeting, becomes: 'called-off', reason: 'Slut' }) as const
    const talk = (meeting: string) => ({ meeting, becomes: 'after-care', reason: null }) as const
    const faults = (meetings: Closing['meetings'], afterCare: Closing['afterCare'] = null): string[] =>
      codes(meetingFaults({ meetings, afterCare }, ahead, TODAY))
    const someone = { contact: 'c', days: [] }
    expect(faults([off('m'), off('today')])).toEqual([])
    expect(faults([off('m')])).toEqual(['closing.meeting-undecided'])
    expect(faults([off('m'), off('m'), off('today')])).toEqual(['closing.meeting-undecided'])
    expect(faults([off('m'), off('today'), off('other')])).toEqual(['closing.meeting-gone'])
    expect(faults([{ ...off('m'), reason: null }, off('today')])).toEqual(['closing.meeting-reason'])
    expect(faults([talk('m'), off('today')])).toEqual(['closing.meeting-no-contact'])
    expect(faults([talk('m'), off('today')], someone)).toEqual([])
    expect(faults([off('m'), talk('today')], someone)).toEqual(['closing.meeting-today'])
  })
  it('hands on to somebody, on a day', () => {
    expect(check({ handedTo: 'department' })).toEqual(['closing.department', 'closing.handed-on'])
    expect(check({ handedTo: 'ordinary' })).toEqual(['closing.handed-on'])
    expect(check({ handedTo: 'department', handedDepartment: 'familie', handedOn: '2026-07-01' })).toEqual([])
  })
  it('names who has agreed to take over together with the day', () => {
    expect(check({ acceptedBy: 'Lone' })).toEqual(['closing.accepted-needs-both'])
    expect(check({ needs: [{ acceptedBy: 'Lone', acceptedOn: '2026-06-11' }] })).toEqual(['closing.accepted-in-future'])
    expect(acceptedFaults({ acceptedBy: null, acceptedOn: TODAY }, 'needs.1.', TODAY)).toEqual([
      { field: 'needs.1.acceptedBy', code: 'closing.accepted-needs-both' },
    ])
  })
  it('plans after-care on days to come, each once', () => {
    expect(codes(afterCareFaults([], TODAY))).toEqual(['after-care.dates'])
    expect(codes(afterCareFaults([TODAY], TODAY))).toEqual(['after-care.passed'])
    expect(codes(afterCareFaults(['2026-09-10', '2026-09-10'], TODAY))).toEqual(['after-care.twice'])
    expect(check({ afterCare: { contact: 'x', days: ['2026-09-10'] } })).toEqual([])
  })
  it('proposes only what the programme states', () => {
    expect(proposedDays(TODAY, [{ months: 3 }, { days: 10 }])).toEqual(['2026-09-10', '2026-06-20'])
    expect(proposedDays(TODAY, [])).toEqual([])
  })
})

it('every fault has a sentence in both languages', () => {
  for (const { da, en } of Object.values(courseSentences)) expect([da.length > 0, en.length > 0]).toEqual([true, true])
})
