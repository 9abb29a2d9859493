import type { MethodName } from '../../shared/contract.ts'

/** What shows the same records, named like the folders. */
export type Area =
  | 'vault'
  | 'engagements'
  | 'hours'
  | 'inspections'
  | 'assets'
  | 'self-check'
  | 'drafting'
  | 'exchange'

const areaOfWord: Readonly<Record<string, Area>> = {
  vault: 'vault',
  programmes: 'engagements',
  experts: 'engagements',
  companies: 'engagements',
  engagements: 'engagements',
  sites: 'engagements',
  plans: 'engagements',
  hours: 'hours',
  timer: 'hours',
  allotments: 'hours',
  checklists: 'inspections',
  inspections: 'inspections',
  cures: 'inspections',
  assets: 'assets',
  selfCheck: 'self-check',
  // It shows the improvement actions.
  followUp: 'inspections',
  drafts: 'drafting',
  clauses: 'drafting',
  lint: 'drafting',
  reviews: 'drafting',
  lawpacks: 'drafting',
  exchange: 'exchange',
}

/** What shows something else once an area has changed. */
const shownBy: Readonly<Record<Area, readonly Area[]>> = {
  vault: ['vault'],
  engagements: ['engagements', 'hours', 'drafting'],
  hours: ['hours', 'engagements'],
  inspections: ['inspections'],
  assets: ['assets'],
  'self-check': ['self-check'],
  drafting: ['drafting'],
  exchange: ['exchange'],
}

/** The area of a method. */
export function areaOf(method: MethodName): Area {
  return areaOfWord[method.split('.')[0] ?? ''] ?? 'exchange'
}

/** The areas to read again after a change through this method. */
export function areasChangedBy(method: MethodName): readonly Area[] {
  return shownBy[areaOf(method)]
}
