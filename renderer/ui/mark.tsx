type MarkProps = { readonly size: number }

/** The mark of Kagimori: a key standing in a keyhole of indigo. */
export function Mark({ size }: MarkProps) {
  return (
    <svg width={size} height={size} viewBox="0 0 36 36" aria-hidden="true" focusable="false">
      <rect width="36" height="36" rx="3" fill="var(--k-ai)" />
      <g fill="none" stroke="var(--k-paper)" strokeWidth="2">
        <circle cx="18" cy="12.5" r="5" />
        <path d="M18 17.5V30M18 24.5h5M18 28.5h4" />
      </g>
    </svg>
  )
}
