import { ActionIcon, Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowBackUp, IconPencil, IconReceiptRefund, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TimeEntry } from '../../shared/hours/contract.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { clockSpan } from './clock.ts'
import { TakeBackDialog } from './take-back-dialog.tsx'
import { useRemoval } from './use-removal.tsx'

type EntryActionsProps = { readonly entry: TimeEntry; readonly onEdit: () => void }

/**
 * What can be done with an entry: change or delete it, or restore a deleted one; a settled one is corrected or taken
 * back with a reason, once.
 */
export function EntryActions({ entry, onEdit }: EntryActionsProps) {
  const { t } = useTranslation(['hours', 'ledger'])
  const language = useLanguage()
  const removal = useRemoval()
  const [isTakingBack, takingBack] = useDisclosure(false)
  const name = { date: formatDate(entry.startsAt, language), time: clockSpan(entry) }
  const isReversal = entry.reversesId !== null
  if (entry.isReversed || (isReversal && entry.isSettled)) return null
  if (entry.isRemoved) {
    return (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
        aria-label={t('list.restore', name)}
        onClick={() => void removal.restore(entry.id)}
      >
        {t('list.restoreWord')}
      </Button>
    )
  }
  return (
    <Group gap={4} wrap="nowrap" justify="flex-end">
      {!isReversal && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={entry.isSettled ? t('ledger:row.correct', name) : t('list.edit', name)}
          onClick={onEdit}
        >
          <IconPencil size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
      {entry.isSettled ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('ledger:row.takeBack', name)}
          onClick={takingBack.open}
        >
          <IconReceiptRefund size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      ) : (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('list.remove', name)}
          onClick={() => void removal.remove(entry.id, t('list.removedNotice', name))}
        >
          <IconTrash size={18} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
      {isTakingBack && <TakeBackDialog entry={entry} onClose={takingBack.close} />}
    </Group>
  )
}
