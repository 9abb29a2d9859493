import { useTranslation } from 'react-i18next'
import { formatMinutes } from '../ui/format.ts'
import { type EntryDraft, previewOf } from './entry-draft.ts'
import classes from './entry-form.module.css'

type SpanPreviewProps = { readonly draft: EntryDraft }

/** How long the entry being typed will be, as soon as that can be told. */
export function SpanPreview({ draft }: SpanPreviewProps) {
  const { t } = useTranslation('hours')
  const preview = previewOf(draft)
  return (
    <output className={classes.preview} aria-label={t('list.duration')}>
      {preview === null ? '' : formatMinutes(preview.minutes)}
      {preview?.isOvernight && <span className={classes.overnight}>{t('form.nextDay')}</span>}
    </output>
  )
}
