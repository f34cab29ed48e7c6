import { stepsAt } from '../../src/domain/birthday/changes.ts'
import { birthdayOf, turningAges } from '../../src/domain/birthday/turning.ts'
import { addDays, type Day } from '../../src/domain/shared/time.ts'
import type { CaseFile } from '../demo/case-file.ts'
import type { CourseDays } from './course.ts'
import { between, until, type Dice } from './dice.ts'
import type { Household } from './people.ts'
import { coordinatorOn } from './setting.ts'
import { familyNames, givenNames, notWhen, oralWords, reachWords, stories, supporterWords, tongues } from './words.ts'

type Home = NonNullable<CaseFile['homes']>[number]

export interface AroundSetting {
  readonly home: Household
  readonly days: CourseDays & { readonly startsOn: Day }
  readonly today: Day
  readonly team: CaseFile['team']
  readonly language: string
  /** Somebody of another family that lives elsewhere: a child with two homes. */
  readonly isSecond: boolean
}
type Made = Pick<
  CaseFile,
  | 'homes'
  | 'placements'
  | 'supporters'
  | 'communications'
  | 'tellings'
  | 'oralAgreements'
  | 'restrictions'
  | 'assessments'
  | 'birthdaySteps'
>

/** Where people live, who helps them, how they want to be talked with, what they have told, and what the team minds. */
export function makeAround(dice: Dice, setting: AroundSetting): Made {
  const { home, days, team, language } = setting
  const grownUp = home.people.find(({ standsAs, inInitiative }) => standsAs === 'parent' && inInitiative)?.key
  const by = coordinatorOn(team, days.startsOn)
  const soon = until(addDays(days.startsOn, 20), days.lastDay)
  const day = (): Day => between(dice, days.startsOn, soon)
  const walled = home.firewalls.length > 0
  const [helper] = dice.some(supporterWords, 1)
  const grandmother = home.people.find(({ key }) => key === 'mormor')
  return {
    ...makeHomes(setting),
    ...(grownUp !== undefined &&
      helper !== undefined &&
      dice.chance(0.4) && {
        supporters: [
          {
            name:
              helper[0] === 'Mormor' && grandmother !== undefined
                ? grandmother.givenName
                : `${dice.pick(givenNames)} ${dice.pick(familyNames)}`,
            relation: helper[0],
            does: helper[1],
            reachedBy: 'Telefon',
            contactPerson: dice.chance(0.5),
            agreedBy: grownUp,
            agreedOn: day(),
          },
        ],
      }),
    ...(grownUp !== undefined &&
      (language !== 'da' || dice.chance(0.4)) && {
        communications: [
          {
            person: grownUp,
            language: tongues[language as keyof typeof tongues] ?? null,
            interpreter: language !== 'da' && language !== 'en',
            interpreterNote:
              language === 'da' || language === 'en' ? null : 'Samme tolk hver gang, og aldrig et af børnene.',
            reach: dice.some(['call', 'text', 'digital-post'] as const, dice.between(1, 2)),
            notWhen: dice.pick(notWhen),
            words: dice.pick(reachWords),
            on: day(),
          },
        ],
      }),
    ...(grownUp !== undefined &&
      dice.chance(0.2) && {
        tellings: [
          {
            owner: grownUp,
            kind: 'story' as const,
            title: null,
            body: dice.pick(stories),
            experience: null,
            toldTo: ['familie'],
            on: day(),
          },
        ],
      }),
    ...(grownUp !== undefined &&
      dice.chance(0.3) && {
        oralAgreements: [{ what: dice.pick(oralWords), on: day(), persons: [grownUp], employees: [by], writtenBy: by }],
      }),
    ...(walled && {
      restrictions: [
        {
          person: 'far',
          kind: 'not-told' as const,
          what: 'Må ikke få at vide, hvor familien bor eller går i skole.',
          from: days.startsOn,
          until: null,
        },
      ],
    }),
    ...makeAssessment(dice, setting, by),
    ...makeSteps(dice, setting),
  }
}

