import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanLine } from '../../shared/engagements/plan.ts'
import { planProgress } from '../../shared/engagements/plan-progress.ts'
import { formatMinutes } from '../ui/format.ts'
import classes from './plan.module.css'
import { PlanLineRow } from './plan-line-row.tsx'
import { useWords } from './use-words.ts'

type PlanTableProps = {
  readonly lines: readonly PlanLine[]
  readonly billedByMenuItem: Readonly<Record<string, number>>
  readonly menuItems: readonly string[]
  readonly isReadOnly: boolean
  readonly onChange: (lines: readonly PlanLine[]) => void
}

/** The lines of a plan, each with what was planned, done and is left. */
export function PlanTable({ lines, billedByMenuItem, menuItems, isReadOnly, onChange }: PlanTableProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const { rows, unplanned } = planProgress(lines, billedByMenuItem)
  const numberColumns = ['planned', 'actual', 'left'] as const
  return (
    <div className={classes.area}>
      <Table className={classes.table} aria-label={t('plan.table')} verticalSpacing={4}>
        <Table.Thead className={classes.heads}>
          <Table.Tr>
            <Table.Th>{t('plan.columns.menuItem')}</Table.Th>
            <Table.Th className={classes.number}>{t('plan.columns.minutes')}</Table.Th>
            <Table.Th className={classes.number}>{t('plan.columns.times')}</Table.Th>
            {numberColumns.map((column) => (
              <Table.Th key={column} className={classes.number}>
                {t(`plan.columns.${column}`)}
              </Table.Th>
            ))}
            {!isReadOnly && (
              <Table.Th>
                <span className="k-visually-hidden">{t('plan.columns.actions')}</span>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <PlanLineRow
              key={row.position}
              row={row}
              menuItems={menuItems}
              isReadOnly={isReadOnly}
              onChange={(line) =>
                onChange(lines.map((each, index) => (index === row.position ? line : each)))
              }
              onRemove={() => onChange(lines.filter((_, index) => index !== row.position))}
            />
          ))}
          {unplanned.map((row) => (
            <Table.Tr key={row.menuItem} className={classes.row}>
              <Table.Td className={classes.menuItem}>{words.menuItem(row.menuItem)}</Table.Td>
              <Table.Td colSpan={3} className={classes.number}>
                {t('plan.unplanned')}
              </Table.Td>
              <Table.Td className={classes.number}>{formatMinutes(row.actualMinutes)}</Table.Td>
              <Table.Td colSpan={isReadOnly ? 1 : 2} />
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
