import { useTranslation } from 'react-i18next'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import { newestReceived } from './newest-received.ts'
import type { Batches } from './use-batches.ts'

type WaitingProps = { readonly batches: Batches }

type Changes = Batches['waiting']

/** How many changes there are in all. */
export function countOf({ fresh, changed, removed }: Changes): number {
  return fresh + changed + removed
}

/** How many records are new, changed or gone, in a few words. */
export function ChangeCounts({ changes }: { readonly changes: Changes }) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  const { fresh, changed, removed } = changes
  if (countOf(changes) === 0) return t('waiting.none')
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
  const received = newestReceived(batches.items)
  const number = formatNumber(received?.batch ?? 0, language)
  if (countOf(batches.waiting) === 0)
    return <p>{received ? t('waiting.noneSince', { number }) : t('waiting.noneYet')}</p>
  return (
    <p>
      <strong>
        <ChangeCounts changes={batches.waiting} />
      </strong>{' '}
      {received ? t('waiting.since', { number }) : t('waiting.sinceNever')}
    </p>
  )
}
