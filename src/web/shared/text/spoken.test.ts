import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ApiProblem } from '../api/problem.ts'
import { clockTime, dateAndTime, longDate, weekdayDate } from './dates.ts'
import { inList } from './lists.ts'
import { type Language, speak } from './spoken.ts'
import { createTexts } from './texts.ts'

const root = { lang: 'da', dir: '' }
beforeEach(() => vi.stubGlobal('document', { documentElement: root }))
afterEach(() => {
  speak(undefined)
  vi.unstubAllGlobals()
})

const arabic: Language = {
  locale: 'ar',
  messages: { call: 'اتصال {phone}' },
  problems: { 'text.empty': 'اكتب شيئًا.' },
  shipped: {},
}
const english: Language = { locale: 'en', messages: { call: 'Call {phone}' }, problems: {}, shipped: {} }
const turkish: Language = { locale: 'tr', messages: {}, problems: {}, shipped: {} }

test('the browser and screen readers are told the language and which way it runs', () => {
  speak(arabic)
  expect(root).toEqual({ lang: 'ar', dir: 'rtl' })
  speak(undefined)
  expect(root).toEqual({ lang: 'da', dir: 'ltr' })
})

test('a text is said in the chosen language, and in Danish where the language has none', () => {
  const text = createTexts('da', { call: 'Ring {phone}', only: 'Kun på dansk' })
  expect(text('call', { phone: '12 34' })).toBe('Ring 12 34')
  speak(english)
  expect([text('call', { phone: '12 34' }), text('only')]).toEqual(['Call 12 34', 'Kun på dansk'])
})

test('in Arabic a value keeps its own direction', () => {
  speak(arabic)
  expect(createTexts('da', { call: 'Ring {phone}' })('call', { phone: '12 34' })).toBe('اتصال \u206812 34\u2069')
  expect(inList(['Ida', 'Bo'])).toContain('\u2068Bo\u2069')
})

test('dates are written as the language writes them, in Danish time and with the same digits', () => {
  const shown = (): string[] => [longDate('2026-03-03'), weekdayDate('2026-03-03'), clockTime('2026-07-03T09:32:00Z')]
  speak(english)
  expect(shown()).toEqual(['3 March 2026', 'Tuesday 3 March', '11:32'])
  speak(turkish)
  expect(shown()).toEqual(['3 Mart 2026', '3 Mart Salı', '11:32'])
  speak(arabic)
  expect(shown()).toEqual(['3 مارس 2026', 'الثلاثاء، 3 مارس', '11:32'])
  expect(dateAndTime('2026-07-03T22:30:00Z')).toContain('4 يوليو 2026')
})

test('a refusal is said in the chosen language by its code, field by field, and else in Danish', () => {
  const body = {
    code: 'invalid-input',
    detail: 'Skriv noget i feltet.',
    field: 'what',
    problems: [{ field: 'what', code: 'text.empty', detail: 'Skriv noget i feltet.' }],
  }
  speak(arabic)
  expect(new ApiProblem(400, body).detail).toBe('اكتب شيئًا.')
  expect(new ApiProblem(400, body).extra['problems']).toMatchObject([{ field: 'what', detail: 'اكتب شيئًا.' }])
  expect(new ApiProblem(409, { code: 'never-heard-of', detail: 'Det går ikke.' }).detail).toBe('Det går ikke.')
})

test('in Danish a refusal is what the server said', () => {
  const problems = [{ field: 'what', code: 'text.empty', detail: 'Et andet ord.' }]
  const problem = new ApiProblem(409, { code: 'mistake-stands', detail: 'Det hele.', problems })
  expect([problem.detail, problem.extra['problems']]).toEqual(['Det hele.', problems])
})
