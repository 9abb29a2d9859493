/**
 * Fields that only mean something together: they are written, compared and merged as one part. A start of one laptop
 * beside the end of another would be work that nobody did.
 */
const together: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'time-entry': {
    span: ['startInstant', 'endInstant', 'timeZone', 'endTimeZone', 'minutes'],
    billing: ['billable', 'unbilledReason', 'device'],
  },
  finding: { answer: ['answer', 'severity', 'severityReason', 'value', 'assetLevel', 'reason'] },
  asset: { level: ['level', 'levelHistory'] },
  engagement: { step: ['step', 'adoptedOn'] },
  plan: { plan: ['lines', 'template', 'status'] },
  photo: { picture: ['sha256', 'bytes', 'width', 'height', 'mediaType', 'edits'] },
}

/** The state of a side goes with its text. */
const stateOfSide = /^(.+)\.states\.(ja|local)$/

/** The part that a field of a record belongs to: most are parts of their own. */
export function partOf(type: string, field: string): string {
  const side = stateOfSide.exec(field)
  if (side !== null) return `${side[1]}.${side[2]}`
  const parts = together[type]
  if (parts === undefined) return field
  return Object.keys(parts).find((part) => parts[part]?.includes(field)) ?? field
}
