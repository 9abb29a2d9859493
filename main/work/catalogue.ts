import type { Result } from '../../shared/result.ts'
import type { TaskControl } from '../context.ts'

/** A piece of work that runs in a worker thread: plain data in, plain data out. */
export type Work<I, O> = (input: I, control: TaskControl) => Promise<Result<O>> | Result<O>

/** What runs off the main thread, by name; each is loaded only in the thread that runs it. */
export const workCatalogue = {
  'vault.create': async () => (await import('../vault/create.ts')).createVaultFiles,
  'vault.prepare': async () => (await import('../vault/prepare.ts')).prepareVault,
  'vault.checkSecret': async () => (await import('../vault/change-passphrase.ts')).checkSecret,
  'vault.changePassphrase': async () => (await import('../vault/change-passphrase.ts')).changePassphraseFiles,
  'vault.takeSnapshot': async () => (await import('../vault/backup.ts')).takeSnapshot,
  'vault.finishBackup': async () => (await import('../vault/backup.ts')).finishBackup,
  'vault.removeEngagement': async () => (await import('../vault/wipe/remove-engagement.ts')).removeEngagement,
  'vault.removeHoldingCopies': async () => (await import('../vault/wipe/finish.ts')).removeHoldingCopies,
  'vault.stageRestore': async () => (await import('../vault/restore.ts')).stageRestore,
  'inspections.ingestPhoto': async () => (await import('../inspections/ingest-photo.ts')).ingestPhoto,
  'inspections.reworkPhoto': async () => (await import('../inspections/ingest-photo.ts')).reworkPhoto,
  'inspections.thumbnailOf': async () => (await import('../inspections/ingest-photo.ts')).thumbnailOf,
  'inspections.checkPhotos': async () => (await import('../inspections/check-photos.ts')).checkPhotos,
  'inspections.layOutReportPage': async () =>
    (await import('../inspections/report/lay-out-page.ts')).layOutReportPage,
  'inspections.numberPages': async () => (await import('../inspections/report/number-pages.ts')).numberPages,
  'inspections.writeWordReport': async () =>
    (await import('../inspections/report/write-word.ts')).writeWordReport,
  'inspections.readXlsform': async () => (await import('../inspections/xlsform/read-xlsform.ts')).readXlsform,
  'inspections.writeXlsform': async () =>
    (await import('../inspections/xlsform/write-xlsform.ts')).writeXlsform,
  'inspections.readPack': async () => (await import('../inspections/packs/pack-file.ts')).readPackFile,
  'hours.writeLogWorkbook': async () => (await import('../hours/log/write-log-workbook.ts')).writeLogWorkbook,
  'hours.layOutLogPage': async () => (await import('../hours/log/lay-out-log-page.ts')).layOutLogPage,
  'exchange.write': async () => (await import('../exchange/write-workbook.ts')).writeWorkbook,
  'exchange.inspectWipe': async () => (await import('../exchange/wipe/inspect-wipe.ts')).inspectWipe,
  'exchange.writeWipeCertificate': async () =>
    (await import('../exchange/wipe/write-certificate.ts')).writeCertificate,
  'exchange.judge': async () => (await import('../exchange/verify-workbook.ts')).judgeWorkbook,
  'exchange.verify': async () => (await import('../exchange/verify-workbook.ts')).verifyWorkbook,
  'exchange.consolidate': async () => (await import('../exchange/consolidate/consolidate.ts')).consolidate,
  'exchange.preview': async () => (await import('../exchange/merge/preview.ts')).previewMerge,
  'exchange.merge': async () => (await import('../exchange/merge/merge-workbook.ts')).mergeWorkbook,
  'exchange.read': async () => (await import('../exchange/read-workbook.ts')).readWorkbook,
  'drafting.readLawPack': async () => (await import('../drafting/lawpacks/read-pack.ts')).readLawPack,
  'drafting.buildWord': async () => (await import('../drafting/word-document.ts')).buildWord,
  'drafting.buildChanges': async () => (await import('../drafting/word-changes.ts')).buildChanges,
  'drafting.readReview': async () => (await import('../drafting/reviews/read-document.ts')).readDocument,
  'drafting.buildReviewWord': async () =>
    (await import('../drafting/reviews/report-word.ts')).buildReviewWord,
  'drafting.commentOnReview': async () =>
    (await import('../drafting/reviews/commented-copy.ts')).commentOnReview,
} as const satisfies Record<string, () => Promise<Work<never, unknown>>>

type Catalogue = typeof workCatalogue

/** The name of a piece of work. */
export type WorkName = keyof Catalogue

type WorkOf<N extends WorkName> = Catalogue[N] extends () => Promise<infer W> ? W : never

/** What a piece of work takes; must survive structured cloning. */
export type WorkInput<N extends WorkName> = WorkOf<N> extends Work<infer I, infer _> ? I : never

/** What a piece of work answers. */
export type WorkOutput<N extends WorkName> =
  WorkOf<N> extends (...args: never[]) => infer R
    ? Awaited<R> extends infer S
      ? Extract<S, { ok: true }> extends { value: infer O }
        ? O
        : never
      : never
    : never
