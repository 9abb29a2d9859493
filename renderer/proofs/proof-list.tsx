import { ActionIcon, Button } from '@mantine/core'
import { IconDeviceFloppy, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proof } from '../../shared/hours/index.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatBytes } from '../ui/format.ts'
import { useChange } from '../ui/use-change.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './proofs.module.css'
import { useProofNames } from './use-proof-names.ts'

type ProofListProps = { readonly engagementId: string; readonly proofs: readonly Proof[] }

/** What an entry is linked to; each can be removed with a way back, and a file saved. */
export function ProofList({ engagementId, proofs }: ProofListProps) {
  const { t } = useTranslation('proofs')
  const language = useLanguage()
  const nameOf = useProofNames(engagementId, proofs)
  const remove = useChange('hours.removeProof')
  const restore = useChange('hours.restoreProof')
  const save = useChange('hours.saveProof', { refreshes: [] })
  const [told, setTold] = useState<{ sentence: string; removedId: string | null } | null>(null)

  const saveFile = async (id: string, name: string) => {
    const file = await window.kagimori.files.chooseSave('file', name)
    if (!file) return
    const result = await save.run({ id, out: file.handle })
    if (result.ok) setTold({ sentence: t('saved', { name: file.name }), removedId: null })
  }
  const removeProof = async (id: string, name: string) => {
    const result = await remove.run({ id })
    if (result.ok) setTold({ sentence: t('removed', { name }), removedId: id })
  }
  const undo = async (id: string) => {
    const result = await restore.run({ id })
    if (result.ok) setTold(null)
  }

  return (
    <section aria-label={t('list')}>
      <h3 className={classes.heading}>{t('list')}</h3>
      {proofs.length === 0 ? (
        <p className={classes.hint}>{t('none')}</p>
      ) : (
        <ul className={classes.rows}>
          {proofs.map((proof) => {
            const name = nameOf(proof)
            const { target } = proof
            return (
              <li key={proof.id} className={classes.row}>
                <div className={classes.name}>
                  {name}
                  <div className={classes.soft}>
                    {t(`kinds.${target.kind}`)}
                    {target.kind === 'file' && ` · ${formatBytes(target.bytes, language)}`}
                  </div>
                  {!proof.counts && <div className={classes.gone}>{t('gone')}</div>}
                </div>
                {target.kind === 'file' && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={44}
                    aria-label={t('save', { name })}
                    onClick={() => void saveFile(proof.id, target.name)}
                  >
                    <IconDeviceFloppy size={20} stroke={1.5} aria-hidden />
                  </ActionIcon>
                )}
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={44}
                  aria-label={t('remove', { name })}
                  onClick={() => void removeProof(proof.id, name)}
                >
                  <IconX size={20} stroke={1.5} aria-hidden />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
      {told && (
        <div role="status" className={classes.told}>
          {told.sentence}
          {told.removedId !== null && (
            <Button variant="default" size="compact-md" onClick={() => void undo(told.removedId ?? '')}>
              {t('undo')}
            </Button>
          )}
        </div>
      )}
      <FailureNotice failure={remove.failure ?? restore.failure ?? save.failure} />
    </section>
  )
}
