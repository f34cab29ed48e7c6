import { sql, type Insertable, type RawBuilder, type Updateable } from 'kysely'
import type { Verdict } from '../access/decide.ts'
import type { Asking, Compartment, Facts, Rules, Verb } from '../access/facts.ts'
import { ring } from '../access/ring.ts'
import { logEntry } from './access-log.ts'
import { about, findOrMake, isSame } from './compartment.ts'
import { withTheNext } from './database.ts'
import { loadFacts } from './facts.ts'
import { Conflict } from './conflict.ts'
import { recordFact, recordRow, type Saved } from './history.ts'
import { casesOfPeople, peopleOf } from './people-of-facts.ts'
import { remember, replay } from './idempotency.ts'
import { fitInvitations, staysLonger, withEnds } from './fact-ends.ts'
import { tellOfInvitation } from './notice.ts'
import type { Database } from './schema.ts'
import type { FactTable, Protected } from './tables.ts'
import { transact, type Transaction } from './transaction.ts'
import type { CompartmentKey, Context, LiveEvent, Undertaking } from './undertaking.ts'
import { uuidv7 } from './uuid.ts'

type Row<T extends keyof Database> = Omit<Insertable<Database[T]>, 'municipality' | 'version' | 'updated_at'>
type Fact<T extends FactTable> = Omit<Insertable<Database[T]>, 'municipality'>
type Patch<T extends keyof Database> = Partial<
  Omit<Updateable<Database[T]>, 'municipality' | 'id' | 'compartment' | 'version'>
>

/** An undertaking with what may stop its writes as the case stands. */
export interface Guarded extends Undertaking {
  /**
   * Throws when a row of this table may not be written in this case now; asked before each protected row is written, and
   * before anybody is let into a team or stays in it longer.
   */
  readonly writeGuard?: (unit: UnitOfWork, table: Protected | 'membership', caseId: string) => Promise<void>
}

/**
 * The only door to protected data: one transaction that carries the actor's ring. Rows, their history,
 * the access-log entry and the live event are written together or not at all.
 * Throws Conflict and KeyReused; everything else that a use-case throws rolls back.
 */
export async function as<T>(
  context: Context,
  undertaking: Guarded,
  work: (unit: UnitOfWork) => Promise<T>,
): Promise<T> {
  const { asking, scope, idempotency } = undertaking
  const municipality = sql`set local app.municipality = ${sql.lit(String(asking.actor.municipality))}`
  return transact(context.db, municipality, async (tx) => {
    const facts = await loadFacts(tx, asking, scope)
    const unit = new UnitOfWork(context, undertaking, tx, facts)
    await unit.carryRing()
    undertaking.guard?.(unit)
    const intention = idempotency && { asking, route: undertaking.action, ...idempotency }
    const earlier = intention && (await replay(tx, intention))
    const result = earlier ? (earlier.result as T) : await work(unit)
    if (intention && !earlier) await remember(tx, intention, result)
    return { answer: result, closing: unit.closing() }
  })
}

export class UnitOfWork {
  readonly tx: Transaction
  readonly asking: Asking
  readonly facts: Facts
  readonly open: Set<number>
  private readonly context: Context
  private readonly undertaking: Guarded
  private readonly objects = new Set<string>()
  private readonly events: LiveEvent[] = []
  /** The cases this request is about. */
  readonly cases = new Set<string>()
  private verdict: Verdict | null = null

  constructor(context: Context, undertaking: Guarded, tx: Transaction, facts: Facts) {
    this.context = context
    this.undertaking = undertaking
    this.tx = tx
    this.facts = facts
    this.asking = undertaking.asking
    this.open = new Set(ring(facts, context.rules, undertaking.asking))
    if (undertaking.scope.kind === 'case') this.cases.add(undertaking.scope.caseId)
  }

  /** What ties log, history and answer of one request together. */
  get request(): string {
    return this.undertaking.request
  }

  /** The route's key. */
  get action(): string {
    return this.undertaking.action
  }

  /** The municipality's tables of roles and categories. */
  get rules(): Rules {
    return this.context.rules
  }

  get municipality(): number {
    return this.asking.actor.municipality
  }

  get now(): Date {
    return new Date(this.asking.at)
  }

  newId(): string {
    return uuidv7(this.now)
  }

  /** The ring as a literal, for `withinRing`. */
  ringLiteral(): RawBuilder<number[]> {
    return sql`${sql.lit(`{${[...this.open].join(',')}}`)}::bigint[]`
  }

  /** What this actor may do with this compartment, and why. */
  may(compartment: Compartment, verb?: Verb): Verdict {
    return this.context.decide(this.facts, this.context.rules, this.asking, compartment, verb)
  }

  /** How sensitive a category is; the most, where the municipality's table does not say. */
  sensitivityOf(category: string): number {
    return this.context.rules.categories.get(category)?.sensitivity ?? 3
  }

  compartmentOf(id: number): Compartment | undefined {
    return this.facts.compartments.find((c) => c.id === id)
  }