/** One home, two, or a foster home: by how the people of the family belong together. */
function makeHomes({ home, days, today, isSecond }: AroundSetting): Pick<Made, 'homes' | 'placements'> {
  const { people, relationships, apart, firewalls } = home
  // Behind a wall nothing of where somebody lives is written down here.
  if (firewalls.length > 0) return {}
  const began = addDays(days.decidedOn, -200)
  const from = (key: string): Day => {
    const born = people.find((one) => one.key === key)?.born ?? began
    return born > began ? born : began
  }
  const lives = (
    key: string,
    share: 'all' | 'half' | 'most' | 'some',
    note: string | null = null,
  ): Home['lives'][number] => ({
    person: key,
    share,
    note,
    from: from(key),
    until: null,
  })
  const foster = relationships.find(({ kind }) => kind === 'foster-parent')
  const placed = foster?.relative
  const house = people.filter(
    ({ key, standsAs, born, inInitiative }) =>
      born !== null &&
      standsAs !== 'network' &&
      inInitiative &&
      key !== placed &&
      !(apart !== null && key === apart.parent),
  )
  const isApart = people.some(({ key }) => key === 'mor') && relationships.some(({ kind }) => kind === 'former-partner')
  const here = house.filter(({ key }) => !isApart || key !== 'far')
  const shared = apart?.child
  const homes: Home[] = [
    {
      name: isSecond ? 'Hos far' : isApart ? 'Hos mor' : 'Hjemme',
      kind: 'family',
      lives: here.map(({ key }) =>
        key === shared || (isSecond && key.startsWith('barn')) ? lives(key, 'half') : lives(key, 'all'),
      ),
    },
  ]
  if (isApart && shared !== undefined)
    homes.push({
      name: 'Hos far',
      kind: 'family',
      lives: [lives('far', 'all'), lives(shared, 'half', 'Hver anden uge')],
    })
  if (foster === undefined || placed === undefined) return { homes }
  const since = until(foster.from, today)
  homes.push({
    name: 'Hos plejefamilien',
    kind: 'foster',
    lives: [{ person: placed, share: 'all', note: null, from: since, until: null }],
  })
  return {
    homes,
    placements: [
      {
        child: placed,
        kind: 'foster',
        visits: 'Hjemme hver anden lørdag. Ringer onsdag aften.',
        from: since,
        until: null,
      },
    ],
  }
}

/** A former partner is looked at before they are made part of the network. */
function makeAssessment(dice: Dice, { home, days }: AroundSetting, by: string): Pick<Made, 'assessments'> {
  const former = home.relationships.find(({ kind }) => kind === 'former-partner')?.person
  if (former === undefined || !dice.chance(0.5)) return {}
  const walled = home.firewalls.some(({ other }) => other === former)
  return {
    assessments: [
      {
        person: former,
        by,
        on: days.startsOn,
        outcome: walled ? 'not-resource' : 'resource',
        violence: home.firewalls.some(({ kind }) => kind === 'violence') ? 'yes' : walled ? 'not-known' : 'no',
        reason: walled
          ? 'Mor og børn skal kunne være i fred. Der er ikke grundlag for at inddrage ham.'
          : 'De to kan tale om børnene, og begge vil det gerne.',
      },
    ],
  }
}

const AHEAD = 60
const BEHIND = 30

/** A child who is about to turn 10, 15 or 18: some of the steps before the day are done. */
function makeSteps(dice: Dice, { home, days, today, team }: AroundSetting): Pick<Made, 'birthdaySteps'> {
  if (days.kind === 'closed') return {}
  const steps = home.people.flatMap(({ key, born, standsAs, inInitiative }) =>
    turningAges.flatMap((age) => {
      if (born === null || !inInitiative || (standsAs !== 'child' && age !== 18)) return []
      const turns = birthdayOf(born, age)
      if (turns > addDays(today, AHEAD) || turns < addDays(today, -BEHIND)) return []
      return stepsAt(age).flatMap(({ step, when }) => {
        const on = when === 'before' ? addDays(turns, -dice.between(5, 40)) : addDays(turns, dice.between(1, 10))
        return on <= today && on >= days.startsOn && dice.chance(0.6)
          ? [{ person: key, age, step, on, by: coordinatorOn(team, on) }]
          : []
      })
    }),
  )
  return steps.length === 0 ? {} : { birthdaySteps: steps }
}
