import { Button, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatDate, formatInstant } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import { CreateDraft } from './create-draft.tsx'
import classes from './draft-list.module.css'

type DraftListProps = { readonly engagementId: string; readonly onOpen: (draftId: string) => void }

/** The drafts of an engagement and the start of a new one. */
export function DraftList({ engagementId, onOpen }: DraftListProps) {
  const { t } = useTranslation('drafting')
  const language = useLanguage()
  const drafts = useRead('drafts.list', { engagementId })
  const engagement = useRead('engagements.get', { id: engagementId })
  const failure = drafts.failure ?? engagement.failure
  if (failure) return <FailureNotice failure={failure} />
  if (!drafts.data || !engagement.data) return null
  const create = <CreateDraft engagement={engagement.data} onCreated={onOpen} />
  const { items } = drafts.data
  if (items.length === 0) {
    return <EmptyState title={t('screen.emptyTitle')} hint={t('screen.emptyHint')} action={create} />
  }
  return (
    <section className={classes.list} aria-label={t('screen.list')}>
      {create}
      <Table verticalSpacing="xs" fz="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('screen.document')}</Table.Th>
            <Table.Th>{t('screen.jurisdiction')}</Table.Th>
            <Table.Th>{t('screen.recipient')}</Table.Th>
            <Table.Th>{t('screen.signedOn')}</Table.Th>
            <Table.Th>{t('screen.savedAt')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((draft) => (
            <Table.Tr key={draft.id}>
              <Table.Td>
                <div lang="ja">{draft.title.ja}</div>
                <div lang={draft.localLanguage} className={classes.local}>
                  {draft.title.local}
                </div>
              </Table.Td>
              <Table.Td>{t(`interview.options.country.${draft.jurisdiction}`)}</Table.Td>
              <Table.Td>{draft.recipientName ?? t('screen.notAnswered')}</Table.Td>
              <Table.Td>
                {draft.signedOn === null ? t('screen.unsigned') : formatDate(draft.signedOn, language)}
              </Table.Td>
              <Table.Td>{formatInstant(draft.savedAt, language)}</Table.Td>
              <Table.Td className={classes.act}>
                <Button
                  variant="default"
                  aria-label={t('screen.openNamed', {
                    title: draft.title.ja,
                    recipient: draft.recipientName ?? t('screen.notAnswered'),
                  })}
                  onClick={() => onOpen(draft.id)}
                >
                  {t('screen.open')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
