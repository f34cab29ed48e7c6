/**
 * The address (postgres://…) of the same server and database for another role.
 * An address without a host, which means a socket, carries role and password as parameters.
 */
export function withRole(address: string, role: string, password: string): string {
  const url = parse(address)
  url.searchParams.delete('user')
  url.searchParams.delete('password')
  if (url.hostname === '') {
    url.searchParams.set('user', role)
    url.searchParams.set('password', password)
  } else {
    url.username = role
    url.password = password
  }
  return url.href
}

/** The address of another database on the same server. */
export function withDatabase(address: string, database: string): string {
  const url = parse(address)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

/** The password in an address, else the one that PostgreSQL's programs take from the environment; may be empty. */
export function passwordOf(address: string, environment: NodeJS.ProcessEnv = process.env): string {
  const url = parse(address)
  return url.searchParams.get('password') ?? (decodeURIComponent(url.password) || (environment['PGPASSWORD'] ?? ''))
}

/** `postgres://role@/database?host=/folder` is PostgreSQL's own way to write a socket, but no URL to Node. */
function parse(address: string): URL {
  return new URL(address.replace('@/', '@localhost/'))
}
