import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { extractFor, isInForce, statutoryPlansSchema } from './statutory-plan.ts'

const goals = [
  { id: 'long', parentGoal: null },
  { id: 'step', parentGoal: 'long' },
  { id: 'other', parentGoal: null },
]
const measure = (id: string, goal: string | null, byDepartment: string, person = 'child') => ({
  id,
  goal,
  byDepartment,
  person,
})
const plan = {
  goals,
  actions: [{ goal: 'step' }, { goal: 'other' }, { goal: null }],
  measures: [measure('m1', 'step', 'familie'), measure('m2', 'other', 'job'), measure('m3', null, 'familie', 'mother')],
}
const link = { ownerDepartment: 'familie', persons: ['child'], goals: [] as string[], measures: [] as string[] }

test('the owner’s measures for the persons concerned come along with the goals they serve and where those lead', () => {
  const extract = extractFor(plan, link)
  expect(extract.measures.map(({ id }) => id)).toEqual(['m1'])
  expect(extract.goals.map(({ id }) => id)).toEqual(['long', 'step'])
  expect(extract.actions).toEqual([{ goal: 'step' }])
})

test('what is marked comes along, whoever does it', () => {
  const extract = extractFor(plan, { ...link, goals: ['other'], measures: ['m3'] })
  expect(extract.measures.map(({ id }) => id)).toEqual(['m1', 'm3'])
  expect(extract.goals.map(({ id }) => id)).toEqual(['long', 'step', 'other'])
})

test('the table of statutory plans can be read; a paragraph that was not seen is not called verified', () => {
  const file = statutoryPlansSchema.parse(JSON.parse(readFileSync('presets/law/statutory-plans.json', 'utf8')))
  expect(file.plans.filter((one) => isInForce(one, '2026-09-01')).map(({ id }) => id)).not.toContain(
    'handleplan-serviceloven',
  )
  const sources = readFileSync('docs/sources.md', 'utf8')
  for (const { source } of file.plans) expect(sources).toContain(`\`${source.key}\``)
})
