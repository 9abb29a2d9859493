import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldsOf } from '../../../../shared/exchange/merge/fields.ts'
import { type Act, kinds, startHistory } from './history.ts'
import { openMergingLaptop } from './laptop.ts'

const runs = Number(process.env.KAGIMORI_HISTORY_RUNS ?? 25)

const act: fc.Arbitrary<Act> = fc.record({
  laptop: fc.nat(2),
  kind: fc.constantFrom(...kinds),
  a: fc.nat(50),
  b: fc.nat(50),
  c: fc.nat(50),
})

describe('merging three laptops', () => {
  it(
    'loses no field, ends alike in any order, and is changed by no repetition',
    async () => {
      const openThree = () => Promise.all([openMergingLaptop(), openMergingLaptop(), openMergingLaptop()])
      let laptops = await openThree()
      let number = 0
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), fc.nat(5), async (acts, order) => {
          // No vault holds hundreds of engagements.
          if (number > 0 && number % 100 === 0) {
            for (const { app } of laptops) await app.close()
            laptops = await openThree()
          }
          number += 1
          const history = await startHistory(laptops, number)
          for (const each of acts) await history.carryOut(each)
          const [first, ...others] = await history.settle(order)
          if (first === undefined) throw new Error('no laptop')
          for (const { shown, whole } of others) {
            expect(shown).toEqual(first.shown)
            // What was removed before anybody heard of it is nobody else's to know, and what was written beneath a
            // removal is told when it comes back.
            for (const [key, line] of whole)
              if (first.whole.has(key)) expect(isRemoved(line), key).toBe(isRemoved(first.whole.get(key)))
          }
          const records = new Map([...first.whole].map(([key, line]) => [key, fieldsOf(JSON.parse(line))]))
          for (const [place, values] of history.standing()) {
            const [type, id, field = ''] = place.split(' ')
            const record = records.get(`${type} ${id}`)
            if (record !== undefined) expect(values, place).toContain(record[field])
            else expect(others.some(({ whole }) => whole.has(`${type} ${id}`))).toBe(true)
          }
        }),
        { numRuns: runs, seed: 7, endOnFailure: process.env.KAGIMORI_SHRINK === undefined },
      )
    },
    runs * 20_000,
  )
})

function isRemoved(line: string | undefined): boolean {
  return line !== undefined && JSON.parse(line).removed === true
}
