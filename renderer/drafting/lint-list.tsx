import { Button } from '@mantine/core'
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconArrowRight,
  IconHelpCircle,
  IconInfoCircle,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { LintItem, LintReport } from '../../shared/drafting/contract.ts'
import { formatDate } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './lint-list.module.css'
import { useLintWords } from './use-lint-words.ts'

type LintListProps = {
  readonly report: LintReport
  readonly onJump: (clauseId: string) => void
}

const icons = { error: IconAlertOctagon, warning: IconAlertTriangle, info: IconInfoCircle } as const
const order = ['error', 'warning', 'info'] as const

/** What the rules have to say about a draft, the gravest first, and what they can't say. */
export function LintList({ report, onJump }: LintListProps) {
  const { t } = useTranslation('drafting')
  const language = useLanguage()
  const words = useLintWords()
  const items = order.flatMap((severity) => report.items.filter((item) => item.severity === severity))
  return (
    <section className={classes.lint} aria-label={t('screen.lint')}>
      <p className={classes.notice}>{words.notice(report)}</p>
      <p className={classes.scope}>
        {t('screen.rulesChecked', {
          number: report.rulesChecked,
          date: formatDate(report.asOf, language),
        })}
      </p>
      {items.length === 0 && <p>{t('screen.lintNothing')}</p>}
      <ul className={classes.items}>
        {items.map((item) => (
          <Finding key={`${item.ruleId} ${item.clauseId} ${item.messageKey}`} item={item} onJump={onJump} />
        ))}
      </ul>
    </section>
  )
}

function Finding({ item, onJump }: { readonly item: LintItem; readonly onJump: LintListProps['onJump'] }) {
  const { t } = useTranslation('drafting')
  const language = useLanguage()
  const words = useLintWords()
  const Icon = icons[item.severity]
  const { clauseId } = item
  return (
    <li className={classes.item} data-severity={item.severity}>
      <p className={classes.head}>
        <span className={classes.severity}>
          <Icon size={20} stroke={1.75} aria-hidden />
          {t(`screen.severities.${item.severity}`)}
        </span>
        <span className={classes.rule}>{item.ruleId}</span>
        {item.isUnconfirmed && (
          <span className={classes.mark}>
            <IconHelpCircle size={16} stroke={1.75} aria-hidden />
            {t('screen.unconfirmed')}
          </span>
        )}
        {item.isApproximate && <span className={classes.mark}>{t('screen.approximate')}</span>}
      </p>
      <p>{words.message(item)}</p>
      <p className={classes.basis}>
        {t('screen.basis', { basis: words.basis(item), date: formatDate(item.asOf, language) })}
      </p>
      {clauseId !== undefined && (
        <Button
          variant="subtle"
          px="xs"
          rightSection={<IconArrowRight size={18} stroke={1.75} aria-hidden />}
          onClick={() => onJump(clauseId)}
        >
          {t('screen.toClause')}
        </Button>
      )}
    </li>
  )
}
