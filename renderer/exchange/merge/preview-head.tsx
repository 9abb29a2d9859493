import { useTranslation } from 'react-i18next'
import type { MergePreview } from '../../../shared/exchange/merge-contract.ts'
import { useWords } from '../../engagements/index.ts'
import { formatInstant, formatNumber, formatYear } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import exchange from '../exchange.module.css'
import classes from './merge.module.css'

type PreviewHeadProps = { readonly name: string; readonly preview: MergePreview }

const countNames = ['fresh', 'theirs', 'both', 'removed', 'kept', 'settled', 'same'] as const

/** Whose workbook it is, of which engagement, and how its records compare with those here. */
export function PreviewHead({ name, preview }: PreviewHeadProps) {
  const { t } = useTranslation(['merge', 'exchange'])
  const language = useLanguage()
  const words = useWords()
  const { company, region, fiscalYear, from, batch, profile, exportedAt, counts, isNew } = preview
  const facts = [
    [
      'engagement',
      [company, region && words.region(region), formatYear(fiscalYear, language)].filter(Boolean).join('　'),
    ],
    ['laptop', from && `${from.name}　${t(`from.${standing(from)}`)}`],
    ['fingerprint', from?.fingerprint],
    ['batch', batch !== null && t('exchange:batch.number', { number: formatNumber(batch, language) })],
    ['profile', profile && t(`exchange:profile.names.${profile}`)],
    ['exportedAt', exportedAt && formatInstant(exportedAt, language)],
  ] as const
  return (
    <>
      <section className={classes.part} aria-label={t('from.title')}>
        <h2 className={exchange.file}>{name}</h2>
        <dl className={`${exchange.signed} ${classes.facts}`}>
          {facts.map(
            ([fact, value]) =>
              value && (
                <div key={fact}>
                  <dt>{t(`from.${fact}`)}</dt>
                  <dd className={fact === 'fingerprint' ? exchange.fingerprint : undefined}>{value}</dd>
                </div>
              ),
          )}
        </dl>
        {from === null && <p>{t('from.nobody')}</p>}
        {isNew && <p>{t('from.new')}</p>}
      </section>
      <section className={classes.part} aria-label={t('counts.title')}>
        <h2>{t('counts.title')}</h2>
        <dl className={exchange.counts}>
          {countNames.map((count) => (
            <div key={count} data-some={counts[count] > 0 || undefined}>
              <dt>{t(`counts.${count}`)}</dt>
              <dd>{formatNumber(counts[count], language)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  )
}

function standing({ isThisLaptop, isKnown }: NonNullable<MergePreview['from']>) {
  if (isThisLaptop) return 'own'
  return isKnown ? 'known' : 'unknown'
}
