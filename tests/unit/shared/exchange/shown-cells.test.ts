import { describe, expect, it } from 'vitest'
import { compareShown, type ShownRow } from '../../../../shared/exchange/shown-cells.ts'

const row = (number: number, id: string, ...cells: ShownRow['cells']): ShownRow => ({
  sheet: '現地点検結果',
  row: number,
  id,
  cells,
})

describe('comparing what is shown', () => {
  it('names the record, the place in its row and the cell as it stands now', () => {
    const recorded = [row(2, 'a', '鍵なし', null, 3), row(3, 'b', '台帳', null, 4)]
    const shown = [row(2, 'b', '台帳', '追記', 4), row(3, 'a', '鍵あり', null, 3)]
    const common = { sheet: '現地点検結果', row: 'kept', isFormula: false }
    expect(compareShown(recorded, shown)).toMatchObject([
      { ...common, id: 'a', cell: 'B3', column: 0, recorded: '鍵なし', shown: '鍵あり' },
      { ...common, id: 'b', cell: 'C2', column: 1, recorded: null, shown: '追記' },
    ])
  })

  it('finds no difference between sorted rows of one record', () => {
    const recorded = [row(2, 'a', 'PF-01', 1.25), row(3, 'a', 'PF-02'), row(4, 'a', 'PF-03')]
    const shown = [row(2, 'a', 'PF-03'), row(3, 'a', 'PF-02', null), row(4, 'a', 'PF-01', 1.2500000001)]
    expect(compareShown(recorded, shown)).toEqual([])
  })

  it('compares what was changed among the rows of one record with what is left', () => {
    const recorded = [row(2, 'a', 'PF-01'), row(3, 'a', 'PF-02'), row(4, 'a', 'PF-03')]
    const shown = [row(2, 'a', 'PF-03'), row(3, 'a', 'PF-99'), row(4, 'a', 'PF-01')]
    expect(compareShown(recorded, shown)).toMatchObject([{ cell: 'B3', recorded: 'PF-02', shown: 'PF-99' }])
  })

  it('finds the changed rows of one record by what is left of them', () => {
    const recorded = [row(2, 'a', 'SC-01', 'B', null), row(3, 'a', 'SC-02', 'C', null)]
    const shown = [row(2, 'a', 'SC-02', 'A', null), row(3, 'a', 'SC-01', 'D', null)]
    expect(compareShown(recorded, shown)).toMatchObject([
      { cell: 'C3', recorded: 'B', shown: 'D', cells: { now: ['SC-01', 'D', null] } },
      { cell: 'C2', recorded: 'C', shown: 'A' },
    ])
  })

  it('tells rows that are gone, that were added, and cells that hold a formula', () => {
    const recorded = [row(2, 'a', '鍵なし'), row(3, 'b', '台帳')]
    const shown = [{ ...row(2, 'b', '台帳2'), formulas: [0] }, row(3, 'c', '名簿'), row(4, 'b', '台帳')]
    expect(compareShown(recorded, shown)).toMatchObject([
      { id: 'a', cell: 'B2', row: 'gone', recorded: '鍵なし', shown: null },
      { id: 'b', cell: 'B2', row: 'added', isFormula: true, shown: '台帳2' },
      { id: 'c', cell: 'B3', row: 'added', recorded: null },
    ])
  })
})
