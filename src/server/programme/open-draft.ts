import type { ProgrammeDraft } from '../../contract/programme.ts'
import { readDraft as readProgrammeDraft } from '../../domain/programme/draft.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { readDraft, readSaves, readVersion } from '../../store/programme.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { newestOf } from '../programmes.ts'
import type { Services } from '../services.ts'
import { requireEditor } from '../shared/preset-editor.ts'
import { boardNames, faultsOf, measureNames, versionAfter } from './standing.ts'

const MOST_SAVES = 30

/** One draft, what is wrong with it, and what it is compared with. */
export async function openDraft(
  unit: UnitOfWork,
  { params }: { params: { draft: string } },
  services: Services,
): Promise<ProgrammeDraft> {
  requireEditor(unit)
  const draft = await readDraft(unit, params.draft)
  if (!draft) throw notFound()
  const { fromProgramme: programme, fromVersion: version } = draft
  const from = await services.programmes.of(unit, { programme, programmeVersion: version })
  const newest = await newestOf(unit, draft.programme)
  const read = readProgrammeDraft(draft.content)
  return {
    id: draft.id,
    programme: draft.programme,
    version: draft.version,
    updatedAt: draft.updatedAt,
    updatedByName: draft.updatedByName,
    discardedAt: draft.discardedAt,
    publishedAs: draft.publishedAs,
    content: draft.content,
    faults: read.ok ? faultsOf(read.programme, read.faults) : faultsOf(draft.content as Programme, read.faults),
    // A file may come from a programme that is not known here.
    from: from?.version === version ? { programme, version, name: from.name.da, content: from } : null,
    newest: newest && {
      version: newest.version,
      publishedByName: newest.publishedByName,
      reason: newest.reason,
      content: await readVersion(unit, newest.programme, newest.version),
    },
    next: versionAfter(newest?.number ?? 0),
    saves: await readSaves(unit, draft.id, MOST_SAVES),
    measures: measureNames(services),
    boards: boardNames(services),
  }
}
