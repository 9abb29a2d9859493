type HoursTabProps = { readonly engagementId: string }

/** Not built yet. */
export function HoursTab(_props: HoursTabProps) {
  return null
}
