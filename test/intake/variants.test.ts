import { afterAll, beforeAll, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { readProgramme } from '../../src/domain/programme/preset.ts'
import type { Programme } from '../../src/domain/programme/schema.ts'
import { accept, intakeWorld, MUNICIPALITY, ownReferral, referred } from './world.ts'

/** A programme with all that a visitation can ask for: in writing, talked through, and two departments that both say yes. */
const source = { key: 'vidensafdaekning-2020', place: 'afsnit 2.3' }
const strict = (base: Programme): Programme => {
  const step = (id: string, kind: string, next: string[], more: object = {}) => ({
    id,
    text: { da: `Trinnet ${id}.` },
    kind,
    by: ['projektleder'],
    next,
    source,
    ...more,
  })
  const made = structuredClone(base) as Programme & { visitation: { steps: object[] } }
  made.id = 'streng'
  made.name = { da: 'Den strenge' }
  made.sources = [...made.sources, { key: 'vidensafdaekning-2020', title: { da: 'Vidensafdækning' }, year: 2020 }]
  made.capacity = { perCoordinator: 2, total: 2 }
  made.notStated = made.notStated.filter((one) => !one.path.startsWith('capacity'))
  made.visitation = {
    who: ['kerneteammedlem', 'projektleder'],
    decides: ['kerneteammedlem', 'projektleder'],
    steps: [
      step('indstilling', 'nominate', ['teammoede'], { parentsAcknowledge: true }),
      step('teammoede', 'discuss', ['social']),
      step('social', 'approve', ['job'], { department: 'socialforvaltningen' }),
      step('job', 'approve', ['beslutning'], { department: 'beskaeftigelses-og-integrationsforvaltningen' }),
      step('beslutning', 'decide', ['samtykke'], { by: ['kerneteammedlem', 'projektleder'] }),
      step('samtykke', 'after', []),
    ] as never,
  }
  made.consents = made.consents.map((one) => ({ ...one, neededBefore: 'samtykke' }))
  const read = readProgramme(made)
  if (!read.ok) throw new Error(JSON.stringify(read.faults))
  return read.programme
}

const JOB = '0199dddd-0000-7000-8000-000000000001'
let world: Awaited<ReturnType<typeof intakeWorld>>
beforeAll(async () => {
  world = await intakeWorld()
  const shipped = world.t.services.presets.programmes as Map<string, Programme>
  shipped.set('streng', strict(shipped.get('udenom-banderne')!))
  await bulk(world.t.store.job, MUNICIPALITY, async (w) => {
    await w.write('department', [{ key: 'job', name: 'Jobcenter', does_what: 'Job', receives_referrals: false }])
    await w.write('employee', [
      {
        id: JOB,
        name: 'Jytte Job',
        title: 'Leder',
        department: 'job',
        functions: ['visitation', 'decision-right', 'programme-editor'],
        phone: null,
        starts_at: '2026-01-01T00:00:00.000Z',
        ends_at: null,
      },
    ])
  })
})
afterAll(() => world.t.close())

const strictly = { ...ownReferral, programme: 'streng' }
const job = () => world.t.as({ municipality: MUNICIPALITY, employee: JOB })
const open = async (family: string) => (await (await world.as('decider')).get(`/api/intake/${family}`)).json()
const take = async (
  family: string,
  step: string,
  patch: object = {},
  who: Promise<Awaited<ReturnType<typeof job>>> = world.as('decider'),
) => (await who).send('POST', `/api/intake/${family}/steps`, { step, note: 'Ord', acknowledgedOn: null, ...patch })
const allSteps = async (family: string) => {
  await take(family, 'indstilling', { acknowledgedOn: '2026-08-30' })
  await take(family, 'teammoede')
  await take(family, 'social')
  await take(family, 'job', {}, job())
}
const yes = (family: string, patch: object = {}) => accept(world, family, { decidedAs: 'projektleder', ...patch })

test('a step asks for what makes it a record, and is refused at its field', async () => {
  const family = await referred(world, strictly)
  expect((await take(family, 'indstilling')).json()).toMatchObject({ status: 400, field: 'acknowledgedOn' })
  expect((await take(family, 'indstilling', { acknowledgedOn: '2026-09-02' })).json()).toMatchObject({
    status: 400,
    field: 'acknowledgedOn',
  })
  expect((await take(family, 'teammoede', { note: null })).json()).toMatchObject({ status: 400, field: 'note' })
  expect((await take(family, 'samtykke')).json()).toMatchObject({ status: 409, code: 'step.not-before-decision' })
  expect((await take(family, 'findes-ikke')).statusCode).toBe(404)
  expect((await take(family, 'teammoede', {}, world.as('colleague'))).statusCode).toBe(404)
  expect((await take(family, 'teammoede', {}, world.as('foreignDecider'))).statusCode).toBe(404)
  expect((await take(family, 'teammoede', { note: 'Vi talte om skolen.' }, world.as('triage'))).statusCode).toBe(200)
  expect((await take(family, 'teammoede')).json()).toMatchObject({ status: 409, code: 'step-taken' })
  const { steps } = await open(family)
  expect(steps.find((one: { id: string }) => one.id === 'teammoede')).toMatchObject({
    state: 'taken',
    taken: { note: 'Vi talte om skolen.', takenByName: 'Viggo Visitator', takenDepartment: 'Familieafdelingen' },
  })
})

test('two departments each give their own yes, with decision right', async () => {
  const family = await referred(world, strictly)
  expect((await take(family, 'social', {}, world.as('triage'))).json()).toMatchObject({ code: 'no-decision-right' })
  expect((await take(family, 'social')).statusCode).toBe(200)
  expect((await take(family, 'job')).json()).toMatchObject({ status: 409, code: 'step.same-person' })
  expect((await take(family, 'job', {}, job())).statusCode).toBe(200)
})

test('a family comes in when every step is taken, in a role that decides', async () => {
  const family = await referred(world, strictly)
  const early = await yes(family)
  expect(early.json()).toMatchObject({ status: 400, field: 'steps', code: 'invalid-input' })
  expect(early.json().detail).toContain('Trinnet indstilling.')
  await allSteps(family)
  expect((await accept(world, family)).json()).toMatchObject({ status: 400, field: 'decidedAs' })
  expect((await accept(world, family, { decidedAs: 'kontaktperson' })).json()).toMatchObject({ field: 'decidedAs' })
  expect((await yes(family)).statusCode).toBe(200)
  expect((await open(family)).decisions).toMatchObject([{ decision: 'accept', decidedAsName: 'Projektleder' }])
})

test('a step taken by mistake is withdrawn with a reason, and can be taken again', async () => {
  const family = await referred(world, strictly)
  const { id } = (await take(family, 'social')).json()
  const withdraw = async (who: Parameters<typeof world.as>[0], body: object = {}) =>
    (await world.as(who)).send('POST', `/api/intake/${family}/steps/${id}/withdraw`, {
      basedOn: 1,
      reason: 'Forkert familie',
      ...body,
    })
  expect((await withdraw('triage')).json()).toMatchObject({ code: 'no-decision-right' })
  expect((await withdraw('decider', { reason: ' ' })).json()).toMatchObject({ status: 400, field: 'reason' })
  expect((await withdraw('decider')).statusCode).toBe(200)
  expect((await withdraw('decider')).statusCode).toBe(404)
  expect((await open(family)).steps.find((one: { id: string }) => one.id === 'social').state).toBe('open')
  expect((await take(family, 'social', {}, job())).statusCode).toBe(200)
})

test('when all places are taken a family waits in its order, and comes in beyond them only with a reason', async () => {
  const [second, third, fourth] = [
    await referred(world, strictly),
    await referred(world, { ...strictly, aboutName: 'Tredje Thorn' }),
    await referred(world, { ...strictly, aboutName: 'Fjerde Fjeld' }),
  ]
  for (const family of [second, third, fourth]) await allSteps(family)
  expect((await yes(second)).statusCode).toBe(200)
  expect((await yes(third)).json()).toMatchObject({ status: 400, field: 'decision' })
  expect((await open(third)).programme).toMatchObject({ total: 2, placesTaken: 2 })

  const wait = async (family: string, patch: object = {}) =>
    (await world.as('decider')).send('POST', `/api/intake/${family}/decision`, {
      decision: 'wait',
      basedOn: (await open(family)).course.version,
      note: 'Der er ikke plads før oktober.',
      decidedAs: 'projektleder',
      nextStep: 'Bodil ringer til mor.',
      nextOn: '2026-09-10',
      ...patch,
    })
  expect((await wait(fourth, { nextOn: '2026-08-31' })).json()).toMatchObject({ status: 400, field: 'nextOn' })
  expect((await wait(fourth)).statusCode).toBe(200)
  world.t.setNow('2026-09-02T08:00:00.000Z')
  expect((await wait(third)).statusCode).toBe(200)
  world.t.setNow('2026-09-12T08:00:00.000Z')
  // Saying anew what happens next keeps the place in the queue.
  expect((await wait(fourth, { nextStep: 'Vi besøger dem.', nextOn: '2026-09-20' })).statusCode).toBe(200)
  const listed = (await (await world.as('triage')).get('/api/waiting-list')).json()
  expect(listed.programmes).toMatchObject([
    {
      id: 'streng',
      total: 2,
      placesTaken: 2,
      families: [
        { aboutName: 'Fjerde Fjeld', position: 1, waitingDays: 11, nextStep: 'Vi besøger dem.', overdue: false },
        {
          aboutName: 'Tredje Thorn',
          position: 2,
          waitingDays: 10,
          reason: 'Der er ikke plads før oktober.',
          overdue: true,
        },
      ],
    },
  ])
  for (const who of ['colleague', 'desk', 'coordinator', 'foreignDecider'] as const)
    expect((await (await world.as(who)).get('/api/waiting-list')).json().programmes, who).toEqual([])
  expect((await yes(third, { beyondCapacity: true, note: null })).json()).toMatchObject({ status: 400, field: 'note' })
  expect((await yes(third, { beyondCapacity: true, note: 'Søskende til en, der er med.' })).statusCode).toBe(200)
  expect((await open(third)).decisions.at(-1)).toMatchObject({ decision: 'accept', beyondCapacity: true })
  world.t.setNow('2026-09-01T08:00:00.000Z')
})

test('a family becomes a candidate for another programme with a reason, and its steps and answers are asked anew', async () => {
  const family = await referred(world, strictly)
  await allSteps(family)
  const choose = async (programme: string, patch: object = {}, who: Parameters<typeof world.as>[0] = 'triage') =>
    (await world.as(who)).send('PUT', `/api/intake/${family}/programme`, {
      basedOn: 1,
      programme,
      reason: 'Barnet er to år.',
      ...patch,
    })
  expect((await choose('findes-ikke')).json()).toMatchObject({ status: 400, field: 'programme' })
  expect((await choose('helhedsorienteret-indsats', {}, 'colleague')).statusCode).toBe(404)
  expect((await choose('helhedsorienteret-indsats')).statusCode).toBe(200)
  expect((await choose('udenom-banderne')).json()).toMatchObject({ status: 409, code: 'changed-meanwhile' })
  const opened = await open(family)
  expect(opened).toMatchObject({
    programme: { id: 'helhedsorienteret-indsats', perCoordinator: 10, total: 30 },
    referral: { sourceName: 'Klubber' },
    course: { version: 2, state: 'candidate' },
  })
  expect(opened.steps.map((one: { state: string }) => one.state)).toEqual(['open'])
  expect(opened.programmes.map((one: { id: string }) => one.id)).toContain('streng')
})

test('a department’s yes is asked for by the name that the municipality has said it has here', async () => {
  const family = await referred(world, strictly)
  const named = async () =>
    (await open(family)).steps.find((one: { id: string }) => one.id === 'job').departmentName as string
  expect(await named()).toBe('Beskæftigelses- og Integrationsforvaltningen')
  const asked = '/api/programmes/streng/1.1.0/departments/beskaeftigelses-og-integrationsforvaltningen'
  const said = await (await job()).send('PUT', asked, { basedOn: null, department: 'job' })
  expect(said.statusCode).toBe(200)
  expect(await named()).toBe('Jobcenter')
})
