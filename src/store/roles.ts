import { createHmac } from 'node:crypto'
import pg from 'pg'
import { passwordOf, withRole } from './address.ts'
import { StoreError } from './store-error.ts'

/** The three roles that work on the database: requests, jobs, and the sealer of the access log. */
export type Work = 'app' | 'job' | 'seal'

/** Who the roles are; unset, both come from the environment. */
export type RoleSettings = {
  /** Start of the three names (SAMSPIL_ROLE_PREFIX), for several installations on one server. */
  readonly prefix?: string | undefined
  /** What their passwords are derived from (DATABASE_ROLE_SECRET); unset, the owner's password. */
  readonly secret?: string | undefined
}

const WORKS: readonly Work[] = ['app', 'job', 'seal']
const ATTEMPTS = 20

/** Somebody else made or changed the same role at the same moment. */
const RACED = new Set(['42710', '23505', 'XX000'])

/** The name of a role; `samspil_app` unless a prefix is set. */
export function roleName(work: Work, prefix = process.env['SAMSPIL_ROLE_PREFIX'] ?? 'samspil'): string {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(prefix))
    throw new StoreError(
      'role-prefix-invalid',
      `SAMSPIL_ROLE_PREFIX is "${prefix}"; use small letters, digits and _, starting with a letter.`,
    )
  return `${prefix}_${work}`
}

/**
 * Makes the three roles where they are missing, lets them into the database, and returns their addresses.
 * Only the roles and the database's own rights are changed; rights on tables belong to the migrations.
 * @throws StoreError `owner-too-powerful`, `owner-too-weak`, `role-not-ours`, `role-secret-missing` or `role-prefix-invalid`.
 */
export async function ensureRoles(ownerUrl: string, settings: RoleSettings = {}): Promise<Record<Work, string>> {
  const secret = settings.secret ?? process.env['DATABASE_ROLE_SECRET'] ?? passwordOf(ownerUrl)
  if (secret === '')
    throw new StoreError(
      'role-secret-missing',
      'The database address carries no password to derive those of the working roles from. Set DATABASE_ROLE_SECRET to a long random text.',
    )
  const roles = WORKS.map((work) => {
    const name = roleName(work, settings.prefix)
    const password = createHmac('sha256', secret).update(name).digest('hex')
    return { work, name, password, url: withRole(ownerUrl, name, password) }
  })

  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const canMakeRoles = await checkOwner(owner)
    for (const { name, password } of roles) await ensureRole(owner, name, password, canMakeRoles)
    await openDatabaseTo(owner, settings.prefix)
    for (const { name, password, url } of roles) if (!(await canSignIn(url))) await setPassword(owner, name, password)
  } finally {
    await owner.end()
  }
  return Object.fromEntries(roles.map(({ work, url }) => [work, url])) as Record<Work, string>
}

/**
 * Gives the roles, and nobody else, the way into the database that the connection is on. The bulk writer may lay rows
 * out in temporary tables, which only its own connection sees.
 */
export async function openDatabaseTo(owner: pg.Client, prefix?: string): Promise<void> {
  const names = WORKS.map((work) => roleName(work, prefix))
  const { rows } = await owner.query<{ name: string }>('select current_database() as name')
  const database = pg.escapeIdentifier(rows[0]?.name ?? '')
  await retried(() =>
    owner.query(
      `revoke connect, temporary on database ${database} from public; grant connect on database ${database} to ${names.join(', ')}; grant temporary on database ${database} to ${roleName('job', prefix)}; revoke create on schema public from public`,
    ),
  )
}

/** Row security does not hold a superuser, so nothing of ours may run as one, nor be able to become one. */
async function checkOwner(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query<{
    name: string
    powerful: boolean
    can_make_roles: boolean
    can_make_tables: boolean
  }>(
    `select current_user as name,
       exists (select from pg_roles where (rolsuper or rolbypassrls) and pg_has_role(current_user, oid, 'member')) as powerful,
       (select rolcreaterole from pg_roles where rolname = current_user) as can_make_roles,
       has_database_privilege(current_database(), 'create') and has_schema_privilege('public', 'create') as can_make_tables`,
  )
  const role = rows[0]
  if (role === undefined || role.powerful)
    throw new StoreError(
      'owner-too-powerful',
      `The database role ${role?.name} is a superuser or goes around row security. Give Samspil a role of its own: create role samspil login createrole password '…'; create database samspil owner samspil;`,
    )
  if (!role.can_make_tables)
    throw new StoreError(
      'owner-too-weak',
      `The database role ${role.name} may not create tables here. Make it the owner of the database.`,
    )
  return role.can_make_roles
}

async function ensureRole(owner: pg.Client, name: string, password: string, canMakeRoles: boolean): Promise<void> {
  await retried(async () => {
    const { rows } = await owner.query<{ powerful: boolean }>(
      `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or pg_has_role(rolname, current_user, 'member') as powerful from pg_roles where rolname = $1`,
      [name],
    )
    if (rows[0]?.powerful)
      throw new StoreError(
        'role-not-ours',
        `The database role ${name} has rights that a working role must not have. Take them from it, or set SAMSPIL_ROLE_PREFIX.`,
      )
    if (rows[0] !== undefined) return
    if (!canMakeRoles)
      throw new StoreError(
        'owner-too-weak',
        `The database role ${name} is missing, and the owner may not create it. Give the owner CREATEROLE for the first start.`,
      )
    await owner.query(
      `create role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '${password}'`,
    )
  })
}

async function setPassword(owner: pg.Client, name: string, password: string): Promise<void> {
  try {
    await retried(() => owner.query(`alter role ${name} login password '${password}'`))
  } catch (cause) {
    throw new StoreError(
      'role-not-ours',
      `The database role ${name} has another password, and this owner may not change it. Set DATABASE_ROLE_SECRET to the text it was made with, or SAMSPIL_ROLE_PREFIX to a name of your own.`,
      { cause },
    )
  }
}

async function canSignIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
    return true
  } catch (error) {
    // 28P01 wrong password, 28000 may not sign in.
    if (['28P01', '28000'].includes((error as pg.DatabaseError).code ?? '')) return false
    throw error
  } finally {
    await client.end()
  }
}

/** Roles belong to the whole server, where no lock of one database reaches: so try again. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!RACED.has((error as pg.DatabaseError).code ?? '') || attempt === ATTEMPTS) throw error
    }
  }
}
