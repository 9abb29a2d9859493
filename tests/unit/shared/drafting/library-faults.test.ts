import { describe, expect, it } from 'vitest'
import { textFaults } from './library-faults.ts'

const japanese = '従業員は、{{returnDays}}日以内に返還する。控除は、賃金の20%を超えない。'

function faultsIn(language: string, text: string, isHeading = false): string[] {
  const original = { language: 'ja', text: isHeading ? '返還' : japanese }
  return textFaults({ language, text }, original, isHeading).map((fault) => fault.split(/[ :]/)[0] ?? '')
}

describe('the check of one side beside the other', () => {
  it('lets a faithful text pass in every kind of script', () => {
    expect(faultsIn('en', 'Return within {{returnDays}} days. The deduction does not exceed 20%.')).toEqual(
      [],
    )
    expect(faultsIn('zh-CN', '应在{{returnDays}}日内返还。扣除不超过工资的20%。')).toEqual([])
    expect(faultsIn('th', 'ให้คืนภายใน {{returnDays}} วัน การหักไม่เกิน 20%')).toEqual([])
    expect(faultsIn('hi', '{{returnDays}} दिनों में लौटाएँ। कटौती 20% से अधिक नहीं।')).toEqual([])
    expect(
      faultsIn('fr', 'Rendre sous {{returnDays}} jours. Au plus 20 %, selon l’article L. du code.'),
    ).toEqual([])
    expect(faultsIn('de', 'Rückgabe', true)).toEqual([])
  })

  it('finds a sentence that is missing', () => {
    expect(faultsIn('en', 'Return within {{returnDays}} days; at most 20%.')).toEqual(['sentences'])
    expect(faultsIn('zh-CN', '应在{{returnDays}}日内返还，扣除不超过20%。')).toEqual(['sentences'])
  })

  it('finds another number and a placeholder that is missing', () => {
    expect(faultsIn('vi', 'Trả trong {{returnDays}} ngày. Không quá 30%.')).toEqual(['numbers'])
    expect(faultsIn('id', 'Kembalikan dalam sekian hari. Tidak melebihi 20%.')).toEqual(['placeholders'])
  })

  it('finds characters of the wrong width and digits of another script', () => {
    expect(
      faultsIn('en', 'Return within {{returnDays}} days. The deduction does not exceed 20%，at most.'),
    ).toEqual(['width'])
    expect(faultsIn('zh-CN', '应在{{returnDays}}日内返还,扣除。不超过20%。')).toEqual(['width'])
    expect(faultsIn('hi', '{{returnDays}} दिनों में, ३ बार लौटाएँ। कटौती 20% से अधिक नहीं।')).toEqual(['digits'])
  })

  it('finds a heading that ends like a sentence', () => {
    expect(faultsIn('de', 'Rückgabe.', true)).toEqual(['sentences'])
  })
})
