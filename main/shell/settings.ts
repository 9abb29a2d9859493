import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { type UiLanguage, uiLanguages } from '../../shared/languages.ts'
import type { ShellSettings } from '../../shared/shell.ts'

const percent = z.union([z.literal(100), z.literal(115), z.literal(130), z.literal(150)])
const idle = z.union([z.literal(0), z.literal(5), z.literal(10), z.literal(15), z.literal(30), z.literal(60)])

const fields = {
  uiLanguage: z.enum(uiLanguages),
  colorScheme: z.enum(['auto', 'light', 'dark']),
  textScale: percent,
  idleMinutes: idle,
  walkView: z.enum(['card', 'list']),
} satisfies { [K in keyof ShellSettings]: z.ZodType<ShellSettings[K]> }

/** A change of some settings, as it may come from the window. */
export const settingsChange = z.strictObject(fields).partial()

const file = z.looseObject({ version: z.literal(1), settings: z.looseObject({}) })

/** The settings of this device, kept in one small file; what it can't read falls back one by one. */
export type SettingsStore = {
  readonly get: () => ShellSettings
  /** Keeps a change; throws when the disk refuses it. */
  readonly set: (change: Partial<ShellSettings>) => ShellSettings
}

/** Opens the settings at a path; `systemLanguage` decides until a person does. */
export function openSettings(path: string, systemLanguage: UiLanguage): SettingsStore {
  let settings: ShellSettings = {
    uiLanguage: systemLanguage,
    colorScheme: 'auto',
    textScale: 100,
    idleMinutes: 10,
    walkView: 'card',
    ...readStored(path),
  }
  return {
    get: () => settings,
    set: (change) => {
      const next = { ...settings, ...change }
      const temporary = `${path}.new`
      writeFileSync(temporary, `${JSON.stringify({ version: 1, settings: next }, null, 2)}\n`, {
        flush: true,
      })
      renameSync(temporary, path)
      settings = next
      return next
    },
  }
}

function readStored(path: string): Partial<ShellSettings> {
  let stored: Record<string, unknown>
  try {
    stored = file.parse(JSON.parse(readFileSync(path, 'utf8'))).settings
  } catch {
    return {}
  }
  const known = Object.entries(fields).flatMap(([key, schema]) => {
    const parsed = schema.safeParse(stored[key])
    return parsed.success ? [[key, parsed.data]] : []
  })
  return Object.fromEntries(known)
}
