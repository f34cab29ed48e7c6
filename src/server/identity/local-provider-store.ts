import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly endsAt: number
}

/** Keeps the local provider's own records in memory, for as long as the process lives. */
export const memoryAdapters = (): AdapterFactory => {
  const kept = new Map<string, Kept>()

  const read = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key)
    if (found !== undefined && found.endsAt > Date.now()) return found.payload
    kept.delete(key)
    return undefined
  }

  const clearExpired = (): void => {
    for (const key of kept.keys()) read(key)
  }

  return (model): Adapter => {
    const keyOf = (id: string): string => `${model}:${id}`
    return {
      async upsert(id, payload, seconds = 3600) {
        clearExpired()
        kept.set(keyOf(id), { payload, endsAt: Date.now() + seconds * 1000 })
      },
      async find(id) {
        return read(keyOf(id))
      },
      async findByUid(uid) {
        for (const [key, { payload }] of kept) {
          if (key.startsWith(`${model}:`) && payload.uid === uid) return read(key)
        }
        return undefined
      },
      async findByUserCode() {
        return undefined
      },
      async consume(id) {
        const payload = read(keyOf(id))
        if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000)
      },
      async destroy(id) {
        kept.delete(keyOf(id))
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of kept) {
          if (key.startsWith(`${model}:`) && payload.grantId === grantId) kept.delete(key)
        }
      },
    }
  }
}
