import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { PlainButton } from '../ui/plain-button.tsx'
import type { AssetLine } from './asset-filters.tsx'
import { AssetName } from './asset-name.tsx'
import classes from './assets.module.css'
import { LevelMark } from './level-mark.tsx'
import { PriorityMark } from './priority-mark.tsx'
import { useVerdictText } from './use-asset-words.ts'

type AssetTableProps = {
  readonly rows: readonly AssetLine[]
  /** Of all that there are. */
  readonly total: number
  readonly language: string
  readonly onOpen: (id: string) => void
  readonly onClear: () => void
}

const columns = ['number', 'name', 'level', 'priority', 'verdict'] as const

/** The assets that the filters let through, in the order of their numbers. */
export function AssetTable({ rows, total, language, onOpen, onClear }: AssetTableProps) {
  const { t } = useTranslation('assets')
  const verdictText = useVerdictText()
  if (rows.length === 0) {
    return (
      <div className={classes.noMatch}>
        <p role="status">{t('screen.noMatch')}</p>
        <PlainButton onClick={onClear}>{t('screen.clear')}</PlainButton>
      </div>
    )
  }
  return (
    <div className={classes.area}>
      {rows.length < total && (
        <p className={classes.shown} role="status">
          {t('screen.shown', { shown: rows.length, total })}
        </p>
      )}
      <Table className={classes.table} aria-label={t('screen.title')} verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr className={classes.heads}>
            {columns.map((column) => (
              <Table.Th key={column}>{t(`fields.${column}`)}</Table.Th>
            ))}
            <Table.Th>
              <span className="k-visually-hidden">{t('screen.open')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ asset, assessment, number }) => (
            <Table.Tr key={asset.id}>
              <Table.Td className={classes.number}>{number}</Table.Td>
              <Table.Td className={classes.name}>
                <AssetName name={asset.name} language={language} />
                {asset.kind !== null && <div className={classes.soft}>{t(`kinds.${asset.kind}`)}</div>}
              </Table.Td>
              <Table.Td className={classes.level}>
                <LevelMark level={asset.level} />
              </Table.Td>
              <Table.Td className={classes.priority}>
                <PriorityMark priority={assessment.priority} />
                {assessment.risk !== null && (
                  <div className={classes.soft}>
                    {t('fields.risk')} {assessment.risk} / 16
                  </div>
                )}
              </Table.Td>
              <Table.Td className={classes.verdict}>
                {assessment.verdict && verdictText(assessment.verdict)}
              </Table.Td>
              <Table.Td className={classes.act}>
                <PlainButton
                  aria-label={t('screen.openNamed', {
                    number,
                    name: asset.name.ja ?? asset.name.local ?? t('screen.nameless'),
                  })}
                  onClick={() => onOpen(asset.id)}
                >
                  {t('screen.open')}
                </PlainButton>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
