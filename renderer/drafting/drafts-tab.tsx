type DraftsTabProps = { readonly engagementId: string }

/** Not built yet. */
export function DraftsTab(_props: DraftsTabProps) {
  return null
}
