import type { Step } from './motion-step.ts'
import { CONSENT_STEPS } from './steps-of-consent.ts'
import { COURSE_STEPS } from './steps-of-course.ts'
import { AFTER_FAMILY_MERGE, FAMILY_MERGE_STEPS } from './steps-of-family-merge.ts'
import { IDENTITY_STEPS } from './steps-of-identity.ts'
import { PEOPLE_STEPS } from './steps-of-people.ts'
import { TEAM_STEPS } from './steps-of-team.ts'
import { WALL_STEPS } from './steps-of-walls.ts'

/** All that happens in a world in motion. */
export const STEPS = {
  ...TEAM_STEPS,
  ...COURSE_STEPS,
  ...PEOPLE_STEPS,
  ...IDENTITY_STEPS,
  ...FAMILY_MERGE_STEPS,
  ...WALL_STEPS,
  ...CONSENT_STEPS,
} satisfies Record<string, Step>

/** What often follows: without it a mistake would hardly ever be put right in a random walk. */
export const THEN: Readonly<Partial<Record<keyof typeof STEPS, readonly (keyof typeof STEPS)[]>>> = {
  close: ['takeBackClosing', 'saySetback'],
  saySetback: ['answerSetback'],
  merge: ['undoMerge'],
  ...AFTER_FAMILY_MERGE,
  startWall: ['release'],
  release: ['takeBackRelease'],
  protect: ['answerQuestion'],
  handOver: ['cancelHandover'],
  prepareConsent: ['signAll'],
  signAll: ['withdraw'],
  askLeader: ['nameSomebody'],
  endEmployment: ['takeBackEnd', 'cancelNaming', 'nameSomebody'],
  cancelNaming: ['openNaming'],
  openNaming: ['nameSomebody'],
  wish: ['answerWish'],
  moveAway: ['moveBack'],
}
