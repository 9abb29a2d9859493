import { useTranslation } from 'react-i18next'
import { wipeCounts } from '../../../shared/exchange/wipe/counts.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { WipePreview } from './use-wipe.ts'
import classes from './wipe.module.css'

type WipeContentsProps = { readonly preview: WipePreview }

/** What would go, how JETRO has it, and what would be lost or left. */
export function WipeContents({ preview: { counts, copies, onlyHere, received } }: WipeContentsProps) {
  const { t } = useTranslation('wipe')
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const lines = [
    ...wipeCounts.map((kind) => ({ kind, value: counts[kind] })),
    { kind: 'backups', value: copies.backups } as const,
    { kind: 'keptAside', value: copies.keptAside } as const,
  ].filter(({ value }) => value > 0)
  return (
    <section className={classes.contents}>
      <h3>{t('dialog.contents')}</h3>
      <dl>
        {lines.map(({ kind, value }) => (
          <div key={kind}>
            <dt>{t(`counts.${kind}`)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      {received && (
        <p>
          {t('dialog.covered', {
            number: number(received.batch),
            day: formatDate(received.receivedAt.slice(0, 10), language),
          })}
        </p>
      )}
      {onlyHere.photos + onlyHere.reviews > 0 && (
        <p>
          <strong>
            {t('dialog.onlyHere', { photos: number(onlyHere.photos), reviews: number(onlyHere.reviews) })}
          </strong>
        </p>
      )}
      <p>{t('dialog.limits')}</p>
    </section>
  )
}
