import type { Purpose } from '../domain/shared/purpose.ts'

/**
 * What both answers to "who may see what" stand on: ids, spells and codes, no content.
 * Instants are ISO strings in UTC, periods half-open [startsAt, endsAt).
 */
export interface Facts {
  /** The actor's job functions in the municipality (visitation, intake …). They open decision tasks, nothing else. */
  readonly functions: readonly string[]
  /** False for an employee whose employment does not hold now: nothing is answered then, whatever the session says. */
  readonly employed?: boolean
  readonly compartments: readonly Compartment[]
  /** This actor's own memberships of families' teams. */
  readonly memberships: readonly Membership[]
  /** Decision tasks that this actor may take part in. */
  readonly tasks: readonly DecisionTask[]
  readonly admissions: readonly Admission[]
  readonly bases: readonly Basis[]
  readonly firewalls: readonly Firewall[]
  /** Everybody who takes part in the cases concerned, with the date of birth that ages follow from. */
  readonly participations: readonly Participation[]
  readonly custody: readonly Custody[]
  readonly representations: readonly Representation[]
}

export type Audience = 'family' | 'team' | 'party' | 'conversation' | 'meeting' | 'kept' | 'author' | 'enclave'

export interface Compartment {
  readonly id: number
  readonly caseId: string | null
  readonly subject: string | null
  /** Others whom it is about as much as the subject: opened only to those who may open the same about each of them. */
  readonly also?: readonly string[]
  readonly category: string
  readonly sensitivity: number
  readonly audience: Audience
  readonly audienceId: string | null
  readonly department: string | null
}

interface Spell {
  readonly startsAt: string
  readonly endsAt: string | null
}

export interface Membership extends Spell {
  readonly caseId: string
  readonly department: string
  readonly role: string
  /** Set when the member works for one party only. */
  readonly party: string | null
}

export interface DecisionTask {
  readonly caseId: string
  readonly kind: 'notification' | 'visitation' | 'grant' | 'reality-check' | 'review' | 'naming' | 'adviser-wish'
  readonly compartments: readonly number[]
  readonly openedAt: string
  readonly decidedAt: string | null
}

export interface Admission extends Spell {
  readonly caseId: string
  /** Ended before its time: withdrawn, called off, or its holder left. Nothing of it lasts. */
  readonly early: boolean
  readonly compartments: readonly number[]
}

export interface Basis {
  readonly id: string
  readonly caseId: string
  readonly kind: string
  readonly persons: readonly string[]
  readonly coversFamily: boolean
  readonly categories: readonly string[]
  readonly fromDepartments: readonly string[]
  readonly toDepartment: string | null
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly withdrawnAt: string | null
}

export interface Firewall extends Spell {
  readonly caseId: string
  readonly protected: string
  readonly other: string
}

export interface Participation extends Spell {
  readonly caseId: string
  readonly person: string
  readonly standsAs: 'parent' | 'other-adult' | 'child' | 'network'
  readonly ownAccess: boolean
  /** 'YYYY-MM-DD', or null for the unborn and the unknown. */
  readonly born: string | null
}

export interface Custody extends Spell {
  readonly child: string
  readonly holder: string
}

export interface Representation extends Spell {
  readonly caseId: string
  readonly person: string
  readonly representative: string
}

/** Who asks. An employee acts for the municipality, a citizen for themselves. */
export interface Actor {
  /** Null for somebody without a session, at a door. */
  readonly account: string | null
  readonly kind: 'employee' | 'citizen'
  /** The employee's or the person's id. */
  readonly id: string
  readonly municipality: number
}

/** One question: who, why and when; `today` is the date in Europe/Copenhagen at `at`. */
export interface Asking {
  readonly actor: Actor
  readonly purpose: Purpose
  readonly at: string
  readonly today: string
}

/** What an adult role may read and do, by what the data is about (see presets/roles). */
export interface Role {
  readonly id: string
  readonly name: string
  readonly inPlainWords: string
  readonly side: 'professional' | 'family'
  readonly purposes: readonly Purpose[]
  /** Reads what lies with one adult party, because this role is the one that releases it. */
  readonly party: boolean
  readonly cells: Readonly<Partial<Record<About, readonly Cell[]>>>
}

export type About = 'any' | 'self' | 'child' | 'family'
export type Verb = 'write' | 'propose' | 'decide' | 'invite' | 'share' | 'print' | 'export'

export interface Cell {
  readonly categories: readonly string[]
  /** The highest sensitivity that may be read, 1 to 3. */
  readonly read: number
  readonly may: readonly Verb[]
}

export interface Category {
  readonly id: string
  readonly name: string
  readonly sensitivity: number
  readonly protectedSensitivity?: number
  /** Whether those who work with the family may know that something exists. */
  readonly existenceKnown: boolean
}

/** The municipality's tables: shipped in presets/, printed as the rule book. */
export interface Rules {
  readonly roles: ReadonlyMap<string, Role>
  readonly categories: ReadonlyMap<string, Category>
}
