import {
  age0,
  ageOf,
  behindWall,
  belongs,
  carries,
  cellOf,
  hereSince,
  holds,
  isChildInCustody,
  reasonOf,
  roleOf,
  speaks,
  standsApart,
} from './decide-standing.ts'
import type {
  Admission,
  Asking,
  Cell,
  Compartment,
  Facts,
  Membership,
  Participation,
  Role,
  Rules,
  Verb,
} from './facts.ts'

/** The answer for one compartment, with the rule that gave it (for the log) and the reason in words (for the page). */
export interface Verdict {
  readonly answer: 'content' | 'existence' | 'none'
  readonly rule: string
  readonly reason: string
  /** The basis that the answer rests on, when it rests on one. */
  readonly basis?: string
  /** The role in which the actor was let in. */
  readonly role?: string
  /** Whom to ask, when something exists that is not the actor's. */
  readonly askDepartment?: string
}

const no = (rule: string, reason: string): Verdict => ({ answer: 'none', rule, reason })
const yes = (rule: string, reason: string, more: Partial<Verdict> = {}): Verdict => ({
  answer: 'content',
  rule,
  reason,
  ...more,
})
const NOTHING = no('no-standing', 'Du har ingen rolle her.')

/**
 * May this actor read (no verb) or do this (verb) with what lies in this compartment?
 * Written apart from `ring.ts` over the same facts: one looks at a thing and asks why, the other builds the whole set.
 */
export function decide(facts: Facts, rules: Rules, asking: Asking, c: Compartment, verb?: Verb): Verdict {
  if (facts.employed === false) return NOTHING
  const [first, ...others] = [c.subject, ...(c.also ?? [])].map((subject) =>
    decideAbout(facts, rules, asking, { ...c, subject, also: [] }, verb),
  )
  // About several people: as little as about any one of them.
  return others.reduce((a, b) => (rank[b.answer] < rank[a.answer] ? b : a), first ?? NOTHING)
}

function decideAbout(facts: Facts, rules: Rules, asking: Asking, c: Compartment, verb?: Verb): Verdict {
  if (c.audience === 'author') return decideAuthor(asking, c)
  const verdicts =
    asking.actor.kind === 'employee'
      ? [
          ...decideTask(facts, asking, c, verb),
          ...decideAdmission(facts, rules, asking, c, verb),
          ...decideTeam(facts, rules, asking, c, verb),
        ]
      : [...decideAdmission(facts, rules, asking, c, verb), ...decideCitizen(facts, rules, asking, c, verb)]
  return best(verdicts)
}

const rank = { content: 2, existence: 1, none: 0 } as const

function best(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce((a, b) => (rank[b.answer] > rank[a.answer] || a === NOTHING ? b : a), NOTHING)
}

function decideAuthor(asking: Asking, c: Compartment): Verdict {
  if (asking.purpose !== 'casework' && asking.purpose !== 'own-insight') return NOTHING
  return c.audienceId === asking.actor.id
    ? yes('author', 'Det er din egen kladde.')
    : no('not-author', 'Det er en andens kladde.')
}

function decideTask(facts: Facts, asking: Asking, c: Compartment, verb?: Verb): Verdict[] {
  if (asking.purpose !== 'decision' || (c.audience !== 'family' && c.audience !== 'team')) return []
  return facts.tasks
    .filter((task) => task.caseId === c.caseId && task.compartments.includes(c.id) && task.openedAt <= asking.at)
    .map((task) => {
      if (task.decidedAt === null) return yes('decision-task', 'Du skal være med til at træffe en beslutning.')
      const days = (Date.parse(asking.at) - Date.parse(task.decidedAt)) / 86_400_000
      if (days >= 14) return no('decision-over', 'Beslutningen blev truffet for mere end 14 dage siden.')
      return verb
        ? no('decided', 'Beslutningen er truffet.')
        : yes('decision-decided', 'Du var med til at træffe beslutningen.')
    })
}

function decideAdmission(facts: Facts, rules: Rules, asking: Asking, c: Compartment, verb?: Verb): Verdict[] {
  if (asking.purpose !== 'meeting' || (c.audience !== 'meeting' && c.audience !== 'kept')) return []
  if (standsApart(facts, asking, c.caseId)) return [no('firewall', 'Der er sat skel mellem parterne.')]
  // What an item leaves to last is for those who were let into the item itself.
  const items = facts.compartments.filter(
    (one) =>
      one.audience === 'meeting' &&
      one.caseId === c.caseId &&
      (c.audience === 'kept' ? one.audienceId === c.audienceId : one.id === c.id),
  )
  return facts.admissions
    .filter((a) => a.caseId === c.caseId && items.some((item) => a.compartments.includes(item.id)))
    .map((a) => {
      const stays = c.audience === 'kept' && readsOn(facts, rules, asking, c, a)
      if (!holds(a, asking.at) && !stays) return no('admission-over', 'Din adgang til mødet gælder ikke nu.')
      if (verb) return no('guest-reads', 'Som mødedeltager kan du læse punktet.')
      return holds(a, asking.at)
        ? yes('admitted', 'Du er inviteret til dette punkt.')
        : yes('was-there', 'Du var inviteret til punktet, og du er her stadig.')
    })
}

