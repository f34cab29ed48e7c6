import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stepsDa } from './steps-texts.da.ts'

interface Preset {
  readonly steps: { id: string; title: string; purpose: string }[]
  readonly fields: { id: string; title: string; says?: string; parts?: { id: string; title: string }[] }[]
}

test('the words that are translated are those of the shipped board, every one of them', () => {
  const { steps, fields } = JSON.parse(readFileSync('presets/boards/netvaerksmoede.json', 'utf8')) as Preset
  const words = [
    ...steps.flatMap(({ id, title, purpose }) => [
      [`step.${id}.title`, title],
      [`step.${id}.purpose`, purpose],
    ]),
    ...fields.flatMap(({ id, title, says, parts = [] }) => [
      [`step.${id}.field`, title],
      ...(says === undefined ? [] : [[`step.${id}.says`, says]]),
      ...parts.map((part) => [`step.${part.id}.part`, part.title]),
    ]),
  ]
  const translated = Object.entries(stepsDa).filter(([key]) => key.startsWith('step.'))
  expect(Object.fromEntries(translated)).toEqual(Object.fromEntries(words))
})
