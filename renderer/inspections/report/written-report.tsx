import { Button } from '@mantine/core'
import { IconFileCheck, IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './report.module.css'
import type { WrittenReport } from './use-report.ts'

type WrittenReportNoticeProps = { readonly written: WrittenReport }

/** The report that was just written: its name, what it holds, and the way to its folder. */
export function WrittenReportNotice({ written: { file, result } }: WrittenReportNoticeProps) {
  const { t } = useTranslation(['score', 'common'])
  const language = useLanguage()
  return (
    <section className={classes.done} role="status">
      <IconFileCheck size={24} stroke={1.5} aria-hidden />
      <div>
        <h3>{t('report.written', { name: file.name })}</h3>
        <p>
          {t(result.isFinal ? 'report.final' : 'report.provisional')} ·{' '}
          {t('report.counts', {
            findings: formatNumber(result.findings, language),
            photos: formatNumber(result.photos, language),
            unconfirmed: formatNumber(result.unconfirmed, language),
          })}
        </p>
        <Button
          variant="default"
          leftSection={<IconFolderOpen size={20} stroke={1.75} aria-hidden />}
          onClick={() => void window.kagimori.files.reveal(file.handle)}
        >
          {t('common:act.showInFolder')}
        </Button>
      </div>
    </section>
  )
}
