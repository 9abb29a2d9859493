import { Button } from '@mantine/core'
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconArrowRight,
  IconHelpCircle,
  IconInfoCircle,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Review } from '../../../shared/drafting/review-contract.ts'
import type { LintFinding } from '../../../shared/drafting/rules/contract.ts'
import { formatDate } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './reviews.module.css'
import type { ClauseName } from './use-clause-names.ts'

type ReviewLintProps = { readonly review: Review; readonly names: ReadonlyMap<string, ClauseName> }

const icons = { error: IconAlertOctagon, warning: IconAlertTriangle, info: IconInfoCircle } as const
const order = ['error', 'warning', 'info'] as const

/** What the rules found in the clauses that were recognised, the gravest first. */
export function ReviewLint({ review, names }: ReviewLintProps) {
  const { t } = useTranslation(['reviewing', 'lint'])
  const language = useLanguage()
  const findings = order.flatMap((severity) => review.lint.filter((each) => each.severity === severity))
  return (
    <section aria-label={t('words.rules')}>
      <h3 className={classes.title}>{t('words.rules')}</h3>
      {findings.length === 0 && (
        <p>{t('lint:noneTriggered', { asOf: formatDate(review.lintAsOf, language) })}</p>
      )}
      <ul className={classes.findings}>
        {findings.map((finding) => (
          <Finding
            key={`${finding.ruleId} ${finding.messageKey} ${finding.clauseId}`}
            finding={finding}
            name={names.get(finding.clauseId ?? '')}
          />
        ))}
      </ul>
    </section>
  )
}

type FindingProps = { readonly finding: LintFinding; readonly name: ClauseName | undefined }

function Finding({ finding, name }: FindingProps) {
  const { t } = useTranslation(['reviewing', 'lint'])
  const language = useLanguage()
  const { severity, ruleId, message, basis, asOf, isUnconfirmed, isApproximate, clauseId } = finding
  const Icon = icons[severity]
  const jump = () => {
    const row = document.getElementById(`review-${clauseId}`)
    row?.scrollIntoView({ block: 'center' })
    row?.focus({ preventScroll: true })
  }
  return (
    <li className={classes.finding} data-severity={severity}>
      <p className={classes.findingHead}>
        <span className={classes.severity}>
          <Icon size={20} stroke={1.75} aria-hidden />
          {t(`lint:severity.${severity}`)}
        </span>
        <span className={classes.soft}>{ruleId}</span>
        {isUnconfirmed && (
          <span className={classes.mark}>
            <IconHelpCircle size={16} stroke={1.75} aria-hidden />
            {t('lint:unconfirmed')}
          </span>
        )}
      </p>
      <p>{message[language] ?? message.en}</p>
      <p className={classes.soft}>
        {t('lint:basis', { basis: basis[language] ?? basis.en, asOf: formatDate(asOf, language) })}
      </p>
      {isApproximate && <p className={classes.soft}>{t('lint:approximate')}</p>}
      {name !== undefined && (
        <Button
          variant="subtle"
          px="xs"
          rightSection={<IconArrowRight size={18} stroke={1.75} aria-hidden />}
          aria-label={`${t('screen.toClause')}: ${name.spoken}`}
          onClick={jump}
        >
          {t('screen.toClause')}
        </Button>
      )}
    </li>
  )
}
