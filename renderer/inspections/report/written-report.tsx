import { useTranslation } from 'react-i18next'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { WrittenReport } from './use-report.ts'

type WrittenReportNoticeProps = { readonly written: WrittenReport }

/** The report that was just written: its name, what it holds, and the way to its folder. */
export function WrittenReportNotice({ written: { file, result } }: WrittenReportNoticeProps) {
  const { t } = useTranslation('score')
  const language = useLanguage()
  return (
    <DoneNotice title={t('report.written', { name: file.name })} order={3} handle={file.handle}>
      <p>
        {t(result.isFinal ? 'report.final' : 'report.provisional')} ·{' '}
        {t('report.counts', {
          findings: formatNumber(result.findings, language),
          photos: formatNumber(result.photos, language),
          unconfirmed: formatNumber(result.unconfirmed, language),
        })}
      </p>
    </DoneNotice>
  )
}
