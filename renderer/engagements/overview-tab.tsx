type OverviewTabProps = { readonly engagementId: string }

/** Not built yet. */
export function OverviewTab(_props: OverviewTabProps) {
  return null
}
