import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cprSentences, formatCpr, maskCpr, parseCpr, registeredSex } from './cpr.ts'

function born(input: string): string | null {
  const result = parseCpr(input)
  return result.ok ? result.cpr.birthDate : null
}

describe('a CPR number', () => {
  it.each([
    ['1111110118', '1911-11-11'],
    ['1111113118', '1911-11-11'],
    ['0101364000', '2036-01-01'],
    ['0101374000', '1937-01-01'],
    ['0101575000', '2057-01-01'],
    ['0101585000', '1858-01-01'],
    ['0101369000', '2036-01-01'],
    ['0101379000', '1937-01-01'],
  ])('%s is born %s by its seventh digit', (digits, birthDate) => {
    expect(born(digits)).toBe(birthDate)
  })

  it('is read with a hyphen, a space or neither', () => {
    expect(born('111111-1118')).toBe('1911-11-11')
    expect(born(' 111111 1118 ')).toBe('1911-11-11')
  })

  it('is refused when the date does not exist', () => {
    expect(parseCpr('290201-1234')).toEqual({ ok: false, code: 'cpr.impossible-date' })
    expect(parseCpr('001001-1234')).toEqual({ ok: false, code: 'cpr.impossible-date' })
    expect(parseCpr('320101-1234')).toEqual({ ok: false, code: 'cpr.impossible-date' })
    expect(parseCpr('011301-1234')).toEqual({ ok: false, code: 'cpr.impossible-date' })
  })

  it('knows that 2000 had a 29 February and 1900 had none', () => {
    expect(born('290200-4000')).toBe('2000-02-29')
    expect(parseCpr('290200-1000')).toEqual({ ok: false, code: 'cpr.impossible-date' })
  })

  it('is refused when the birth is still to come, if today is known', () => {
    expect(parseCpr('010136-4000', '2026-11-02')).toEqual({ ok: false, code: 'cpr.future-date' })
  })

  it('is refused when it is anything but ten digits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^\d{6}[- ]?\d{4}$/.test(text.trim()))
        expect(parseCpr(text)).toEqual({ ok: false, code: 'cpr.wrong-shape' })
      }),
    )
  })

  it('passes without a warning when modulus 11 fits, and with one when it does not', () => {
    const fits = parseCpr('111111-1118')
    const differs = parseCpr('111111-1119')
    expect(fits.ok && fits.cpr.warnings).toEqual([])
    expect(differs.ok && differs.cpr.warnings).toEqual(['cpr.modulus-11'])
  })

  it('is recognised as a replacement number when 60 is added to the day', () => {
    const result = parseCpr('711111-1110')
    expect(result.ok && result.cpr).toMatchObject({
      replacement: true,
      birthDate: '1911-11-11',
      warnings: [],
    })
    expect(result.ok && registeredSex(result.cpr)).toBeNull()
  })

  it('survives being written and read again, and hides its last four digits when masked', () => {
    const serial = fc.integer({ min: 0, max: 9999 }).map((number) => String(number).padStart(4, '0'))
    fc.assert(
      fc.property(serial, (last) => {
        const result = parseCpr(`010203${last}`)
        if (!result.ok) throw new Error(result.code)
        expect(parseCpr(formatCpr(result.cpr))).toEqual(result)
        expect(maskCpr(result.cpr)).toBe('010203-••••')
        expect(registeredSex(result.cpr)).toBe(Number(last) % 2 === 0 ? 'female' : 'male')
      }),
    )
  })

  it('has a sentence for each code', () => {
    expect(Object.values(cprSentences).every((sentence) => sentence.da !== '' && sentence.en !== '')).toBe(true)
  })
})
