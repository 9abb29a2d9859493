import { signedWipeCertificate } from '../../../shared/exchange/wipe/certificate.ts'
import { fail, invalid, ok, type Result } from '../../../shared/result.ts'
import type { Handlers, ReadHandler, TaskContext, TaskHandler } from '../../context.ts'
import { findOwnLaptop } from '../../hours/index.ts'
import { newId } from '../../new-id.ts'
import { discardPartial, placeOutFile } from '../../out-file.ts'
import { listWipes } from '../../vault/index.ts'
import { certificateFiles } from './certificate-files.ts'

const confirmedLength = 8

/** Looks, and changes nothing. */
const previewWipe: TaskHandler<'exchange.wipePreview'> = async (context, { engagementId }) => {
  const found = await inspect(context, engagementId)
  if (!found.ok) return found
  const { counts, onlyHere, copies, received, obstacles } = found.value
  const backups = copies.filter(({ kind }) => kind === 'backup').length
  return ok({
    engagementId,
    counts,
    onlyHere,
    copies: { backups, keptAside: copies.length - backups },
    received,
    obstacles: [...obstacles],
  })
}

/**
 * Removes an engagement for good. The certificate is complete beside its place before anything goes, and takes its
 * place when everything is gone; the vault keeps its content, so that it can be had once more.
 */
const wipeEngagement: TaskHandler<'exchange.wipe'> = async (context, { engagementId, confirmation, out }) => {
  const id = newId()
  const wipedAt = context.now
  try {
    const wiped = await context.wipe(async () => {
      const found = await inspect(context, engagementId)
      if (!found.ok) return found
      const { received, obstacles } = found.value
      if (received === null || obstacles.length > 0) return fail('WIPE_REFUSED', { obstacles })
      if (!isConfirmed(confirmation, received.contentHash))
        return invalid({ path: 'confirmation', reason: 'not-the-hash' })
      const laptop = findOwnLaptop(context.db)
      if (laptop === undefined) throw new Error('the laptop has no key to sign with')
      const { makeCertificate } = await import('./make-certificate.ts')
      const certificate = makeCertificate({ engagementId, wipedAt }, found.value, received, laptop)
      const written = await context.work('exchange.writeWipeCertificate', { certificate, out })
      if (!written.ok) return written
      return ok({ id, engagementId, wipedAt, certificate: JSON.stringify(certificate) })
    })
    if (!wiped.ok) return wiped
    const isFinished = wiped.value.unfinished === null
    const isPlaced = isFinished && (await placeCertificate(out)).ok
    return ok({ id, wipedAt, isFinished, path: isPlaced ? out : null })
  } finally {
    await discardCertificate(out)
  }
}

/** The engagements that were removed from this vault, the newest first. */
const listWiped: ReadHandler<'exchange.wipes'> = ({ db }) =>
  ok({
    items: listWipes(db).map(({ certificate, ...wipe }) => {
      const { batch, contentHash } = signedWipeCertificate.parse(JSON.parse(certificate)).received
      return { ...wipe, batch, contentHash }
    }),
  })

/** Of one that is not finished there is nothing to certify yet. */
const saveCertificate: TaskHandler<'exchange.wipeCertificate'> = async (context, { id, out }) => {
  const wipe = listWipes(context.db).find((each) => each.id === id)
  if (wipe === undefined || wipe.finishedAt === null) return fail('NOT_FOUND', { id })
  const certificate = signedWipeCertificate.parse(JSON.parse(wipe.certificate))
  try {
    const written = await context.work('exchange.writeWipeCertificate', { certificate, out })
    if (!written.ok) return written
    const placed = await placeCertificate(out)
    return placed.ok ? ok({ path: out }) : placed
  } finally {
    await discardCertificate(out)
  }
}

function inspect({ work, vaultDir, dataKey, nativeBinding, signal }: TaskContext, engagementId: string) {
  return work('exchange.inspectWipe', { vaultDir, dataKey, nativeBinding, engagementId }, { signal })
}

function isConfirmed(typed: string, contentHash: string): boolean {
  return typed.normalize('NFKC').trim().toLowerCase() === contentHash.slice(0, confirmedLength)
}

async function placeCertificate(out: string): Promise<Result<null>> {
  const { page, data } = certificateFiles(out)
  const placed = await placeOutFile(data)
  return placed.ok ? placeOutFile(page) : placed
}

async function discardCertificate(out: string): Promise<void> {
  const { page, data } = certificateFiles(out)
  await Promise.all([discardPartial(page), discardPartial(data)])
}

/** The methods that remove an engagement for good. */
export const wipeHandlers: Handlers<
  'exchange.wipePreview' | 'exchange.wipe' | 'exchange.wipes' | 'exchange.wipeCertificate'
> = {
  'exchange.wipePreview': previewWipe,
  'exchange.wipe': wipeEngagement,
  'exchange.wipes': listWiped,
  'exchange.wipeCertificate': saveCertificate,
}
