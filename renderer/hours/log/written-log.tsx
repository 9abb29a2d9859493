import { useTranslation } from 'react-i18next'
import { DoneNotice } from '../../ui/done-notice.tsx'
import { formatMinutes, formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { WrittenLog } from './use-hour-log.ts'

type WrittenLogNoticeProps = { readonly written: WrittenLog }

/** The log that was just written: its name, what it holds, and the way to its folder. */
export function WrittenLogNotice({ written: { file, result } }: WrittenLogNoticeProps) {
  const { t } = useTranslation('hourlog')
  const language = useLanguage()
  return (
    <DoneNotice title={t('written', { name: file.name })} order={3} handle={file.handle}>
      <p>
        {t('counts', {
          entries: formatNumber(result.entries, language),
          billed: formatMinutes(result.billedMinutes),
          unbilled: formatMinutes(result.unbilledMinutes),
        })}
      </p>
      {result.staleSignOffs > 0 && <p>{t('staleWritten')}</p>}
    </DoneNotice>
  )
}
