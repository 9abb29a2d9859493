import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Jurisdiction } from '../../shared/drafting/answers.ts'
import type { DraftKind } from '../../shared/drafting/contract.ts'
import { type LanguageRule, languageRuleOf } from '../../shared/drafting/language-rules.ts'
import { formatDate } from '../ui/format.ts'
import { todayHere } from '../ui/parse-date.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './local-rule.module.css'

type LocalRuleProps = { readonly kind: DraftKind; readonly jurisdiction: Jurisdiction }

/** What the law of the place says about the language of a document, how sure that is and where it was read. */
export function LocalRule({ kind, jurisdiction }: LocalRuleProps) {
  const { t } = useTranslation('drafting')
  const language = useLanguage()
  const rule = languageRuleOf(kind, jurisdiction, todayHere())
  const words: Readonly<Record<LanguageRule['confidence'], readonly string[]>> = {
    sourced: [],
    memory: [t('languageRules.fromMemory')],
    unconfirmed: [t('languageRules.noSource')],
  }
  // Spans alone: it stands in the paragraph that describes the field.
  return (
    <span className={classes.rule}>
      <span className={classes.head}>
        {t('languageRules.title')}
        {rule.isUnconfirmed && (
          <span className={classes.mark}>
            <IconHelpCircle size={16} stroke={1.75} aria-hidden />
            {t('screen.unconfirmed')}
          </span>
        )}
      </span>
      <span>{t(`languageRules.${jurisdiction}.${rule.scope}`)}</span>
      <span className={classes.source}>
        {t('languageRules.source', {
          sources: [...rule.sites, ...words[rule.confidence]].join('\u00a0· '),
          date: formatDate(rule.asOf, language),
        })}
      </span>
    </span>
  )
}
