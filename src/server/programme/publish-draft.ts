import { readDraft as readProgrammeDraft } from '../../domain/programme/draft.ts'
import { readProgramme } from '../../domain/programme/preset.ts'
import { insertVersion, lockProgramme, readDraft, readVersion, updateDraft } from '../../store/programme.ts'
import { carrySaidDepartments } from '../../store/programme-department.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { newestOf } from '../programmes.ts'
import { requireEditor } from '../shared/preset-editor.ts'
import { faultsOf, lockDraft, requireOpen, versionAfter } from './standing.ts'

interface Input {
  readonly params: { readonly draft: string }
  readonly body: { readonly basedOn: number; readonly after: string | null; readonly reason: string }
}

/**
 * Publishes a draft as the next version. New families get it from now on; those under way keep theirs.
 * Throws a conflict when somebody else has published since the publisher looked: both are shown, and the draft stays.
 */
export async function publishDraft(
  unit: UnitOfWork,
  { params, body }: Input,
): Promise<{ programme: string; version: string }> {
  requireEditor(unit)
  const found = await readDraft(unit, params.draft)
  if (!found) throw notFound()
  // The programme before the draft: two drafts of one programme are published one after the other.
  await lockProgramme(unit, found.programme)
  const draft = await lockDraft(unit, params.draft, body.basedOn)
  requireOpen(draft)
  const newest = await newestOf(unit, draft.programme)
  if ((newest?.version ?? null) !== body.after)
    throw new Problem(
      409,
      'programme-published-meanwhile',
      'En kollega har udgivet en ny udgave imens. Din kladde er her stadig. Vælg, hvad der skal stå, før du udgiver.',
      {
        current: newest && {
          ...newest,
          content: await readVersion(unit, newest.programme, newest.version),
        },
      },
    )
  const number = (newest?.number ?? 0) + 1
  const version = versionAfter(number - 1)
  const content = contentOf(draft.content, version)
  await insertVersion(unit, { programme: draft.programme, version, number, content, reason: body.reason })
  await updateDraft(unit, draft.id, body.basedOn, { publishedAs: version })
  // Later versions of one's own find what was said for an earlier one; the first has none, and takes that of its source.
  if (newest === null)
    await carrySaidDepartments(
      unit,
      { programme: draft.fromProgramme, version: draft.fromVersion },
      { programme: draft.programme, version },
    )
  return { programme: draft.programme, version }
}

function contentOf(content: unknown, version: string): unknown {
  const tidied = readProgrammeDraft(content)
  const numbered = { ...(tidied.ok ? tidied.programme : (content as object)), version }
  const read = readProgramme(numbered)
  if (read.ok) return read.programme
  const problems = faultsOf(numbered as never, read.faults)
  throw new Problem(400, 'programme-faulty', 'Der er fejl i kladden. Ret dem, før du udgiver.', { problems })
}
