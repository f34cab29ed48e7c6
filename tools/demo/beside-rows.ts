import { at, type CaseBook } from './family-rows.ts'

/** What was imposed, how a coordinator was followed by another, and what passed a firewall. */
export function putBeside(c: CaseBook): void {
  putImposed(c)
  putHandovers(c)
  putReleases(c)
}

function putImposed(c: CaseBook): void {
  const coordinator = c.employee(c.file.team.find((m) => m.role === 'coordinator')?.employee ?? c.file.decision.by)
  for (const [i, { persons, paragraph, from, ...decision }] of (c.file.imposed ?? []).entries()) {
    const basis = c.id('imposed', i)
    c.book.put('basis', {
      id: basis,
      case_id: c.caseId,
      kind: 'imposed-by-youth-crime-board',
      persons: persons.map(c.person),
      starts_at: at(from),
      ends_at: null,
      withdrawn_at: null,
      paragraph,
      recorded_by: coordinator,
      created_at: at(from),
    })
    for (const key of persons)
      c.book.put('imposed_decision', {
        id: c.id('imposed-decision', `${i}-${key}`),
        // It tells of crime, so it lies with each person it names.
        compartment: c.place({ subject: c.person(key), category: 'crime', department: c.home }),
        case_id: c.caseId,
        basis,
        person: c.person(key),
        decision: decision.decision,
        decided_on: decision.decidedOn,
        expected_until: decision.expectedUntil,
        updated_at: at(from),
      })
  }
}

function putHandovers(c: CaseBook): void {
  for (const [i, one] of (c.file.handovers ?? []).entries())
    c.book.put('handover', {
      id: c.id('handover', i),
      compartment: c.place({ subject: null, category: 'cooperation', department: c.home }),
      case_id: c.caseId,
      from_membership: c.id('membership', one.from),
      new_membership: c.id('membership', one.to),
      begins_at: at(one.on),
      takes_over_at: at(one.on),
      reason: one.reason,
      no_overlap_reason: one.noOverlap,
      family_asked_on: one.familyAskedOn,
      family_says: one.familySays,
      updated_at: at(one.on),
    })
}

function putReleases(c: CaseBook): void {
  for (const [i, one] of (c.file.releases ?? []).entries()) {
    const party = c.person(one.party)
    c.book.put('released_text', {
      id: c.id('release', i),
      compartment: c.place({
        subject: null,
        category: 'cooperation',
        audience: 'party',
        audienceId: party,
        department: c.home,
      }),
      case_id: c.caseId,
      party,
      title: one.title,
      body: one.body,
      released_by: c.employee(one.by),
      released_at: at(one.on),
      taken_back_at: null,
      updated_at: at(one.on),
    })
  }
}
