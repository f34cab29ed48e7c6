import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPresets } from '../../src/server/presets.ts'
import { intakeWorld } from '../intake/world.ts'
import { courseThrough } from './course.ts'

const programmes = [...loadPresets().programmes.values()]
const TODAY = '2026-09-01'
/** Three months in Gladsaxe, six in Copenhagen; no other source states a limit. */
const FOLLOW_UP_BY: Readonly<Record<string, string>> = {
  'helhedsorienteret-indsats': '2026-12-01',
  'udenom-banderne': '2027-03-01',
}

let world: Awaited<ReturnType<typeof intakeWorld>>
beforeAll(async () => {
  world = await intakeWorld()
})
afterAll(() => world.t.close())

test.each(programmes.map((programme) => [programme.name.da, programme] as const))(
  'a family goes all the way through %s',
  async (_, programme) => {
    const c = courseThrough(world, programme)
    const referred = await c.refer()
    expect(referred).toMatchObject({ programme: { id: programme.id }, course: { state: 'candidate' } })
    expect(referred.steps.every((step) => step.state === 'open')).toBe(true)

    const answered = await c.answerCriteria()
    expect(answered.advice.verdict).toBe(programme.admission === null ? 'not-stated' : 'met')

    const accept = {
      decision: 'accept',
      coordinator: world.people.coordinator,
      familyName: 'Familien Birkelund',
      child: { givenName: 'Aslak', familyName: 'Birkelund', born: '2024-03-01' },
    }
    // What the programme puts before the decision comes first.
    const isOwed = answered.steps.some((step) => step.owed)
    const early = isOwed ? (await c.decide(accept)).json().field : null
    expect(early).toBe(isOwed ? 'steps' : null)
    expect((await c.takeSteps()).steps.some((step) => step.owed)).toBe(false)
    const waited = await c.decide({
      decision: 'wait',
      note: 'Alle koordinatorer er optaget.',
      nextStep: 'Koordinatoren ringer.',
      nextOn: '2026-10-01',
    })
    expect(waited.statusCode, waited.body).toBe(200)
    const waiting = await (await world.as('triage')).get('/api/waiting-list')
    expect(waiting.json().programmes).toMatchObject([{ id: programme.id, families: [{ position: 1 }] }])
    const accepted = await c.decide(accept)
    expect(accepted.statusCode, accepted.body).toBe(200)
    expect((await c.intake()).programme.placesTaken).toBe(1)

    // Consent, and the first day by the programme's rule; where only people know it, it is said backwards in time.
    const { child } = await c.consent()
    const begun = (await c.room()).course
    const saidByPeople = programme.startDateRule?.event === 'first-team-meeting'
    expect(begun).toMatchObject({ state: 'active', startsOn: saidByPeople ? null : TODAY })
    const told = await c.send('PUT', '/course/start', {
      basedOn: begun?.version,
      on: '2026-08-25',
      reason: 'Familiens team mødtes den dag.',
    })
    expect((await c.room()).course).toMatchObject({ startsOn: '2026-08-25', version: told.version })

    await c.team()
    expect((await c.room()).team.map((member) => member.role).toSorted()).toEqual(['adviser', 'coordinator'])

    // Whoever is responsible has the programme's own title for those who work in it, in the list and on the page.
    const coordinator = await world.as('coordinator')
    const title = programme.coordinator.title.da
    const responsible = (await c.room()).team.find((member) => member.role === 'coordinator')
    expect(responsible?.roleName).toBe(title)
    const team = (await coordinator.get(`/api/families/${c.family}/team`)).json()
    expect(team.members.map((member: { roleName: string }) => member.roleName)).toContain(title)
    expect(team.programme.around).toEqual(programme.team.perFamily)
    const { families } = (await coordinator.get('/api/families')).json()
    const listed = families.find((one: { id: string }) => one.id === c.family)
    expect([listed.role, listed.programmeName]).toEqual([title, programme.name.da])
    const { work } = (await coordinator.get(`/api/families/${c.family}/course`)).json().course
    expect(work).toMatchObject({
      name: programme.name.da,
      coordinator: title,
      authority: programme.coordinator.authority?.da ?? null,
      contact: programme.contact?.text.da ?? null,
    })
    expect(work.meetings.map((one: { name: string }) => one.name)).toEqual(
      programme.meetings.map(({ name }) => name.da),
    )

    const goal = await c.send('POST', '/goals', {
      ownWords: 'Jeg vil gerne sove om natten',
      wishedChange: 'Rolige aftener',
      successCriterion: 'Fem nætter i træk',
      horizon: 'step',
      parentGoal: null,
      whoseWords: child,
      concerns: child,
      category: 'cooperation',
    })
    expect(goal.version).toBe(1)
    const before = (await c.room()).plan
    await c.send('POST', '/follow-ups', { basedOn: before?.version, on: TODAY, changed: 'Tre nætter.', next: null })
    const { followUpDue, lastFollowUp } = (await c.room()).plan ?? {}
    expect(lastFollowUp).toBe(TODAY)
    expect(followUpDue).toBe(FOLLOW_UP_BY[programme.id] ?? null)

    const closingReasons = (await (await world.as('coordinator')).get(`/api/families/${c.family}/course`)).json().course
      .closingReasons as { id: string }[]
    expect(closingReasons.map((one) => one.id)).toEqual(programme.closingReasons.map((one) => one.id))
    await c.send('POST', '/closings', {
      basedOn: (await c.room()).course?.version,
      reason: closingReasons[0]?.id ?? 'Familien er et godt sted',
      note: null,
      decidedBy: 'Familien og koordinatoren sammen',
      handedTo: 'ordinary',
      handedDepartment: null,
      handedName: 'Rådgiver i familieafdelingen',
      handedOn: '2026-09-15',
      acceptedBy: null,
      acceptedOn: null,
      needs: [],
      words: [],
      meetings: [],
      afterCare: null,
    })
    expect((await c.room()).course).toMatchObject({ state: 'closed', endsOn: TODAY })

    // It becomes hard again: where the programme lets a family come back, that needs no new visitation.
    await c.send('POST', '/setbacks', { words: 'Det er blevet svært igen.' })
    const review = await (await world.as('decider')).get(`/api/reopenings/${c.family}`)
    expect(review.json().returns).toEqual(programme.returns && { used: 0, times: programme.returns.times })
    const byTriage = await (await world.as('triage')).get(`/api/reopenings/${c.family}`)
    expect(byTriage.json().may).toEqual({ decide: programme.returns !== null })
  },
  60_000,
)
