import { z } from 'zod'
import { languageTag } from '../../shared/fields.ts'
import { checklistItem } from '../../shared/inspections/contract.ts'

const itemTexts = z.strictObject(checklistItem.shape.ja.shape)

/** The texts of a pack in one language; `findMissingTexts` names the empty ones. */
export const packTexts = z.strictObject({
  title: z.string(),
  groups: z.record(z.string(), z.string()),
  /** Names of the pack's own kinds of zone; the shipped kinds have theirs in the application. */
  zoneKinds: z.record(z.string(), z.string()),
  items: z.record(z.string(), itemTexts),
  choices: z.record(z.string(), z.record(z.string(), z.string())),
})

/** An item without its texts. */
export const packItem = z.strictObject(checklistItem.omit({ ja: true, local: true }).shape)

/** The most items a checklist may have. */
export const maxItems = 2000
/** The most groups a checklist may have. */
export const maxGroups = 200
/** The most languages a checklist may speak. */
export const maxLanguages = 20

/** A checklist 点検表 that carries its texts, as a file or as a row of the vault. */
export const packFile = z.strictObject({
  format: z.literal('kagimori-checklist'),
  formatVersion: z.literal(1),
  id: z.string().min(1).max(64),
  version: z.string().min(1).max(64),
  languages: z.array(languageTag).min(1).max(maxLanguages),
  groups: z.array(z.string()).max(maxGroups),
  items: z.array(packItem).min(1).max(maxItems),
  choiceLists: z.record(z.string(), z.array(z.string())),
  zoneSets: z.record(z.string(), z.array(z.string())),
  texts: z.record(z.string(), packTexts),
})

export type PackFile = z.infer<typeof packFile>
export type PackTexts = z.infer<typeof packTexts>
export type PackItem = z.infer<typeof packItem>

/** A checklist of one version with the texts of every language it claims. */
export type Pack = Omit<PackFile, 'format' | 'formatVersion' | 'texts'> & {
  readonly isShipped: boolean
  /** Throws for a language that the pack does not claim. */
  readonly textsIn: (language: string) => PackTexts
}

/** A text that a pack lacks: it cannot be published before it is there. */
export type MissingText = { readonly language: string; readonly path: string }

/**
 * The texts that a pack lacks in any language it claims: titles of the pack, its groups, kinds of zone, items and
 * choices, and evidence, guidance and messages that any other of its languages has.
 */
export function findMissingTexts(file: Omit<PackFile, 'format' | 'formatVersion'>): MissingText[] {
  const optional = ['evidence', 'guidance', 'constraintMessage'] as const
  const named = new Set(Object.values(file.texts).flatMap(({ zoneKinds }) => Object.keys(zoneKinds)))
  return file.languages.flatMap((language) => {
    const texts = file.texts[language]
    if (texts === undefined) return [{ language, path: '' }]
    const missing = [
      ...(texts.title === '' ? ['title'] : []),
      ...file.groups.filter((group) => !texts.groups[group]).map((group) => `groups.${group}`),
      ...[...named].filter((kind) => !texts.zoneKinds[kind]).map((kind) => `zoneKinds.${kind}`),
      ...file.items.flatMap(({ id }) => {
        const item = texts.items[id]
        const absent = optional.filter(
          (name) => !item?.[name] && Object.values(file.texts).some((each) => each.items[id]?.[name]),
        )
        return [...(item?.title ? [] : ['title']), ...absent].map((name) => `items.${id}.${name}`)
      }),
      ...Object.entries(file.choiceLists).flatMap(([list, names]) =>
        names.filter((name) => !texts.choices[list]?.[name]).map((name) => `choices.${list}.${name}`),
      ),
    ]
    return missing.map((path) => ({ language, path }))
  })
}