  /** Notes on whose ground this request read or wrote, for the log. */
  because(verdict: Verdict): void {
    this.verdict = verdict
  }

  /** Ids that were shown or changed, for the log. */
  saw(cases: Iterable<string>, objects: Iterable<string> = []): void {
    for (const id of cases) this.cases.add(id)
    for (const id of objects) this.objects.add(id)
  }

  /**
   * Finds or makes the compartment with this key and checks that the actor may write in it.
   * Returns null when they may not: the caller answers with its own sentence.
   */
  async compartment(key: CompartmentKey, verb: Verb = 'write'): Promise<number | null> {
    const sensitivity = key.sensitivity ?? this.sensitivityOf(key.category)
    const wanted = { ...key, ...about(key), sensitivity, audienceId: key.audienceId ?? null }
    const verdict = this.may({ ...wanted, id: 0 }, verb)
    if (verdict.answer !== 'content') return null
    this.because(verdict)
    return this.drop(wanted)
  }

  /**
   * Opens a compartment for this transaction's own writes without asking whether the actor may read it:
   * for doors through which something is handed in (a referral), and for what a decision itself creates.
   */
  async drop(given: CompartmentKey): Promise<number> {
    const key = { ...given, ...about(given) }
    const sensitivity = key.sensitivity ?? this.sensitivityOf(key.category)
    const audienceId = key.audienceId ?? null
    const whole = { ...key, sensitivity, audienceId }
    const found = this.facts.compartments.find((c) => isSame(c, whole))
    const id = found?.id ?? (await findOrMake(this.tx, this.municipality, whole))
    if (!found) (this.facts.compartments as Compartment[]).push({ ...whole, id })
    if (!this.open.has(id)) {
      this.open.add(id)
      await this.carryRing()
    }
    return id
  }

  /** Writes a protected row with its history; answers its id. */
  async insert<T extends Protected>(table: T, row: Row<T>, reason?: string): Promise<string> {
    await this.askGuard(table, (row as unknown as { compartment: number }).compartment)
    const full = { ...row, municipality: this.municipality, version: 1, updated_at: this.asking.at }
    const saved = await this.tx
      .insertInto(table)
      .values(full as never)
      .returningAll()
      .executeTakeFirstOrThrow()
    await this.record(table, 'insert', null, saved as unknown as Saved, reason)
    return (saved as unknown as Saved).id
  }

  /**
   * Changes a row that stands at version `basedOn`; throws Conflict with the current row when it has moved on,
   * and answers null when no such row lies in the ring.
   */
  async update<T extends Protected>(
    table: T,
    id: string,
    basedOn: number,
    patch: Patch<T>,
    reason?: string,
  ): Promise<number | null> {
    const before = await this.lock(table, id)
    if (!before) return null
    await this.askGuard(table, before.compartment)
    if (before.version !== basedOn) throw new Conflict(before)
    const set = { ...patch, version: basedOn + 1, updated_at: this.asking.at }
    const after = await (this.tx.updateTable(table as 'goal').set(set as never) as never as Updating)
      .where('municipality', '=', this.municipality)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await this.record(table, 'update', before, after, reason)
    return basedOn + 1
  }

  /** Takes a row away; its history stays. Answers false when no such row lies in the ring. */
  async remove(
    table: 'draft' | 'action' | 'relationship' | 'telling',
    id: string,
    basedOn: number | null,
    reason?: string,
  ): Promise<boolean> {
    const before = await this.lock(table, id)
    if (!before) return false
    await this.askGuard(table, before.compartment)
    if (basedOn !== null && before.version !== basedOn) throw new Conflict(before)
    await this.tx.deleteFrom(table).where('municipality', '=', this.municipality).where('id', '=', id).execute()
    await this.record(table, 'delete', before, null, reason)
    return true
  }

  /** Asks whether this row may be written at all as the case stands; throws what the guard throws. */
  private async askGuard(table: Protected, compartment: number): Promise<void> {
    const caseId = this.compartmentOf(compartment)?.caseId
    if (caseId) await this.undertaking.writeGuard?.(this, table, caseId)
  }

  private async lock(table: Protected, id: string): Promise<Saved | undefined> {
    const { rows } = await sql<Saved>`
      select * from ${sql.table(table)} where municipality = ${this.municipality} and id = ${id}
        and compartment = any(${this.ringLiteral()}) for update`.execute(this.tx)
    return rows[0]
  }

  /** Writes a fact that access follows from; open streams of the case are looked at again. */
  async insertFact<T extends FactTable>(table: T, row: Fact<T>, reason?: string): Promise<void> {
    const place = row as unknown as { case_id?: string }
    if (table === 'membership' && place.case_id) await this.undertaking.writeGuard?.(this, 'membership', place.case_id)
    const written = await withEnds(this, table, row)
    await this.tx
      .insertInto(table)
      .values({ ...written, municipality: this.municipality } as never)
      .execute()
    const { id, case_id: caseId } = row as unknown as { id: string; case_id?: string }
    await this.recordFact(table, 'insert', id, caseId ?? null, null, written, reason)
    if (table === 'membership') await fitInvitations(this, row as never, null)
    if (table === 'admission') await tellOfInvitation(this, null, written as never)
  }

