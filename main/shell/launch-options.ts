import { isAbsolute, resolve } from 'node:path'

/** What the command line of the application may ask for. */
export type LaunchOptions = {
  /** A vault folder other than the default one; ignored in a packaged build. */
  readonly vaultDir: string | null
  /** Open the window, tell its first screen on stdout and quit. */
  readonly isSelfTest: boolean
  /** Print the page on stdin as a PDF on stdout and quit; ignored in a packaged build. */
  readonly isPrinting: boolean
  /** Switches that would open a debugger, a log or another program on a packaged build: a reason not to start. */
  readonly refusedSwitches: readonly string[]
}

// Chromium takes one hyphen as well as two, on Windows a slash too, and there in any case of letters.
const debuggerSwitch =
  /^(--?|\/)(remote-debugging-(port|pipe|address|socket-name)|inspect(-brk|-port|-publish-uid)?|js-flags|auto-open-devtools-for-tabs|load-extension|disable-web-security|enable-logging|log-file|log-net-log|trace-startup|(renderer|utility|gpu|zygote)-cmd-prefix|gpu-launcher)(=|$)/i

/** Reads the command line; `argv` is without the program itself. */
export function readLaunchOptions(argv: readonly string[], isPackaged: boolean): LaunchOptions {
  return {
    vaultDir: isPackaged ? null : readVaultDir(argv),
    isSelfTest: argv.includes('--self-test'),
    isPrinting: !isPackaged && argv.includes('--print-pdf'),
    refusedSwitches: isPackaged ? argv.filter((value) => debuggerSwitch.test(value)) : [],
  }
}

function readVaultDir(argv: readonly string[]): string | null {
  const index = argv.findIndex((value) => value === '--vault' || value.startsWith('--vault='))
  const dir = argv[index]?.startsWith('--vault=') ? argv[index].slice('--vault='.length) : argv[index + 1]
  if (index === -1 || !dir) return null
  return isAbsolute(dir) ? dir : resolve(dir)
}
