type ExchangeTabProps = { readonly engagementId: string }

/** Not built yet. */
export function ExchangeTab(_props: ExchangeTabProps) {
  return null
}
