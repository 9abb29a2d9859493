import { expect, test } from 'vitest'
import { drawRadar, printedRadar } from '../../../../shared/inspections/radar.ts'
import { radarCode } from '../../../../shared/inspections/radar-code.ts'

const line = (key: string, percent: number | null) => ({
  key,
  percent,
  points: 0,
  answered: 1,
  unchecked: 0,
  notApplicable: 0,
})

const objectives = [line('O1', 38.2), line('O2', 62.5), line('O3', 100), line('O4', null)]

test('a radar names each objective by its code and its percentage', () => {
  const svg = drawRadar({ objectives }, printedRadar) ?? ''
  expect([...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text]) => text)).toEqual([
    'O1  38.2 %',
    'O2  62.5 %',
    'O3  100 %',
    'O4  –',
  ])
})

test('a radar brings no style that a strict policy would refuse', () => {
  const svg = drawRadar({ objectives }, printedRadar) ?? ''
  expect(svg).toMatch(/^<svg /)
  expect(svg).not.toMatch(/style|class=|<script|href="/)
  expect(svg).toContain('font-family="Noto Sans"')
})

test('two objectives make no radar', () => {
  expect(drawRadar({ objectives: objectives.slice(0, 2) }, printedRadar)).toBeNull()
})

test('an objective of another script is called by its place', () => {
  expect(radarCode('O2', 1)).toBe('O2')
  expect(radarCode('接近', 1)).toBe('2')
})
