import pg from 'pg'

/** Does something as the owner, on a connection of its own. */
export async function onServer<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** Creates an empty database in UTF-8, whatever the server's own encoding is, or a clone of a template. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<void> {
  const from = template === undefined ? `template template0 encoding 'UTF8'` : `template ${template}`
  await onServer(serverUrl, (owner) => owner.query(`create database ${name} ${from}`))
}

/** Drops a database; the server waits a moment for connections that are just ending. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await onServer(serverUrl, (owner) => owner.query(`drop database if exists ${name}`))
}
