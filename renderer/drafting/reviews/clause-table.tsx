import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Review } from '../../../shared/drafting/review-contract.ts'
import { ClauseRow } from './clause-row.tsx'
import classes from './reviews.module.css'
import type { ClauseName } from './use-clause-names.ts'

type ClauseTableProps = {
  readonly review: Review
  readonly names: ReadonlyMap<string, ClauseName>
}

/** Every clause of the kind of document in its order, with its verdict and what the document says. */
export function ClauseTable({ review, names }: ClauseTableProps) {
  const { t } = useTranslation('reviewing')
  return (
    <section aria-label={t('screen.clauses')}>
      <Table verticalSpacing="xs" fz="md" className={classes.clauses}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.clauseColumn}>{t('screen.clauses')}</Table.Th>
            <Table.Th className={classes.verdictColumn}>{t('list.result')}</Table.Th>
            <Table.Th>{t('screen.found')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {review.clauses.map((clause) => (
            <ClauseRow
              key={clause.clauseId}
              review={review}
              clause={clause}
              name={names.get(clause.clauseId)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}
