import { useTranslation } from 'react-i18next'
import type { Engagement } from '../../shared/engagements/contract.ts'
import { formatDate, formatMinutes } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { useRead } from '../ui/use-read.ts'
import { localLanguage } from './names.ts'
import classes from './overview.module.css'
import { Unconfirmed } from './unconfirmed.tsx'
import { useWords } from './use-words.ts'

type FactsSectionProps = { readonly engagement: Engagement }

/** The facts of an engagement; what the programme does not give is shown as 要確認. */
export function FactsSection({ engagement }: FactsSectionProps) {
  const { t } = useTranslation('engagements')
  const words = useWords()
  const language = useLanguage()
  const companies = useRead('companies.list', {})
  const { company, region, lastDay, capMinutes, adoptedOn } = engagement
  const parent = companies.data?.items.find((each) => each.id === company.parentId)
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.title}>{t('overview.facts')}</h2>
      </div>
      <dl className={classes.facts}>
        {company.nameLocal && (
          <>
            <dt>{t('overview.nameLocal')}</dt>
            <dd lang={localLanguage(engagement)}>{company.nameLocal}</dd>
          </>
        )}
        {company.nameEnglish && (
          <>
            <dt>{t('overview.nameEnglish')}</dt>
            <dd lang="en">{company.nameEnglish}</dd>
          </>
        )}
        <dt>{t('overview.companyKind')}</dt>
        <dd>{words.companyKind(company.kind)}</dd>
        {parent && (
          <>
            <dt>{t('overview.parent')}</dt>
            <dd>{parent.name}</dd>
          </>
        )}
        <dt>{t('overview.kind')}</dt>
        <dd>{words.engagementKind(engagement.kind)}</dd>
        <dt>{t('overview.region')}</dt>
        <dd>{region === null ? t('overview.noRegion') : words.region(region)}</dd>
        <dt>{t('overview.fiscalYear')}</dt>
        <dd>{t('home.fiscalYear', { year: engagement.fiscalYear })}</dd>
        {engagement.kind === 'hands-on' && (
          <>
            <dt>{t('overview.adoptedOn')}</dt>
            <dd>{adoptedOn === null ? t('overview.notAdopted') : formatDate(adoptedOn, language)}</dd>
          </>
        )}
        <dt>{t('overview.period')}</dt>
        <dd>
          {lastDay === null ? (
            <Unconfirmed explanation={t('period.unconfirmed')} />
          ) : (
            t('period.until', { date: formatDate(lastDay, language) })
          )}
        </dd>
        <dt>{t('overview.cap')}</dt>
        <dd>
          {capMinutes === null ? (
            <Unconfirmed explanation={t('unconfirmed.cap')} />
          ) : (
            formatMinutes(capMinutes)
          )}
        </dd>
      </dl>
    </section>
  )
}