/** Whether an invitation that ran to its end still opens what was left to last: its holder has not been away since. */
function readsOn(facts: Facts, rules: Rules, asking: Asking, c: Compartment, a: Admission): boolean {
  if (a.early || a.endsAt === null || asking.at < a.endsAt) return false
  const me = asking.actor
  if (me.kind === 'employee') {
    const mine = facts.memberships.filter((m) => m.caseId === a.caseId)
    const now = mine.filter((m) => holds(m, asking.at) && m.party === null)
    const mayRead = now.some(({ role: id }) => {
      const role = rules.roles.get(id)
      if (!role?.purposes.includes('meeting') || role.side !== 'professional') return false
      return (cellOf(role, 'any', c.category)?.read ?? 0) >= c.sensitivity
    })
    return mayRead && hereSince(mine, asking.at) <= a.endsAt
  }
  const mine = facts.participations.filter((p) => p.caseId === a.caseId && p.person === me.id && p.ownAccess)
  const mayRead = mine.some((p) => {
    const role = holds(p, asking.at) ? roleOf(facts, rules, asking, p) : undefined
    return role !== undefined && (cellOf(role, 'self', c.category)?.read ?? 0) >= c.sensitivity
  })
  return mayRead && hereSince(mine, asking.at) <= a.endsAt
}

function decideTeam(facts: Facts, rules: Rules, asking: Asking, c: Compartment, verb?: Verb): Verdict[] {
  return facts.memberships.map((m) => {
    const role = rules.roles.get(m.role)
    if (!role || role.side !== 'professional') return NOTHING
    if (!role.purposes.includes(asking.purpose)) return no('purpose', 'Din rolle læser ikke til dette formål.')
    if (!holds(m, asking.at)) return no('membership-over', 'Du er ikke længere i familiens team.')
    if (!belongs(facts, asking, m.caseId, c)) return NOTHING
    if (c.audience === 'conversation') return decideConversation(c, m, role, verb)
    if (m.party !== null && m.party !== c.subject && m.party !== c.audienceId)
      return no('other-party', 'Du arbejder kun for den ene part.')
    return decideMember(facts, rules, asking, c, m, role, verb)
  })
}

/** What one person of the family and whoever holds the family together say to each other. */
function decideConversation(c: Compartment, m: Membership, role: Role, verb?: Verb): Verdict {
  const cell = cellOf(role, 'any', c.category)
  if (!cell || cell.read < c.sensitivity) return NOTHING
  if (m.party !== null && m.party !== c.audienceId) return no('other-party', 'Du arbejder kun for den ene part.')
  return allowed(cell, role, 'conversation', 'Det er skrevet til dig, der holder familiens plan sammen.', verb)
}

function decideMember(
  facts: Facts,
  rules: Rules,
  asking: Asking,
  c: Compartment,
  m: Membership,
  role: Role,
  verb?: Verb,
): Verdict {
  const cell = cellOf(role, 'any', c.category)
  if (c.audience === 'enclave') {
    if (asking.purpose !== 'casework' || c.caseId !== m.caseId) return NOTHING
    return cell && cell.read >= c.sensitivity
      ? allowed(cell, role, 'enclave', 'Du er med i dette § 115-samarbejde.', verb)
      : NOTHING
  }
  if (c.audience === 'meeting' || c.audience === 'kept') return NOTHING
  if (c.audience === 'party') return decideParty(facts, asking, c, m, role, cell, verb)
  const elsewhere = existence(rules, c)
  if (!cell) return elsewhere
  if (c.sensitivity > cell.read) return elsewhere
  if (c.caseId === null) return allowed(cell, role, 'known-to-team', 'Familiens team kender familiens medlemmer.', verb)
  if (c.department === m.department)
    return allowed(cell, role, 'own-department', 'Det er din egen afdelings oplysning.', verb)
  if (c.department === null && role.party)
    return allowed(cell, role, 'addressed-to-coordinator', 'Familien har skrevet det til dig som koordinator.', verb)
  const basis = facts.bases.find((b) => b.caseId === m.caseId && carries(b, c, m.department, asking.at))
  if (!basis) return elsewhere
  // A yes to sharing lets others read. What a department keeps, it alone changes.
  if (verb === 'write' || verb === 'decide')
    return no('not-own-department', 'Du kan læse det, men det er en anden afdelings.')
  const verdict = allowed(cell, role, 'basis', reasonOf(basis), verb)
  return verdict.answer === 'content' ? { ...verdict, basis: basis.id } : verdict
}

function decideParty(
  facts: Facts,
  asking: Asking,
  c: Compartment,
  m: Membership,
  role: Role,
  cell: Cell | undefined,
  verb?: Verb,
): Verdict {
  if (!cell || cell.read < c.sensitivity) return NOTHING
  if (m.party === c.audienceId) return allowed(cell, role, 'works-for-party', 'Du arbejder for denne part.', verb)
  if (m.party !== null || !role.party) return no('party', 'Det er kun for den ene part.')
  const party = facts.participations.find((p) => p.caseId === m.caseId && p.person === c.audienceId)
  if (!party?.born || age0(party.born, asking.today) < 18) return no('childs-own', 'Det ligger hos barnet selv.')
  return allowed(cell, role, 'coordinates-parties', 'Som koordinator ser du, hvad hver part har fået.', verb)
}

