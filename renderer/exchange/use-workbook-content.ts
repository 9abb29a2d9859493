import { useQueries } from '@tanstack/react-query'
import type { Output } from '../../shared/contract.ts'
import type { Photo } from '../../shared/inspections/index.ts'
import type { Failure } from '../../shared/result.ts'
import { callOrThrow, failureOf } from '../ui/call.ts'
import { useLanguage } from '../ui/use-language.ts'
import { readKey, useRead } from '../ui/use-read.ts'

/** What the workbook of an engagement will hold, and what a person may want to finish first. */
export type WorkbookContent = {
  readonly entries: number
  readonly inspections: number
  readonly findings: number
  readonly actions: number
  /** Without those that show a secret. */
  readonly photos: number
  readonly secrets: readonly SecretPhoto[]
  readonly drafts: number
  readonly planLines: number
  readonly selfChecks: number
  readonly assets: number
  /** Items without an answer, by inspection. */
  readonly unanswered: readonly { readonly id: string; readonly siteName: string; readonly items: number }[]
  /** Drafts in which the lint found something to correct. */
  readonly faulty: readonly { readonly id: string; readonly title: string; readonly errors: number }[]
}

/** A photo that shows a secret, with the place it was taken at. */
export type SecretPhoto = Pick<Photo, 'id' | 'revision' | 'caption'> & {
  readonly itemId: string
  /** The title of the item in the language of the interface. */
  readonly title: string
  /** Site and zone. */
  readonly place: string
  /** The language of the local caption. */
  readonly language: string
}

/** Counts what the workbook will hold; `content` is undefined until all of it is read. */
export function useWorkbookContent(engagementId: string): {
  readonly content: WorkbookContent | undefined
  readonly failure: Failure | null
} {
  const language = useLanguage()
  const hours = useRead('hours.list', { engagementId })
  const heads = useRead('inspections.list', { engagementId })
  const drafts = useRead('drafts.list', { engagementId })
  const plan = useRead('plans.get', { engagementId })
  const selfChecks = useRead('selfCheck.list', { engagementId })
  const assets = useRead('assets.list', { engagementId })
  const inspections = useQueries({
    queries: (heads.data?.items ?? []).map(({ id }) => ({
      queryKey: readKey('inspections.get', { id }),
      queryFn: () => callOrThrow('inspections.get', { id }),
    })),
  })
  const checklists = useQueries({
    queries: (heads.data?.items ?? []).map(({ checklistId, checklistVersion }) => {
      const input = { id: checklistId, version: checklistVersion, language }
      return {
        queryKey: readKey('checklists.get', input),
        queryFn: () => callOrThrow('checklists.get', input),
      }
    }),
  })
  const lints = useQueries({
    queries: (drafts.data?.items ?? []).map(({ id: draftId }) => ({
      queryKey: readKey('drafts.lint', { draftId }),
      queryFn: () => callOrThrow('drafts.lint', { draftId }),
    })),
  })
  const failed = [...inspections, ...lints].find((query) => query.error)?.error
  const failure = hours.failure ?? heads.failure ?? drafts.failure ?? (failed ? failureOf(failed) : null)
  const read = inspections.flatMap((query) => (query.data ? [query.data] : []))
  const reports = lints.flatMap((query) => (query.data ? [query.data] : []))
  if (!hours.data || !heads.data || !drafts.data) return { content: undefined, failure }
  if (read.length < inspections.length || reports.length < lints.length)
    return { content: undefined, failure }
  const findings = read.flatMap(countedFindings)
  const photos = findings.flatMap((one) => one.photos).filter((photo) => !photo.isRemoved)
  return {
    content: {
      entries: hours.data.items.length,
      inspections: read.length,
      findings: findings.length,
      actions: findings.flatMap((one) => one.actions).filter((action) => !action.isRemoved).length,
      photos: photos.filter((photo) => !photo.isSecret).length,
      secrets: read.flatMap((one, index) => secretsIn(one, checklists[index]?.data)),
      drafts: drafts.data.items.length,
      planLines: plan.data?.lines.length ?? 0,
      selfChecks: countPresent(selfChecks.data),
      assets: countPresent(assets.data),
      unanswered: heads.data.items.flatMap(unansweredIn),
      faulty: drafts.data.items.flatMap((draft) => faultsIn(draft, reports)),
    },
    failure,
  }
}

function countPresent(
  list: { readonly items: readonly { readonly isRemoved: boolean }[] } | undefined,
): number {
  return list?.items.filter(({ isRemoved }) => !isRemoved).length ?? 0
}

function countedFindings({ findings, parked }: Output<'inspections.get'>) {
  const hidden = new Set(parked.map(({ findingId }) => findingId))
  return findings.filter(({ id }) => !hidden.has(id))
}

function secretsIn(
  inspection: Output<'inspections.get'>,
  checklist: Output<'checklists.get'> | undefined,
): SecretPhoto[] {
  const { zones, siteName, language } = inspection
  return countedFindings(inspection).flatMap(({ itemId, zoneId, photos }) => {
    const zone = zones.find(({ id }) => id === zoneId)?.name
    return photos
      .filter(({ isSecret, isRemoved }) => isSecret && !isRemoved)
      .map(({ id, revision, caption }) => ({
        id,
        revision,
        caption,
        itemId,
        title: checklist?.items.find((item) => item.id === itemId)?.local.title ?? '',
        place: [siteName, zone?.ja ?? zone?.local].filter(Boolean).join('　'),
        language,
      }))
  })
}

function unansweredIn({
  id,
  siteName,
  itemCount,
  answeredCount,
}: Output<'inspections.list'>['items'][number]) {
  return answeredCount < itemCount ? [{ id, siteName, items: itemCount - answeredCount }] : []
}

function faultsIn(
  { id, title }: Output<'drafts.list'>['items'][number],
  reports: readonly Output<'drafts.lint'>[],
) {
  const report = reports.find((one) => one.draftId === id)
  const errors = report?.items.filter((item) => item.severity === 'error').length ?? 0
  return errors > 0 ? [{ id, title: title.ja, errors }] : []
}
