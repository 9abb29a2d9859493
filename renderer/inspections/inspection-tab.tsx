type InspectionTabProps = { readonly engagementId: string }

/** Not built yet. */
export function InspectionTab(_props: InspectionTabProps) {
  return null
}