  /** Changes a fact at version `basedOn`; as `update`, but a conflict tells the version only: facts lie in no ring. */
  async updateFact<T extends Exclude<FactTable, 'case_file' | 'person' | 'representation'>>(
    table: T,
    id: string,
    basedOn: number,
    patch: Partial<Updateable<Database[T]>>,
    reason?: string,
  ): Promise<number | null> {
    const found = await sql<Saved>`
      select * from ${sql.table(table)} where municipality = ${this.municipality} and id = ${id} for update`.execute(
      this.tx,
    )
    const before = found.rows[0]
    if (!before) return null
    if (before.version !== basedOn) throw new Conflict({ id, version: before.version })
    if (table === 'membership' && before.case_id && staysLonger(before, patch))
      await this.undertaking.writeGuard?.(this, 'membership', before.case_id)
    const written = await withEnds(this, table, patch, before)
    await (
      this.tx.updateTable(table as 'membership').set({ ...written, version: basedOn + 1 } as never) as never as Updating
    )
      .where('municipality', '=', this.municipality)
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await this.recordFact(table, 'update', id, before.case_id ?? null, before, written, reason)
    if (table === 'membership' && 'ends_at' in patch) await fitInvitations(this, before as never, before as never)
    if (table === 'admission')
      await tellOfInvitation(this, before as never, { ...before, ...written, version: basedOn + 1 } as never)
    return basedOn + 1
  }

  /** Tells open pages that something in this compartment is news. */
  tell(event: LiveEvent): void {
    this.events.push(event)
  }

  /** Open streams of a case look again at what they may show. */
  tellRingChanged(id: string, caseId: string | null): void {
    this.tell({ topic: 'ring-changed', id, version: 0, caseId, compartment: null })
  }

  async carryRing(): Promise<void> {
    await withTheNext(sql`set local app.ring = ${sql.lit(`{${[...this.open].join(',')}}`)}`).execute(this.tx)
  }

  /** What is said when all went well: the entry in the log, and the news for open pages. */
  closing(): RawBuilder<unknown>[] {
    if (this.undertaking.silent) return []
    const { at } = this.asking
    const membership = this.facts.memberships.find(
      (m) => this.cases.has(m.caseId) && m.startsAt <= at && (m.endsAt === null || at < m.endsAt),
    )
    const entry = logEntry({
      asking: this.asking,
      request: this.undertaking.request,
      action: this.undertaking.action,
      outcome: this.verdict?.answer ?? 'content',
      rule: this.verdict?.rule ?? 'ring',
      role: this.verdict?.role ?? membership?.role ?? null,
      department: membership?.department ?? null,
      cases: [...this.cases],
      objects: [...this.objects],
    })
    const events = this.events.map((e) => ({ ...e, municipality: this.municipality }))
    const news = Array.from({ length: Math.ceil(events.length / 20) }, (_, i) => events.slice(20 * i, 20 * i + 20))
    return [entry, ...news.map((some) => sql`select pg_notify('samspil', ${sql.lit(JSON.stringify(some))})`)]
  }

  private async record(
    kind: string,
    change: 'insert' | 'update' | 'delete',
    before: Saved | null,
    after: Saved | null,
    reason?: string,
  ): Promise<void> {
    const { asking, request } = this.undertaking
    const row = await recordRow(this.tx, { asking, request, kind, change, reason }, before, after)
    this.objects.add(row.id)
    const caseId = this.compartmentOf(row.compartment)?.caseId ?? null
    if (kind !== 'draft')
      this.tell({ topic: kind, id: row.id, version: row.version, caseId, compartment: row.compartment })
  }

  private async recordFact(
    kind: string,
    change: 'insert' | 'update',
    object: string,
    caseId: string | null,
    before: unknown,
    after: unknown,
    reason: string | undefined,
  ): Promise<void> {
    const { asking, request, scope } = this.undertaking
    this.objects.add(object)
    await recordFact(this.tx, { asking, request, kind, change, object, caseId, reason }, before, after)
    const inCase = caseId ?? (scope.kind === 'case' ? scope.caseId : null)
    const people = peopleOf(before) ?? peopleOf(after)
    const cases = new Set([inCase, ...(people ? await casesOfPeople(this.tx, this.municipality, people) : [])])
    for (const one of cases) this.tellRingChanged(object, one)
    // A question that is put, or an answer, may change nobody's access yet: whoever reads what the family shares looks anew.
    const shared = this.facts.compartments.filter(
      (c) => c.caseId === inCase && c.subject === null && c.category === 'cooperation' && c.audience === 'family',
    )
    if (inCase !== null)
      for (const { id } of shared)
        this.tell({ topic: 'facts', id: inCase, version: 0, caseId: inCase, compartment: id })
  }
}

interface Updating {
  where(column: string, op: '=', value: unknown): Updating
  returningAll(): { executeTakeFirstOrThrow(): Promise<Saved> }
}
