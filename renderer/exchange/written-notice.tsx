import { Button } from '@mantine/core'
import { IconFileCheck, IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-language.ts'
import classes from './exchange.module.css'
import type { Written } from './use-export.ts'

type WrittenNoticeProps = { readonly written: Written }

/** The workbook that was just written: its name, its content hash and what it holds. */
export function WrittenNotice({ written: { file, result } }: WrittenNoticeProps) {
  const { t } = useTranslation(['exchange', 'common'])
  const language = useLanguage()
  return (
    <section className={classes.done} role="status">
      <IconFileCheck size={24} stroke={1.5} aria-hidden />
      <div>
        <h3>{t('written.title', { name: file.name })}</h3>
        <p>
          {t('batch.number', { number: formatNumber(result.batch, language) })}　
          {t('written.counts', {
            rows: formatNumber(result.rows, language),
            photos: formatNumber(result.photos, language),
          })}
        </p>
        {result.heldBack > 0 && (
          <p>{t('written.heldBack', { number: formatNumber(result.heldBack, language) })}</p>
        )}
        <p className={classes.hash}>{t('hash', { hash: result.contentHash })}</p>
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
