import { setImmediate } from 'node:timers/promises'
import { Temporal } from 'temporal-polyfill'
import type { Output } from '../../../shared/contract.ts'
import { compareParts, type LawChange } from '../../../shared/drafting/lawpacks/compare.ts'
import { whyNotNewer } from '../../../shared/drafting/lawpacks/order.ts'
import { type LawPackFile, partsOf, toLawPart } from '../../../shared/drafting/lawpacks/pack.ts'
import { alteredRules, touchedRules } from '../../../shared/drafting/lawpacks/touched.ts'
import type { RulesInForce } from '../../../shared/drafting/rules/rules.ts'
import { uiLanguages } from '../../../shared/languages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { TaskContext, TaskHandler } from '../../context.ts'
import { newId } from '../../new-id.ts'
import type { ReadableDatabase } from '../../vault/index.ts'
import { judgedDraft, listDraftIds } from './draft-subjects.ts'
import { rulesInForce } from './in-force.ts'
import { placesOf, type StandingPart, standingParts } from './packs.ts'
import { storePart } from './store.ts'

type Preview = Output<'lawpacks.import'>
type Seen = { readonly previewId: string; readonly file: LawPackFile }

/** What was previewed last in a vault, so that what is confirmed is what was seen. */
const seenByHandle = new WeakMap<ReadableDatabase, Seen>()

/** Says what a pack would change, and with `isConfirmed` takes it in; what is refused changes nothing. */
export const importLawPack: TaskHandler<'lawpacks.import'> = async (context, input) => {
  const { db, now } = context
  const read = await readAsked(context, input)
  if (!read.ok) return read
  const file = read.value
  const standing = await standingParts(db, placesOf(file))
  const refused = judgeOrder(file, standing)
  if (refused !== null) return refused
  const preview = await compare(context, file, standing)
  if (!preview.ok) return preview
  if (!input.isConfirmed) {
    const seen = { previewId: newId(), file }
    seenByHandle.set(db, seen)
    return ok({ ...preview.value, previewId: seen.previewId })
  }
  seenByHandle.delete(db)
  return context.transact(() => {
    if (context.signal.aborted) return fail('CANCELLED')
    const { id, version, asOf, publisher } = file
    for (const { jurisdiction, part } of partsOf(file))
      storePart(db, { jurisdiction, id, version, asOf, publisher, importedAt: now }, JSON.stringify(part))
    return ok({ ...preview.value, isStored: true })
  })
}

async function readAsked(
  { db, work, clock, signal, onProgress }: TaskContext,
  { path, previewId }: Parameters<typeof importLawPack>[1],
): Promise<Result<LawPackFile>> {
  if (path === undefined) {
    const seen = seenByHandle.get(db)
    return seen?.previewId === previewId && seen !== undefined
      ? ok(seen.file)
      : fail('NOT_FOUND', { previewId })
  }
  // Where the sun rises first it is the next day already.
  const today = Temporal.PlainDate.from(clock.now().slice(0, 10)).add({ days: 1 }).toString()
  return work('drafting.readLawPack', { path, today }, { signal, onProgress })
}

function judgeOrder(file: LawPackFile, standing: readonly StandingPart[]) {
  for (const { jurisdiction, head } of standing) {
    const reason = whyNotNewer(file, head)
    if (reason === null) continue
    const { version, asOf } = file
    return fail('LAW_PACK_OLDER', {
      reason,
      jurisdiction,
      version,
      asOf,
      standingVersion: head.version,
      standingAsOf: head.asOf,
    })
  }
  return null
}

async function compare(
  { db, clock, signal }: TaskContext,
  file: LawPackFile,
  standing: readonly StandingPart[],
): Promise<Result<Preview>> {
  const { id, version, asOf, publisher } = file
  const parts = partsOf(file)
  const changes = parts.flatMap(({ jurisdiction, part }) => {
    const before = standing.find((each) => each.jurisdiction === jurisdiction)
    return before === undefined ? [] : compareParts(jurisdiction, before.part, part)
  })
  const before = rulesInForce(db)
  const after: RulesInForce = new Map([
    ...before,
    ...parts.map(({ jurisdiction, part }) => [jurisdiction, toLawPart(jurisdiction, asOf, part)] as const),
  ])
  const touched = await findTouched({ db, signal, today: clock.now().slice(0, 10) }, before, after, changes)
  if (!touched.ok) return touched
  return ok({
    pack: { id, version, asOf, publisher },
    replaces: standing.map(({ jurisdiction, head, isShipped }) => ({ ...head, jurisdiction, isShipped })),
    changes,
    touchedDrafts: touched.value,
    missingLanguages: uiLanguages.filter((language) =>
      parts.some(({ part }) => saysLess(part.texts[language], part.texts.en)),
    ),
    isStored: false,
    previewId: null,
  })
}

async function findTouched(
  { db, signal, today }: { db: ReadableDatabase; signal: AbortSignal; today: string },
  before: RulesInForce,
  after: RulesInForce,
  changes: readonly LawChange[],
): Promise<Result<Preview['touchedDrafts']>> {
  const changed = alteredRules(changes, before, after)
  const touched: Preview['touchedDrafts'] = []
  for (const draftId of listDraftIds(db)) {
    if (signal.aborted) return fail('CANCELLED')
    const judged = judgedDraft(db, draftId, today)
    if (judged !== undefined) {
      const { subject, ...draft } = judged
      const ruleIds = touchedRules(subject, before, after, changed)
      if (ruleIds.length > 0) touched.push({ ...draft, title: { ...draft.title }, ruleIds })
    }
    // Each draft is assembled anew; other calls are answered between two.
    await setImmediate()
  }
  return ok(touched)
}

function saysLess(texts: object | undefined, all: object | undefined): boolean {
  return texts === undefined || countTexts(texts) < countTexts(all)
}

function countTexts(texts: unknown): number {
  if (typeof texts === 'string') return 1
  return Object.values(texts ?? {}).reduce((sum: number, each) => sum + countTexts(each), 0)
}
