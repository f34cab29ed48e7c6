import type { FamilyKey } from './texts.ts'
import type { ownContactDa } from './contact/texts.da.ts'
import type { remarkDa } from '../shared/comment/texts.da.ts'
import type { meDa } from './me/texts.da.ts'
import type { ownGrantDa } from './grant/texts.da.ts'
import type { workDa } from '../shared/course/texts.da.ts'
import type { mistakeDa } from '../shared/history/mistake-texts.da.ts'
import type { changesDa } from '../shared/history/texts.da.ts'
import type { replyDa } from '../shared/meeting/texts.da.ts'
import type { overDa } from '../shared/notice/over-texts.da.ts'
import type { noticeDa } from '../shared/notice/texts.da.ts'
import type { numbersDa } from '../shared/road/numbers-texts.da.ts'
import type { versionDa } from '../shared/road/version-texts.da.ts'

/** Every key that the family can meet: those that its pages begin with, and those that come with what is opened. */
export type OtherWords = Readonly<
  Record<
    | FamilyKey
    | keyof typeof ownContactDa
    | keyof typeof ownGrantDa
    | keyof typeof meDa
    | keyof typeof workDa
    | keyof typeof remarkDa
    | keyof typeof mistakeDa
    | keyof typeof changesDa
    | keyof typeof replyDa
    | keyof typeof overDa
    | keyof typeof noticeDa
    | keyof typeof numbersDa
    | keyof typeof versionDa,
    string
  >
>
