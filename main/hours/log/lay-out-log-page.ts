import { ok, type Result } from '../../../shared/result.ts'
import { openForWork, type WorkIdentity } from '../../vault/index.ts'
import { describeLog } from './document.ts'
import { type LogFigures, type LogOrder, openLog } from './open-log.ts'
import { logPage } from './page.ts'
import { readSignature } from './sign-off-store.ts'

/** A page ready to print, with the drawn signatures in it by their sign-offs. */
export type LaidOutLog = {
  readonly html: string
  readonly signatures: ReadonlyMap<string, Uint8Array>
  readonly figures: LogFigures
}

/** Lays a log out as a page, over a connection of its own: work for a thread beside the main one. */
export function layOutLogPage(input: WorkIdentity & LogOrder): Result<LaidOutLog> {
  const vault = openForWork(input)
  if (!vault.ok) return vault
  const { db, close } = vault.value
  try {
    const opened = openLog(db, input)
    if (!opened.ok) return opened
    const { source, words, figures } = opened.value
    const document = describeLog(source, words, input.now)
    const drawn = document.signatures
      .flatMap(({ parties }) => parties)
      .flatMap(({ signOff }) => (signOff?.hasPicture ? [signOff.id] : []))
    const signatures = new Map(drawn.map((id) => [id, new Uint8Array(readSignature(db, id) ?? [])]))
    return ok({ html: logPage(document), signatures, figures })
  } finally {
    close()
  }
}
