import { memo, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LintReport } from '../../shared/drafting/contract.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { formatDate } from '../ui/format.ts'
import { useChange } from '../ui/use-change.ts'
import { useLanguage } from '../ui/use-language.ts'
import { LintFinding } from './lint-finding.tsx'
import classes from './lint-list.module.css'
import { inLanguage } from './lint-words.ts'

type LintListProps = {
  readonly report: LintReport
  readonly onJump: (clauseId: string) => void
  /** Saves what is typed and not saved yet. */
  readonly onSave: () => Promise<void>
}

const order = ['error', 'warning', 'info'] as const

/** What the rules have to say about a draft, the gravest first, and what they can't say. */
export const LintList = memo(function LintList({ report, onJump, onSave }: LintListProps) {
  const { t } = useTranslation('drafting')
  const language = useLanguage()
  const list = useRef<HTMLElement>(null)
  const { run, isRunning, failure } = useChange('drafts.applyFix', { isLong: true })
  const { draftId } = report
  const items = order.flatMap((severity) => report.items.filter((item) => item.severity === severity))

  const applyFix = useCallback(
    async (ruleId: string) => {
      await onSave()
      const result = await run({ draftId, ruleId })
      // The button is gone with the finding.
      if (result.ok) list.current?.focus()
    },
    [onSave, run, draftId],
  )

  return (
    <section ref={list} className={classes.lint} aria-label={t('screen.lint')} tabIndex={-1}>
      <p className={classes.notice}>{inLanguage(report.notice, language)}</p>
      <p className={classes.scope} role="status">
        {t('screen.rulesChecked', {
          number: report.rulesChecked,
          date: formatDate(report.asOf, language),
        })}
      </p>
      <FailureNotice failure={failure} />
      <ul className={classes.items}>
        {items.map((item) => (
          <LintFinding
            key={`${item.ruleId} ${item.clauseId} ${item.messageKey}`}
            item={item}
            isFixing={isRunning}
            onFix={applyFix}
            onJump={onJump}
          />
        ))}
      </ul>
    </section>
  )
})
