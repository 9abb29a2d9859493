import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChecklistHead } from '../../../shared/inspections/contract.ts'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useLanguageList } from '../../ui/use-language-list.ts'
import { ChecklistActs } from './checklist-acts.tsx'
import classes from './checklists.module.css'
import { titleOf } from './title-of.ts'
import type { ExportKind } from './use-export.ts'

type ChecklistTableProps = {
  readonly checklists: readonly ChecklistHead[]
  readonly onExport: (checklist: ChecklistHead, kind: ExportKind) => void
  readonly onCompare: (checklist: ChecklistHead) => void
  readonly onRemove: (checklist: ChecklistHead) => void
}

/** Every version of every checklist, those of one beside each other, the newest first. */
export function ChecklistTable({ checklists, onExport, onCompare, onRemove }: ChecklistTableProps) {
  const { t } = useTranslation('xlsform')
  const language = useLanguage()
  const languageList = useLanguageList()
  const ids = [...new Set(checklists.map(({ id }) => id))]
  const rows = ids.flatMap((id) => checklists.filter((each) => each.id === id).toReversed())
  return (
    <div className={classes.frame}>
      <Table verticalSpacing="xs" fz="md" aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.checklist')}</Table.Th>
            <Table.Th>{t('table.version')}</Table.Th>
            <Table.Th className={classes.count}>{t('table.items')}</Table.Th>
            <Table.Th className={classes.count}>{t('table.inspections')}</Table.Th>
            <Table.Th>
              <span className="k-visually-hidden">{t('acts.open')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((checklist) => {
            const { id, version, languages, itemCount, isShipped, isNewest, inspectionCount } = checklist
            const items = formatNumber(itemCount, language)
            const inspections = formatNumber(inspectionCount, language)
            const title = titleOf(checklist, language)
            const hasSiblings = checklists.some((each) => each.id === id && each.version !== version)
            return (
              <Table.Tr key={`${id} ${version}`}>
                <Table.Th scope="row" className={classes.name}>
                  <span lang={title.language}>{title.text}</span>
                  <span className={classes.soft}>{id}</span>
                  <span className={classes.soft}>{languageList(languages)}</span>
                  <span className={classes.counts}>{t('table.counts', { items, inspections })}</span>
                </Table.Th>
                <Table.Td className={classes.version}>
                  {version}
                  {isNewest && hasSiblings && <span className={classes.mark}>{t('table.newest')}</span>}
                  <span className={classes.origin}>{t(isShipped ? 'table.shipped' : 'table.imported')}</span>
                </Table.Td>
                <Table.Td className={classes.count}>{items}</Table.Td>
                <Table.Td className={classes.count}>{inspections}</Table.Td>
                <Table.Td className={classes.number}>
                  <ChecklistActs
                    title={title.text}
                    version={version}
                    canCompare={hasSiblings}
                    canRemove={!isShipped && inspectionCount === 0}
                    onExport={(kind) => onExport(checklist, kind)}
                    onCompare={() => onCompare(checklist)}
                    onRemove={() => onRemove(checklist)}
                  />
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </div>
  )
}
