import { useTranslation } from 'react-i18next'
import type { FailureFacts } from '../../ui/describe-failure.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'

type MissingPhoto = { readonly id: string; readonly itemId: string | null; readonly caption: string | null }

type ReportFailureProps = { readonly failure: FailureFacts | null | undefined }

/** Says why no report was written, and names the photos whose files are lost. */
export function ReportFailure({ failure }: ReportFailureProps) {
  const { t } = useTranslation('score')
  const photos = failure?.code === 'PHOTOS_MISSING' ? missingIn(failure) : []
  return (
    <FailureNotice failure={failure}>
      {photos.length > 0 && (
        <ul>
          {photos.map(({ id, itemId, caption }) => (
            <li key={id}>
              {t('report.missingPhoto', { itemId, caption: caption ?? t('report.noCaption') })}
            </li>
          ))}
        </ul>
      )}
    </FailureNotice>
  )
}

function missingIn({ details }: FailureFacts): readonly MissingPhoto[] {
  return Array.isArray(details.photos) ? (details.photos as MissingPhoto[]) : []
}
