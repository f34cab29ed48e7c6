import type { Intake } from '../../src/contract/intake.ts'
import type { Room } from '../../src/contract/family.ts'
import type { Programme } from '../../src/domain/programme/schema.ts'
import type { Browser } from '../support/app.ts'
import { roomAt } from '../support/room.ts'
import { ownReferral, referred, type intakeWorld } from '../intake/world.ts'

type World = Awaited<ReturnType<typeof intakeWorld>>

/** Takes a fictional family through a programme, one call for each part of the way. Every step must succeed. */
export function courseThrough(world: World, programme: Programme) {
  const ok = async <T>(answer: ReturnType<Browser['send']>): Promise<T> => {
    const { statusCode, body } = await answer
    if (statusCode !== 200) throw new Error(`${programme.id}: ${statusCode} ${body}`)
    return JSON.parse(body) as T
  }
  let family = ''
  const at = (rest = ''): string => `/api/families/${family}${rest}`
  const coordinator = (): Promise<Browser> => world.as('coordinator')
  const decider = (): Promise<Browser> => world.as('decider')
  const intake = async (): Promise<Intake> => ok((await decider()).get(`/api/intake/${family}`))
  const room = async (): Promise<Room> => roomAt(await coordinator(), at())
  const send = async <T = { id: string; version: number }>(method: 'POST' | 'PUT', path: string, body: object) =>
    ok<T>((await coordinator()).send(method, at(path), body))

  return {
    get family() {
      return family
    },
    intake,
    room,
    refer: async () => {
      family = await referred(world, {
        ...ownReferral,
        programme: programme.id,
        source: programme.referralSources[0]?.id ?? null,
        aboutName: 'Aslak Birkelund',
      })
      return intake()
    },
    /** Says yes to every criterion that people answer. */
    answerCriteria: async () => {
      for (const { id, derived, version } of (await intake()).criteria)
        if (!derived)
          await ok(
            (await world.as('triage')).send('PUT', `/api/intake/${family}/criteria/${id}`, {
              basedOn: version,
              answer: 'yes',
              exception: false,
              note: null,
            }),
          )
      return intake()
    },
    /** Takes every step that is owed. */
    takeSteps: async () => {
      for (const step of (await intake()).steps.filter((one) => one.owed))
        await ok(
          (await decider()).send('POST', `/api/intake/${family}/steps`, {
            step: step.id,
            note: step.noteOwed ? 'Skrevet ned på mødet.' : null,
            acknowledgedOn: step.parentsAcknowledge ? '2026-08-30' : null,
          }),
        )
      return intake()
    },
    decide: async (body: object) =>
      (await decider()).send('POST', `/api/intake/${family}/decision`, {
        basedOn: (await intake()).course?.version,
        note: null,
        decidedAs: programme.visitation.decides[0] ?? null,
        ...body,
      }),
    /** A mother with sole custody says yes on paper. */
    consent: async () => {
      const child = (await room()).people[0]
      const { id: mother } = await send('POST', '/people', {
        givenName: 'Ylva',
        familyName: 'Birkelund',
        born: '1988-04-05',
        due: null,
        standsAs: 'parent',
        inInitiative: true,
        cpr: null,
        noCprReason: null,
      })
      await send('PUT', `/people/${child?.id}/custody`, {
        kind: 'sole',
        holders: [mother],
        source: 'document',
        basedOn: [],
      })
      const { id } = await send('POST', '/consents', {
        kind: 'consent-to-take-part',
        persons: [child?.id, mother],
      })
      const basis = (await room()).bases.find((one) => one.id === id)
      for (const signature of basis?.signatures.filter((one) => one.required) ?? [])
        await send('POST', `/consents/${id}/signatures/${signature.id}/sign`, {
          basedOn: signature.version,
          form: 'paper',
          note: 'Blanket i sagen',
        })
      return { child: child?.id, mother }
    },
    team: () =>
      send('POST', '/team', {
        employee: world.people.colleague,
        role: 'adviser',
        chosenByFamily: true,
        party: null,
      }),
    send,
  }
}
