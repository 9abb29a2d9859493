type EngagementHeaderProps = { readonly engagementId: string }

/** Not built yet. */
export function EngagementHeader(_props: EngagementHeaderProps) {
  return null
}
