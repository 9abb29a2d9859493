import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconArrowRight,
  IconHelpCircle,
  IconInfoCircle,
} from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LintItem } from '../../shared/drafting/contract.ts'
import { formatDate } from '../ui/format.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { useLanguage } from '../ui/use-language.ts'
import { LintFix } from './lint-fix.tsx'
import classes from './lint-list.module.css'
import { inLanguage } from './lint-words.ts'

type LintFindingProps = {
  readonly item: LintItem
  readonly isFixing: boolean
  readonly onFix: (ruleId: string) => Promise<void>
  readonly onJump: (clauseId: string) => void
}

const icons = { error: IconAlertOctagon, warning: IconAlertTriangle, info: IconInfoCircle } as const

/** One thing a rule found: how grave it is, what it rests on, where it is and what would cure it. */
export const LintFinding = memo(function LintFinding({ item, isFixing, onFix, onJump }: LintFindingProps) {
  const { t } = useTranslation('drafting')
  const language = useLanguage()
  const Icon = icons[item.severity]
  const { clauseId, fix, ruleId } = item
  return (
    <li className={classes.item} data-severity={item.severity}>
      <p className={classes.head}>
        <span className={classes.severity}>
          <Icon size={20} stroke={1.75} aria-hidden />
          {t(`screen.severities.${item.severity}`)}
        </span>
        <span className={classes.rule}>{ruleId}</span>
        {item.isUnconfirmed && (
          <span className={classes.mark}>
            <IconHelpCircle size={16} stroke={1.75} aria-hidden />
            {t('screen.unconfirmed')}
          </span>
        )}
        {item.isApproximate && <span className={classes.mark}>{t('screen.approximate')}</span>}
      </p>
      <p>{inLanguage(item.message, language)}</p>
      <p className={classes.basis}>
        {t('screen.basis', {
          basis: inLanguage(item.basis, language),
          date: formatDate(item.asOf, language),
        })}
      </p>
      {fix !== undefined && (
        <LintFix ruleId={ruleId} fix={fix} isRunning={isFixing} onFix={() => void onFix(ruleId)} />
      )}
      {clauseId !== undefined && (
        <PlainButton
          isQuiet
          className={classes.toClause}
          icon={<IconArrowRight size={18} stroke={1.75} aria-hidden />}
          onClick={() => onJump(clauseId)}
        >
          {t('screen.toClause')}
        </PlainButton>
      )}
    </li>
  )
})
