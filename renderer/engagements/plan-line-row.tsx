import { ActionIcon, Select, Table } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PlanLine } from '../../shared/engagements/plan.ts'
import type { PlanProgress } from '../../shared/engagements/plan-progress.ts'
import { formatMinutes } from '../ui/format.ts'
import { parseCount } from './parse-count.ts'
import { parseDuration } from './parse-duration.ts'
import { ParsedField } from './parsed-field.tsx'
import classes from './plan.module.css'
import { PlanBar } from './plan-bar.tsx'
import { useWords } from './use-words.ts'

type PlanLineRowProps = {
  readonly row: PlanProgress
  readonly menuItems: readonly string[]
  readonly isReadOnly: boolean
  readonly onChange: (line: PlanLine) => void
  readonly onRemove: () => void
}

/** One line of a plan: menu item, hours and times to edit, and its progress. */
export function PlanLineRow({ row, menuItems, isReadOnly, onChange, onRemove }: PlanLineRowProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const number = row.position + 1
  const { menuItem, minutes, times } = row
  const left = row.leftMinutes
  return (
    <Table.Tr className={classes.row}>
      <Table.Td className={classes.menuItem}>
        {isReadOnly ? (
          words.menuItem(menuItem)
        ) : (
          <Select
            size="sm"
            aria-label={t('plan.lineMenuItem', { number })}
            data={menuItems.map((value) => ({ value, label: words.menuItem(value) }))}
            value={menuItem}
            onChange={(value) => value && onChange({ menuItem: value, minutes, times })}
          />
        )}
      </Table.Td>
      <Table.Td className={classes.number} data-label={t('plan.columns.minutes')}>
        {isReadOnly ? (
          formatMinutes(minutes)
        ) : (
          <ParsedField
            label={t('plan.lineMinutes', { number })}
            value={minutes}
            format={formatMinutes}
            parse={parseDuration}
            problem={t('plan.badMinutes')}
            onChange={(next) => onChange({ menuItem, minutes: next, times })}
          />
        )}
      </Table.Td>
      <Table.Td className={classes.number} data-label={t('plan.columns.times')}>
        {isReadOnly ? (
          times
        ) : (
          <ParsedField
            label={t('plan.lineTimes', { number })}
            value={times}
            format={String}
            parse={parseCount}
            problem={t('plan.badTimes')}
            onChange={(next) => onChange({ menuItem, minutes, times: next })}
          />
        )}
      </Table.Td>
      <Table.Td className={classes.number} data-label={t('plan.columns.planned')}>
        {formatMinutes(row.plannedMinutes)}
      </Table.Td>
      <Table.Td className={classes.number} data-label={t('plan.columns.actual')}>
        <PlanBar plannedMinutes={row.plannedMinutes} actualMinutes={row.actualMinutes} />
      </Table.Td>
      <Table.Td className={classes.number} data-label={t('plan.columns.left')}>
        {left < 0 ? t('plan.over', { over: formatMinutes(-left) }) : formatMinutes(left)}
      </Table.Td>
      {!isReadOnly && (
        <Table.Td className={classes.remove}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('plan.removeLine', { number })}
            onClick={onRemove}
          >
            <IconX size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Table.Td>
      )}
    </Table.Tr>
  )
}