function decideCitizen(facts: Facts, rules: Rules, asking: Asking, c: Compartment, verb?: Verb): Verdict[] {
  if (asking.purpose !== 'own-insight') return []
  return facts.participations
    .filter((p) => p.person === asking.actor.id)
    .map((me) => {
      if (!me.ownAccess || !holds(me, asking.at))
        return no('no-own-access', 'Du har ikke adgang til denne families plan.')
      if (!belongs(facts, asking, me.caseId, c)) return NOTHING
      return decideFamilyMember(facts, rules, asking, c, me, verb)
    })
}

function decideFamilyMember(
  facts: Facts,
  rules: Rules,
  asking: Asking,
  c: Compartment,
  me: Participation,
  verb?: Verb,
): Verdict {
  const age = me.born === null ? 18 : age0(me.born, asking.today)
  if (age < 10) return no('under-10', 'Børn under 10 år har ikke egen adgang.')
  const walled = behindWall(facts, asking, me.caseId)
  const child = (person: string | null): boolean => !walled && age >= 18 && isChildInCustody(facts, asking, me, person)
  const role = roleOf(facts, rules, asking, me)
  if (!role) return NOTHING
  const speaksFor = !walled && speaks(facts, asking, me, c.audience === 'party' ? c.audienceId : c.subject)
  const representative = rules.roles.get('representative')
  const asRepresentative = (): Verdict => {
    if (!representative || !speaksFor) return NOTHING
    return byCell(representative, 'self', c, 'represents', 'Du er bisidder eller repræsentant.', verb)
  }

  if (c.audience === 'conversation') {
    if (c.audienceId !== me.person) return no('other-conversation', 'Det er en andens samtale.')
    return byCell(role, 'self', c, 'own-conversation', 'Det er din egen samtale.', verb)
  }
  if (c.audience === 'party') {
    if (c.audienceId === me.person) return byCell(role, 'self', c, 'own', 'Det er til dig.', verb)
    const small = child(c.audienceId) && (ageOf(facts, c.audienceId, asking.today) ?? 10) < 10
    return best([
      small ? byCell(role, 'child', c, 'small-child', 'Du har forældremyndighed over barnet.', verb) : NOTHING,
      asRepresentative(),
    ])
  }
  if (c.audience !== 'family') return NOTHING
  if (walled && !(c.caseId === null && c.subject === me.person))
    return no('firewall', 'Der er sat skel mellem parterne.')
  if (c.subject === me.person) return byCell(role, 'self', c, 'own', 'Det handler om dig selv.', verb)
  if (c.subject === null) return byCell(role, 'family', c, 'family', 'Det er familiens fælles plan.', verb)

  const verdicts =
    c.caseId === null || !behindWall(facts, asking, me.caseId, c.subject) ? [asRepresentative()] : [NOTHING]
  if (child(c.subject)) {
    verdicts.push(byCell(role, 'child', c, 'custody', 'Du har forældremyndighed over barnet.', verb))
    const small = (ageOf(facts, c.subject, asking.today) ?? 10) < 10
    if (small && c.category === 'own-words')
      verdicts.push(byCell(role, 'self', c, 'small-child', 'Barnet er under 10 år.', verb))
  }
  const names = c.caseId === null && c.category === 'identity' && (cellOf(role, 'family', 'identity')?.read ?? 0) > 0
  if (names)
    verdicts.push(
      verb ? no('names-only', 'Du kan se navnet.') : yes('family-names', 'I er i samme familie.', { role: role.id }),
    )
  return best(verdicts)
}

function byCell(
  role: Role,
  about: 'self' | 'child' | 'family',
  c: Compartment,
  rule: string,
  reason: string,
  verb?: Verb,
): Verdict {
  const cell = cellOf(role, about, c.category)
  if (!cell || cell.read < c.sensitivity) return no('role', 'Det hører ikke til det, du kan se.')
  return allowed(cell, role, rule, reason, verb)
}

function allowed(cell: Cell, role: Role, rule: string, reason: string, verb?: Verb): Verdict {
  if (verb && !cell.may.includes(verb)) return no(`may-not-${verb}`, 'Du kan læse det, men ikke gøre dette med det.')
  return yes(rule, reason, { role: role.id })
}

/** Those who work with a family may know that something exists, for the categories where that alone betrays nothing. */
function existence(rules: Rules, c: Compartment): Verdict {
  const category = rules.categories.get(c.category)
  if (!category?.existenceKnown || c.sensitivity > category.sensitivity || c.audience !== 'family')
    return no('no-basis', 'Der er ikke givet samtykke til, at du ser det.')
  return {
    answer: 'existence',
    rule: 'exists',
    reason: 'Der findes noget, som ikke er delt med din afdeling.',
    ...(c.department === null ? {} : { askDepartment: c.department }),
  }
}
