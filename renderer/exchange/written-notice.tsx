import { useTranslation } from 'react-i18next'
import { DoneNotice } from '../ui/done-notice.tsx'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'
import type { Written } from './use-export.ts'

type WrittenNoticeProps = { readonly written: Written }

/** The workbook that was just written: its name, its content hash and what it holds. */
export function WrittenNotice({ written: { file, result } }: WrittenNoticeProps) {
  const { t } = useTranslation('exchange')
  const language = useLanguage()
  return (
    <DoneNotice title={t('written.title', { name: file.name })} order={3} handle={file.handle}>
      <p>
        {t('batch.number', { number: formatNumber(result.batch, language) })}　
        {t('written.counts', {
          rows: formatNumber(result.rows, language),
          photos: formatNumber(result.photos, language),
        })}
      </p>
      {result.isRepeat && <p>{t('written.repeat', { number: formatNumber(result.batch, language) })}</p>}
      {result.heldBack > 0 && (
        <p>{t('written.heldBack', { number: formatNumber(result.heldBack, language) })}</p>
      )}
      <p className={classes.hash}>{t('hash', { hash: result.contentHash })}</p>
    </DoneNotice>
  )
}
