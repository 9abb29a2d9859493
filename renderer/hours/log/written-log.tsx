import { Button } from '@mantine/core'
import { IconFileCheck, IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatMinutes, formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import classes from './log.module.css'
import type { WrittenLog } from './use-hour-log.ts'

type WrittenLogNoticeProps = { readonly written: WrittenLog }

/** The log that was just written: its name, what it holds, and the way to its folder. */
export function WrittenLogNotice({ written: { file, result } }: WrittenLogNoticeProps) {
  const { t } = useTranslation(['hourlog', 'common'])
  const language = useLanguage()
  return (
    <section className={classes.done} role="status">
      <IconFileCheck size={24} stroke={1.5} aria-hidden />
      <div>
        <h3>{t('written', { name: file.name })}</h3>
        <p>
          {t('counts', {
            entries: formatNumber(result.entries, language),
            billed: formatMinutes(result.billedMinutes),
            unbilled: formatMinutes(result.unbilledMinutes),
          })}
        </p>
        {result.staleSignOffs > 0 && <p>{t('staleWritten')}</p>}
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
