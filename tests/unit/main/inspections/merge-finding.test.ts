import { describe, expect, it } from 'vitest'
import { isSameFinding, mergeFinding } from '../../../../main/inspections/merge-finding.ts'

const before = mergeFinding(undefined, {
  answer: 'missing',
  severity: 'critical',
  reason: 'r',
  note: { ja: '条件表', local: 'ใบเงื่อนไข' },
})

describe('mergeFinding', () => {
  it('begins unchecked and empty', () => {
    expect(mergeFinding(undefined, {})).toMatchObject({ answer: 'unchecked', severity: null, noteJa: null })
  })

  it('leaves what is omitted', () => {
    expect(isSameFinding(mergeFinding(before, {}), before)).toBe(true)
    expect(mergeFinding(before, { note: { ja: '新' } })).toMatchObject({
      noteJa: '新',
      noteLocal: 'ใบเงื่อนไข',
    })
  })

  it('clears with null one side, both sides, the severity or the reason', () => {
    expect(mergeFinding(before, { note: { local: null } })).toMatchObject({
      noteJa: '条件表',
      noteLocal: null,
    })
    expect(mergeFinding(before, { note: null })).toMatchObject({ noteJa: null, noteLocal: null })
    expect(mergeFinding(before, { severity: null, reason: null })).toMatchObject({
      severity: null,
      reason: null,
    })
  })

  it('takes an emptied field for a cleared one, and keeps spaces as typed', () => {
    expect(mergeFinding(before, { note: { ja: '' } }).noteJa).toBeNull()
    expect(mergeFinding(before, { note: { ja: '条件 ' } }).noteJa).toBe('条件 ')
  })

  it('keeps the severity parked while the answer carries none', () => {
    expect(mergeFinding(before, { answer: 'ok' }).severity).toBe('critical')
  })
})
