import { useTranslation } from 'react-i18next'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { newestReceived } from './newest-received.ts'
import type { Batches } from './use-batches.ts'

type WaitingProps = { readonly batches: Batches }

/** How many records are new, changed or gone for JETRO, in a few words. */
export function WaitingCounts({ batches: { waiting } }: WaitingProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const { fresh, changed, removed } = waiting
  if (fresh + changed + removed === 0) return t('waiting.none')
  return t('waiting.some', {
    fresh: formatNumber(fresh, language),
    changed: formatNumber(changed, language),
    removed: formatNumber(removed, language),
  })
}

/** What waits for the next batch, and since when it is counted. */
export function Waiting({ batches }: WaitingProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const { fresh, changed, removed } = batches.waiting
  const received = newestReceived(batches.items)
  const number = formatNumber(received?.batch ?? 0, language)
  if (fresh + changed + removed === 0)
    return <p>{received ? t('waiting.noneSince', { number }) : t('waiting.noneYet')}</p>
  return (
    <p>
      <strong>
        <WaitingCounts batches={batches} />
      </strong>{' '}
      {received ? t('waiting.since', { number }) : t('waiting.sinceNever')}
    </p>
  )
}
