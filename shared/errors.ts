/** Every failure a caller may meet. Each has a sentence and a next step in `locales/<lang>/errors.json`. */
export const errorCodes = [
  'INVALID_INPUT',
  'NOT_FOUND',
  'VAULT_EXISTS',
  'VAULT_NOT_FOUND',
  'VAULT_BUSY',
  'VAULT_LOCKED',
  'WRONG_PASSPHRASE',
  'VAULT_CORRUPT',
  'VAULT_FROM_NEWER_VERSION',
  'BACKUP_FAILED',
  'DUPLICATE_ENGAGEMENT',
  'DESK_ALREADY_USED',
  'PLAN_OVER_CAP',
  'STEP_NOT_ALLOWED',
  'HOURS_CAP_EXCEEDED',
  'HOURS_OVERLAP',
  'OUTSIDE_SUPPORT_PERIOD',
  'UNSUPPORTED_FILE',
  'UNSUPPORTED_LANGUAGE',
  'PHOTOS_MISSING',
  'CONTENT_HASH_MISMATCH',
  'WORKBOOK_FROM_NEWER_VERSION',
  'DISK_FULL',
  'FILE_NOT_WRITABLE',
  'NEEDS_ELECTRON',
  'CANCELLED',
  'UNEXPECTED',
] as const

/** A stable upper-snake-case name of a failure. */
export type ErrorCode = (typeof errorCodes)[number]
