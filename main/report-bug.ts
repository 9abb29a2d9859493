/** Errors whose messages are written by the engine or by SQLite, which name code and columns but quote no content. */
const harmless = new Set(['TypeError', 'ReferenceError', 'RangeError', 'SqliteError'])

/**
 * Tells a bug on stderr: where it happened and the way there, never what the error says of the content. A
 * system may keep stderr in a log, and messages quote what they stumbled over: a text, a name, a path.
 */
export function reportBug(where: string, error: unknown): void {
  process.stderr.write(`kagimori: ${where} failed unexpectedly: ${traceOf(error)}\n`)
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'number' ? String(error) : typeof error
  const { message, name, stack = '' } = error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = stack.slice(stack.indexOf(message) + message.length).match(/^ +at .*$/gm) ?? []
  return [`${name}${code}${harmless.has(name) ? `: ${message}` : ''}`, ...frames].join('\n')
}
