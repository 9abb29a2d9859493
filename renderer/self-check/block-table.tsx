import { useTranslation } from 'react-i18next'
import type { SelfCheckLine } from '../../shared/self-check/index.ts'
import { formatPercent } from '../inspections/index.ts'
import figures from '../ui/figure-table.module.css'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './result-panel.module.css'

type BlockTableProps = { readonly lines: readonly SelfCheckLine[] }

const counts = ['answered', 'unknown', 'notApplicable', 'open'] as const

/** Percentages block by block, numbered as the corners of the radar are. */
export function BlockTable({ lines }: BlockTableProps) {
  const { t } = useTranslation('self-check')
  const language = useLanguage()
  return (
    <table className={`${figures.table} ${classes.table}`}>
      <caption className="k-visually-hidden">{t('result.blocks')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('result.block')}</th>
          <th scope="col">{t('result.overall')}</th>
          {counts.map((name) => (
            <th key={name} scope="col">
              {t(name === 'unknown' ? 'result.notKnown' : `result.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={line.key}>
            <th scope="row">
              <b>{index + 1}</b>
              {t(`blocks.${line.key as 'organisation'}`)}
            </th>
            <td className={classes.percent}>{formatPercent(line.percent, language)}</td>
            {counts.map((name) => (
              <td key={name}>{formatNumber(line[name], language)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
