import { readDraft as readProgrammeDraft } from '../../domain/programme/draft.ts'
import { withNotStated } from '../../domain/programme/not-stated.ts'
import { readProgramme } from '../../domain/programme/preset.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { insertDraft, lockProgramme, readDrafts, readVersions } from '../../store/programme.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { freeKey, isOwn, ownKey } from '../shared/own-key.ts'
import { findVersion } from './open-programme.ts'
import { requireEditor } from '../shared/preset-editor.ts'
import { faultsOf, versionAfter } from './standing.ts'

interface Input {
  readonly body: { readonly programme: string; readonly version: string; readonly name: string | null }
}

/** Begins a draft from a version: under a new name a programme of its own, without a name the next version of one's own. */
export async function beginDraft(unit: UnitOfWork, { body }: Input, services: Services): Promise<{ id: string }> {
  requireEditor(unit)
  const { programme, version, name } = body
  const from = await findVersion(unit, { programme, version }, services)
  if (name === null && !isOwn(programme))
    throw new Problem(400, 'invalid-input', 'Giv jeres udgave et navn.', { field: 'name' })
  const key = name === null ? programme : await keyFor(unit, name)
  const content: Programme = {
    ...from,
    id: key,
    version: await nextVersion(unit, key),
    ...(name === null ? {} : { name: { da: name } }),
  }
  const draft = { programme: key, fromProgramme: programme, fromVersion: version, content: withNotStated(content) }
  return { id: await insertDraft(unit, draft) }
}

/** Begins a draft from a file. One with faults is refused whole, each with its place: nothing is half saved. */
export async function importProgramme(unit: UnitOfWork, { body }: { body: { text: string } }): Promise<{ id: string }> {
  requireEditor(unit)
  const input = parsed(body.text)
  if (!looksLikeProgramme(input))
    throw new Problem(
      400,
      'programme-file-wrong',
      'Filen er ikke en indsats. Vælg en fil, der er hentet med “Hent som fil” på en indsats. Intet er gemt.',
      { field: 'text' },
    )
  const read = readProgramme(input)
  if (!read.ok) {
    const tolerant = readProgrammeDraft(input)
    // Where in the file, for the page to say in words.
    const problems = tolerant.ok
      ? faultsOf(tolerant.programme, read.faults)
      : read.faults.map(({ path, code, sentence }) => ({ field: path, code, detail: sentence }))
    throw new Problem(
      400,
      'programme-file-faulty',
      'Filen er en indsats, men noget i den hænger ikke sammen. Intet er gemt. Ret det i den indsats, som filen kommer fra, og hent den igen.',
      {
        field: 'text',
        problems: problems.slice(0, MOST_FAULTS),
        more: Math.max(0, problems.length - MOST_FAULTS),
      },
    )
  }
  const { programme } = read
  const mine = isOwn(programme.id) && (await readVersions(unit)).some((row) => row.programme === programme.id)
  const key = mine ? programme.id : await keyFor(unit, programme.name.da)
  const content = { ...programme, id: key, version: await nextVersion(unit, key) }
  return {
    id: await insertDraft(unit, {
      programme: key,
      fromProgramme: programme.id,
      fromVersion: programme.version,
      content: withNotStated(content),
    }),
  }
}

const MOST_FAULTS = 30

/** A programme with faults, as against something else altogether. */
const looksLikeProgramme = (input: unknown): boolean =>
  input !== null && typeof input === 'object' && ['criteria', 'visitation', 'team', 'roles'].some((key) => key in input)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem(
      400,
      'programme-file-unreadable',
      'Filen kan ikke læses. Den er måske ikke hentet helt, eller nogen har rettet i den. Hent den igen, dér hvor indsatsen er. Intet er gemt.',
      { field: 'text' },
    )
  }
}

/** The version that the next publication gets. */
async function nextVersion(unit: UnitOfWork, programme: string): Promise<string> {
  const newest = (await readVersions(unit)).find((row) => row.programme === programme)
  return versionAfter(newest?.number ?? 0)
}

/** A key made from the name, that no programme or draft of the municipality has. */
async function keyFor(unit: UnitOfWork, name: string): Promise<string> {
  const wanted = ownKey(name, 'indsats')
  await lockProgramme(unit, wanted)
  return freeKey(
    wanted,
    new Set([...(await readVersions(unit)), ...(await readDrafts(unit))].map((row) => row.programme)),
  )
}
