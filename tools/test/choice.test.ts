import { describe, expect, it } from 'vitest'
import { chosenParts } from './choice.ts'

describe('which parts of the suite run', () => {
  it('runs everything but the long-running ones when nothing is asked for', () => {
    const parts = chosenParts([])
    expect(parts).toContain('types')
    expect(parts).toContain('journeys')
    expect(parts).not.toContain('long')
  })

  it('runs only what is named, in one word or several', () => {
    expect([...chosenParts(['--only', 'lint,store', '--only', 'unit'])]).toEqual(['lint', 'store', 'unit'])
  })

  it('builds the pages before somebody walks through them', () => {
    expect(chosenParts(['--only', 'journeys'])).toContain('pages')
  })

  it('runs the long-running ones alone', () => {
    expect([...chosenParts(['--long'])]).toEqual(['long'])
  })

  it.each([[['--only', 'everything']], [['--only']], [['store']]])(
    'refuses %j and names the parts instead of running something else',
    (words) => {
      expect(() => chosenParts(words)).toThrow(/is not a part of the tests.*types, lint.*long/)
    },
  )
})
