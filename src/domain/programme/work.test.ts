import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readProgramme } from './preset.ts'
import { workOf } from './work.ts'

const shipped = (id: string) => {
  const read = readProgramme(JSON.parse(readFileSync(`presets/programmes/${id}.json`, 'utf8')))
  if (!read.ok) throw new Error(id)
  return workOf(read.programme)
}

test('what a programme calls the responsible one, and what they may decide, is told as its source has it', () => {
  expect(shipped('familien-paa-vej').coordinator).toBe('Kontaktperson')
  expect(shipped('klar-til-laering').coordinator).toBe('Handleteamkonsulent')
  expect(shipped('familiens-fremtid').authority).toBe('Har ikke myndighed og træffer ikke afgørelser.')
  expect(shipped('udenom-banderne').authority).toBeNull()
})

test('how often is said where a source says it, and left out where it does not', () => {
  const gladsaxe = shipped('helhedsorienteret-indsats')
  expect(gladsaxe.followUp).toBe('Hver tredje måned')
  expect(gladsaxe.meetings).toContainEqual({ name: 'Netværksmøde', often: null })
  expect(shipped('job-og-familie').meetings).toContainEqual({ name: 'Hjemmebesøg', often: 'Hver uge' })
  expect([shipped('herning-modellen').around, gladsaxe.around]).toEqual([{ least: 2, most: 3 }, null])
})

test('every shipped programme tells how it works without a word that stands for nothing', () => {
  for (const file of readdirSync('presets/programmes'))
    expect(JSON.stringify(shipped(file.replace('.json', '')))).not.toMatch(/ikke oplyst|undefined|""/)
})
