import { Table } from '@mantine/core'
import { IconCheck, IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LawPackHead } from '../../../shared/drafting/lawpacks-contract.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { useLanguageList } from '../../ui/use-language-list.ts'
import { LawPackActs } from './law-pack-acts.tsx'
import classes from './law-packs.module.css'
import { usePackWords } from './use-pack-words.ts'

type LawPackTableProps = {
  readonly packs: readonly LawPackHead[]
  readonly onExport: (pack: LawPackHead) => void
  readonly onRemove: (pack: LawPackHead) => void
}

/** The law of every place as it ships and, below it, what was imported in its stead. */
export function LawPackTable({ packs, onExport, onRemove }: LawPackTableProps) {
  const { t } = useTranslation('lawpacks')
  const language = useLanguage()
  const languageList = useLanguageList()
  const { placeName, packName } = usePackWords()
  return (
    <div className={classes.frame}>
      <Table verticalSpacing="xs" fz="md" aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('table.place')}</Table.Th>
            <Table.Th>{t('table.pack')}</Table.Th>
            <Table.Th>{t('table.asOf')}</Table.Th>
            <Table.Th className={classes.count}>{t('table.rules')}</Table.Th>
            <Table.Th className={classes.count}>{t('table.parameters')}</Table.Th>
            <Table.Th>
              <span className="k-visually-hidden">{t('acts.open')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {packs.map((pack) => {
            const { jurisdiction, isShipped, isInForce, isUnconfirmed, asOf, languages } = pack
            const rules = formatNumber(pack.rules, language)
            const parameters = formatNumber(pack.parameters, language)
            return (
              <Table.Tr key={`${jurisdiction} ${isShipped}`} data-quiet={!isInForce || undefined}>
                <Table.Th scope="row" className={classes.place}>
                  {placeName(jurisdiction)}
                  <span className={classes.counts}>{t('table.counts', { rules, parameters })}</span>
                </Table.Th>
                <Table.Td className={classes.pack}>
                  <span>{packName(pack)}</span>
                  <span className={classes.state}>
                    {t(isShipped ? 'table.shipped' : 'table.imported')}
                    {isInForce ? (
                      <span className={classes.mark}>
                        <IconCheck size={14} stroke={1.75} aria-hidden />
                        {t('table.inForce')}
                      </span>
                    ) : (
                      <span>{t('table.notInForce')}</span>
                    )}
                  </span>
                  {!isShipped && (
                    <span className={classes.soft}>
                      {t('table.languages', { languages: languageList(languages) })}
                    </span>
                  )}
                </Table.Td>
                <Table.Td className={classes.day}>
                  {formatDate(asOf, language)}
                  {isUnconfirmed && (
                    <span className={classes.old}>
                      <IconHelpCircle size={16} stroke={1.75} aria-hidden />
                      {t('old')}
                    </span>
                  )}
                </Table.Td>
                <Table.Td className={classes.count}>{rules}</Table.Td>
                <Table.Td className={classes.count}>{parameters}</Table.Td>
                <Table.Td className={classes.acts}>
                  <LawPackActs
                    place={placeName(jurisdiction)}
                    pack={packName(pack)}
                    onExport={isInForce ? () => onExport(pack) : null}
                    onRemove={isShipped ? null : () => onRemove(pack)}
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
