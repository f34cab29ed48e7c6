import { bulk } from '../../src/store/bulk.ts'
import { intakeWorld, MUNICIPALITY, NEIGHBOUR } from '../intake/world.ts'

const EDITOR = '0199aaaa-1111-7000-8000-000000000001'
const COLLEAGUE = '0199aaaa-1111-7000-8000-000000000002'
const FOREIGN = '0199aaaa-1111-7000-8000-000000000003'

/** A municipality with an intake and two people who write its programmes, and a neighbour with one. */
export async function programmeWorld() {
  const world = await intakeWorld()
  const editor = (id: string, name: string) => ({
    id,
    name,
    title: 'Teamleder',
    department: 'modtagelse',
    functions: ['programme-editor'],
    phone: null,
    starts_at: '2026-01-01T00:00:00.000Z',
    ends_at: null,
  })
  await bulk(world.t.store.job, MUNICIPALITY, (w) =>
    w.write('employee', [editor(EDITOR, 'Eva Editor'), editor(COLLEAGUE, 'Carl Kollega')]),
  )
  await bulk(world.t.store.job, NEIGHBOUR, (w) => w.write('employee', [editor(FOREIGN, 'Fie Fremmed')]))
  const { t } = world
  return {
    ...world,
    editor: await t.as({ municipality: MUNICIPALITY, employee: EDITOR }),
    second: await t.as({ municipality: MUNICIPALITY, employee: COLLEAGUE }),
    foreigner: await t.as({ municipality: NEIGHBOUR, employee: FOREIGN }),
  }
}
