import { parseArgs } from 'node:util'
import { runBatch, runCall } from './cli/calls.ts'
import { runConsolidateCommand } from './cli/consolidate.ts'
import { runDemoCommand } from './cli/demo.ts'
import { runExportCommand } from './cli/export.ts'
import { runImportCommand } from './cli/import.ts'
import { describeMethods } from './cli/methods.ts'
import { printUsage } from './cli/usage.ts'
import { defaultVaultDir } from './cli/vault-dir.ts'
import { runVerifyCommand } from './cli/verify.ts'
import { createMessages } from './messages.ts'

const { values, positionals } = readArguments()
const [command, ...rest] = positionals
const messages = createMessages(values.lang ?? process.env.LANG ?? 'ja')
const vaultDir = values.vault ?? defaultVaultDir()

// Nobody can have it both ways.
const isUnclear = (values.ours && values.theirs) || (values.accept ?? 'all') !== 'all'

switch (values.help || isUnclear ? 'help' : command) {
  case 'methods':
    process.stdout.write(`${JSON.stringify(describeMethods())}\n`)
    break
  case 'call':
    process.exitCode = await runCall({ vaultDir, messages }, rest)
    break
  case 'batch':
    process.exitCode = await runBatch({ vaultDir, messages })
    break
  case 'demo':
    process.exitCode = await runDemoCommand({
      messages,
      vaultDir: values.vault,
      outDir: values.out ?? 'demo-output',
    })
    break
  case 'consolidate':
    process.exitCode = await runConsolidateCommand({
      messages,
      paths: rest,
      out: values.out,
      keys: values.keys,
    })
    break
  case 'export':
    process.exitCode = await runExportCommand({
      messages,
      vaultDir,
      engagementId: rest[0],
      out: values.out,
      profile: values.profile,
      masksAssets: values['mask-assets'] ?? false,
      passwordFile: values['password-file'],
    })
    break
  case 'import':
    process.exitCode = await runImportCommand({
      messages,
      vaultDir,
      path: rest[0],
      isPreview: values.preview ?? false,
      side: values.ours ? 'ours' : values.theirs ? 'theirs' : undefined,
      accept: values.accept,
      removals: values['confirm-removals'],
      passwordFile: values['password-file'],
    })
    break
  case 'verify':
    process.exitCode = await runVerifyCommand({
      messages,
      path: rest[0],
      keys: values.keys,
      passwordFile: values['password-file'],
    })
    break
  default:
    printUsage(messages)
    process.exitCode = command === 'help' || values.help ? 0 : 2
}

/** An option that is not known, or lacks its value, asks for the usage. */
function readArguments() {
  const options = {
    vault: { type: 'string' },
    out: { type: 'string' },
    keys: { type: 'string' },
    profile: { type: 'string' },
    'mask-assets': { type: 'boolean' },
    'password-file': { type: 'string' },
    preview: { type: 'boolean' },
    ours: { type: 'boolean' },
    theirs: { type: 'boolean' },
    accept: { type: 'string' },
    'confirm-removals': { type: 'string' },
    lang: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch {
    return parseArgs({ args: [], allowPositionals: true, options })
  }
}
