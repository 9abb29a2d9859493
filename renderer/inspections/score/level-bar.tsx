import { IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Maturity } from '../../../shared/inspections/contract.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { formatPercent } from './format-percent.ts'
import classes from './score.module.css'

const levels = ['none', 'basic', 'kept'] as const satisfies readonly Maturity[]
const ranges = { none: 'below', basic: 'between', kept: 'above' } as const

type LevelBarProps = {
  readonly level: Maturity | null
  readonly names: Readonly<Record<string, string>> | undefined
}

/** The programme's three levels with their borders; the one that was reached stands out and is named. */
export function LevelBar({ level, names }: LevelBarProps) {
  const { t } = useTranslation('score')
  const language = useLanguage()
  return (
    <ol className={classes.levels} aria-label={t('level')}>
      {levels.map((each) => (
        <li key={each} data-level={each} data-reached={each === level || undefined}>
          {each === level && (
            <span className={classes.reached}>
              <IconMapPin size={16} stroke={1.75} aria-hidden />
              {t('reached')}
            </span>
          )}
          <b>{names?.[each] ?? each}</b>
          <span className={classes.soft}>
            {t(ranges[each], {
              low: formatPercent(each === 'kept' ? 75 : 40, language),
              high: formatPercent(each === 'none' ? 40 : 75, language),
            })}
          </span>
        </li>
      ))}
    </ol>
  )
}
