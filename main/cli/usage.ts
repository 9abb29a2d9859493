import { uiLanguages } from '../../shared/languages.ts'
import type { Messages } from '../messages.ts'

const commands = [
  'methods',
  'call METHOD JSON|-',
  'batch',
  'demo --out DIR',
  'export ENGAGEMENT --out FILE [--profile hours|findings|everything] [--mask-assets] [--password-file FILE]',
  'import FILE [--preview] [--ours|--theirs] [--accept all] [--confirm-removals NUMBER] [--password-file FILE]',
  'verify FILE [--keys FILE] [--password-file FILE]',
  'consolidate DIR --out FILE [--keys FILE]',
] as const

/** Tells on stderr what the command line can do. */
export function printUsage(messages: Messages): void {
  const lines = commands.map((command) => `  npm run -s kagimori -- ${command}`)
  process.stderr.write(
    `${messages.text('usage')}\n${lines.join('\n')}\n${messages.text('options', { languages: uiLanguages.join('|') })}\n`,
  )
}
