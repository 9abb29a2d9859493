import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { formatInstant } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useRead } from '../../ui/use-read.ts'
import { BeginReview } from './begin-review.tsx'
import classes from './reviews.module.css'
import { useReviewWords } from './use-review-words.ts'
import { VerdictCounts } from './verdict-counts.tsx'

type ReviewListProps = { readonly engagementId: string; readonly onOpen: (reviewId: string) => void }

/** The documents of a client that were reviewed, and the start of another review. */
export function ReviewList({ engagementId, onOpen }: ReviewListProps) {
  const { t } = useTranslation('reviewing')
  const language = useLanguage()
  const words = useReviewWords()
  const [isBeginning, setBeginning] = useState(false)
  const reviews = useRead('reviews.list', { engagementId })
  const engagement = useRead('engagements.get', { id: engagementId })
  const failure = reviews.failure ?? engagement.failure
  if (failure) return <FailureNotice failure={failure} />
  if (!reviews.data || !engagement.data) return null
  const { items } = reviews.data
  const begin = <Button onClick={() => setBeginning(true)}>{t('list.start')}</Button>
  return (
    <>
      {items.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')} hint={t('list.emptyHint')} action={begin} />
      ) : (
        <section className={classes.list} aria-label={t('list.label')}>
          <div>{begin}</div>
          <Table verticalSpacing="xs" fz="md">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('list.document')}</Table.Th>
                <Table.Th>{t('list.place')}</Table.Th>
                <Table.Th>{t('list.result')}</Table.Th>
                <Table.Th>{t('list.savedAt')}</Table.Th>
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((review) => (
                <Table.Tr key={review.id}>
                  <Table.Td>
                    <div className={classes.file}>{review.name}</div>
                    <div className={classes.soft}>{t(`kinds.${review.kind}`)}</div>
                  </Table.Td>
                  <Table.Td>{words.country(review.jurisdiction)}</Table.Td>
                  <Table.Td>
                    <VerdictCounts counts={review.counts} />
                  </Table.Td>
                  <Table.Td>{formatInstant(review.savedAt, language)}</Table.Td>
                  <Table.Td className={classes.act}>
                    <Button
                      variant="default"
                      aria-label={t('list.openNamed', { name: review.name })}
                      onClick={() => onOpen(review.id)}
                    >
                      {t('list.open')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
      {isBeginning && (
        <BeginReview engagement={engagement.data} onCreated={onOpen} onClose={() => setBeginning(false)} />
      )}
    </>
  )
}
