import { expect, it } from 'vitest'
import { createTurns } from '../../../../main/work/turns.ts'

it('never runs two at once, keeps their order, and goes on after one that failed', async () => {
  const inTurn = createTurns()
  const log: string[] = []
  const work = (name: string, milliseconds: number) =>
    inTurn(async () => {
      log.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, milliseconds))
      log.push(`${name} ends`)
      if (name === 'second') throw new Error(name)
      return name
    })
  const all = await Promise.allSettled([work('first', 20), work('second', 1), work('third', 1)])
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(log).toEqual([
    'first begins',
    'first ends',
    'second begins',
    'second ends',
    'third begins',
    'third ends',
  ])
})
