import type { Checklist, ChecklistHead, InspectionHead } from '../../../shared/inspections/contract.ts'

/** What `inspections.start` takes as `zones`: that of the last inspection, a sample of the checklist, or none. */
export function walkChoices({ zoneSets }: Pick<Checklist, 'zoneSets'>, hasLast: boolean): readonly string[] {
  return [...(hasLast ? ['last'] : []), ...Object.keys(zoneSets), 'none']
}

/** The walk that is chosen unless told: the last one, else the sample of the kind of site, else the first. */
export function usualWalk(walks: readonly string[], siteKind: InspectionHead['siteKind']): string | null {
  const sample = siteKind === 'factory' ? 'factory' : 'office'
  return (
    [walks.find((one) => one === 'last'), walks.find((one) => one === sample), walks[0]].find(
      (one) => one !== undefined,
    ) ?? null
  )
}

/** The title of a checklist in the language of the interface, else in Japanese or whatever it has. */
export function checklistTitle({ title, id }: Pick<ChecklistHead, 'title' | 'id'>, language: string): string {
  return title[language] ?? title.ja ?? Object.values(title)[0] ?? id
}
