import http from 'node:http'
import { performance } from 'node:perf_hooks'
import { answerOrders } from './child.ts'

/** Clients with a connection each, in a process of their own, so that they do not share the server's event loop. */
export interface Load {
  readonly origin: string
  /** Asked in turn, from the start again when all have been. */
  readonly requests: readonly { readonly path: string; readonly cookie: string | null }[]
  readonly clients: number
  /** Ends after so long, or after so many. */
  readonly until: { readonly seconds: number } | { readonly requests: number }
}

export interface Measured {
  readonly requests: number
  readonly seconds: number
  /** Milliseconds, in order of size. */
  readonly times: Float64Array
  readonly bytes: number
}

const get = (agent: http.Agent, origin: URL, path: string, cookie: string | null): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'sec-fetch-site': 'same-origin', ...(cookie === null ? {} : { cookie }) }
    const request = http.get({ agent, host: origin.hostname, port: origin.port, path, headers }, (response) => {
      let bytes = 0
      response.on('data', (part: Buffer) => (bytes += part.length))
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${path} was answered ${response.statusCode}`)),
      )
      response.on('error', reject)
    })
    request.on('error', reject)
  })

async function run({ origin, requests, clients, until }: Load): Promise<Measured> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: clients })
  const url = new URL(origin)
  const times: number[] = []
  const start = performance.now()
  const end = 'seconds' in until ? start + until.seconds * 1000 : Infinity
  const most = 'requests' in until ? until.requests : Infinity
  let next = 0
  let bytes = 0
  const client = async (): Promise<void> => {
    for (let asked = performance.now(); next < most && asked < end; asked = performance.now()) {
      const request = requests[next++ % requests.length]
      if (request === undefined) throw new Error('nothing to ask for')
      bytes += await get(agent, url, request.path, request.cookie)
      times.push(performance.now() - asked)
    }
  }
  try {
    await Promise.all(Array.from({ length: clients }, client))
  } finally {
    agent.destroy()
  }
  return {
    requests: times.length,
    seconds: (performance.now() - start) / 1000,
    times: Float64Array.from(times).toSorted(),
    bytes,
  }
}

answerOrders({ run }, () => Promise.resolve())
