import { IconHelpCircle, IconScale } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftLanguage } from '../../shared/drafting/answers.ts'
import type { DraftRow } from '../../shared/drafting/contract.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './interview.module.css'

type LanguageRuleProps = { readonly clause: DraftRow; readonly localLanguage: DraftLanguage }

/** What the law of the country says about the language of a document, and what that rests on; nothing where it is silent. */
export const LanguageRule = memo(function LanguageRule({ clause, localLanguage }: LanguageRuleProps) {
  const { t } = useTranslation('drafting')
  const spoken = useLanguage() === 'ja' ? 'ja' : 'en'
  const rules = clause.paragraphs.filter(({ grounds }) => grounds?.basis)
  if (rules.length === 0) return null
  return (
    <div className={classes.rule}>
      <IconScale size={18} stroke={1.75} aria-hidden />
      <div>
        {rules.map(({ key, ja, local, grounds }) => (
          <div key={key}>
            <p lang="ja">{ja}</p>
            <p lang={localLanguage}>{local}</p>
            <p className={classes.ruleBasis}>
              {t('screen.restsOn')}: <span lang={spoken}>{grounds?.basis?.[spoken]}</span>
              {grounds?.isUnconfirmed && (
                <b>
                  <IconHelpCircle size={16} stroke={1.75} aria-hidden />
                  {t('screen.unconfirmed')}
                </b>
              )}
            </p>
          </div>
        ))}
      </div>
    </div>
  )
})
