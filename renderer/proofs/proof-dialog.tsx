import { Modal, SegmentedControl, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../shared/hours/index.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatDate, formatMinutes } from '../ui/format.ts'
import { useChange } from '../ui/use-change.ts'
import { useLanguage } from '../ui/use-language.ts'
import { DraftChoices } from './draft-choices.tsx'
import { FileDrop } from './file-drop.tsx'
import { FindingChoices } from './finding-choices.tsx'
import { ProofList } from './proof-list.tsx'
import classes from './proofs.module.css'
import { useFreshRead } from './use-fresh-read.ts'

type ProofDialogProps = { readonly entry: TimeEntry; readonly onClose: () => void }

const kinds = ['finding', 'draft', 'file'] as const

/** What an entry produced, and the ways to link more: a finding, a draft as it is now, or a file. */
export function ProofDialog({ entry, onClose }: ProofDialogProps) {
  const { t } = useTranslation(['proofs', 'common'])
  const language = useLanguage()
  const { engagementId, id: entryId } = entry
  const { data, failure } = useFreshRead('hours.proofs', { engagementId })
  const add = useChange('hours.addProof')
  const [kind, setKind] = useState<(typeof kinds)[number]>('finding')
  const proofs = data?.entries.find((each) => each.entryId === entryId)?.proofs ?? []
  const linked = new Set(
    proofs.flatMap(({ target }) => {
      if (target.kind === 'finding') return [target.findingId]
      return target.kind === 'draft' ? [`${target.draftId} ${target.revision}`] : []
    }),
  )
  const link = (targetKind: 'finding' | 'draft', id: string) =>
    void add.run({ entryId, kind: targetKind, id })
  return (
    <Modal
      opened
      onClose={onClose}
      size="44rem"
      title={t('title')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
    >
      <Stack gap="md">
        <p className={classes.intro}>
          {t('intro', {
            date: formatDate(entry.startsAt, language),
            time: `${entry.startsAt.slice(11)}–${entry.endsAt.slice(11)}`,
            minutes: formatMinutes(entry.minutes),
          })}
          {entry.note && (
            <span className={classes.soft} lang="ja">
              {entry.note}
            </span>
          )}
        </p>
        <FailureNotice failure={failure} />
        <ProofList engagementId={engagementId} proofs={proofs} />
        <section aria-label={t('add')}>
          <h3 className={classes.heading}>{t('add')}</h3>
          <SegmentedControl
            fullWidth
            aria-label={t('add')}
            data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            value={kind}
            onChange={setKind}
          />
          <div className={classes.choices}>
            {kind === 'finding' && (
              <FindingChoices
                engagementId={engagementId}
                linked={linked}
                onLink={(id) => link('finding', id)}
              />
            )}
            {kind === 'draft' && (
              <DraftChoices engagementId={engagementId} linked={linked} onLink={(id) => link('draft', id)} />
            )}
            {kind === 'file' && <FileDrop entryId={entryId} />}
          </div>
          <FailureNotice failure={add.failure} />
        </section>
      </Stack>
    </Modal>
  )
}
