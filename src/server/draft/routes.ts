import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { draftRoutes } from '../../contract/draft.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { serve } from '../call.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'

const LARGEST = 200_000
const KEPT_DAYS = 30

/** Drafts: in a compartment that only their author may open. */
export function registerDraft(app: FastifyInstance, services: Services): void {
  serve(app, services, draftRoutes, {
    'GET /api/drafts/:key': {
      scope: () => ({ kind: 'none' }),
      run: async (unit, { params }) => {
        const found = await find(unit, params.key)
        return { content: found?.content ?? null, updatedAt: found?.updated_at ?? null }
      },
    },
    'PUT /api/drafts/:key': {
      scope: () => ({ kind: 'none' }),
      run: async (unit, { params, body }) => {
        const content = JSON.stringify(body.content ?? null)
        if (content.length > LARGEST)
          throw new Problem(413, 'draft-too-large', 'Teksten er for lang til at blive gemt som kladde.')
        const compartment = await unit.drop({
          caseId: null,
          subject: null,
          category: 'cooperation',
          audience: 'author',
          audienceId: unit.asking.actor.id,
          department: null,
        })
        await sql`
          insert into draft (municipality, id, compartment, owner, key, content, updated_at)
          values (${unit.municipality}, ${unit.newId()}, ${compartment}, ${unit.asking.actor.id}, ${params.key}, ${content}, ${unit.asking.at})
          on conflict (municipality, owner, key) do update set content = excluded.content, version = draft.version + 1, updated_at = excluded.updated_at`.execute(
          unit.tx,
        )
        return { updatedAt: unit.asking.at }
      },
    },
    'DELETE /api/drafts/:key': {
      scope: () => ({ kind: 'none' }),
      run: async (unit, { params }) => {
        await sql`delete from draft where municipality = ${unit.municipality} and owner = ${unit.asking.actor.id} and key = ${params.key}`.execute(
          unit.tx,
        )
        return {}
      },
    },
  })
}

interface Stored {
  readonly content: unknown
  readonly updated_at: string
}

async function find(unit: UnitOfWork, key: string): Promise<Stored | undefined> {
  const oldest = new Date(unit.now.getTime() - KEPT_DAYS * 86_400_000).toISOString()
  const { rows } = await sql<Stored>`
    select content, updated_at from draft
    where municipality = ${unit.municipality} and owner = ${unit.asking.actor.id} and key = ${key} and updated_at > ${oldest}`.execute(
    unit.tx,
  )
  return rows[0]
}
