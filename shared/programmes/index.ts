import { type Programme, programme } from '../engagements/index.ts'
import fiscalYear2017 from './2017.json' with { type: 'json' }
import fiscalYear2024 from './2024.json' with { type: 'json' }

/** The programmes that ship, newest first; each file is checked when it is loaded. */
export const programmes: readonly Programme[] = [fiscalYear2024, fiscalYear2017].map((file) =>
  programme.parse(file),
)

/** The programme of a fiscal year, or undefined where none ships. */
export function programmeOf(fiscalYear: number): Programme | undefined {
  return programmes.find((candidate) => candidate.fiscalYear === fiscalYear)
}

/** Every menu item that any shipped programme names: what a year without a list of its own accepts. */
export const knownMenuItems: readonly string[] = [
  ...new Set(programmes.flatMap((each) => each.menuItems ?? [])),
]

/** The menu items an entry of a fiscal year may name. */
export function menuItemsOf(each: Programme): readonly string[] {
  return each.menuItems ?? knownMenuItems
}
