/** What an open inspection shows: the walk itself, its plan, its score, and what counts nowhere for now. */
export const inspectionViews = ['walk', 'plan', 'score', 'parked'] as const

export type InspectionView = (typeof inspectionViews)[number]
