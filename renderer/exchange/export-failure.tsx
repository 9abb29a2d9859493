import { useTranslation } from 'react-i18next'
import type { Output } from '../../shared/contract.ts'
import type { FailureFacts } from '../ui/describe-failure.ts'
import { FailureNotice } from '../ui/failure-notice.tsx'
import classes from './exchange.module.css'

type MissingPhoto = Output<'inspections.photoLedger'>['missing'][number]

type ExportFailureProps = { readonly failure: FailureFacts | null | undefined }

/** Says why no workbook was written, and names the photos whose files are lost. */
export function ExportFailure({ failure }: ExportFailureProps) {
  const { t } = useTranslation('exchange')
  const photos = failure?.code === 'PHOTOS_MISSING' ? missingIn(failure) : []
  return (
    <FailureNotice failure={failure}>
      {photos.length > 0 && (
        <ul className={classes.missing}>
          {photos.map(({ id, itemId, zone, caption }) => (
            <li key={id}>{[itemId, zone, caption ?? t('photos.noCaption')].filter(Boolean).join('　')}</li>
          ))}
        </ul>
      )}
    </FailureNotice>
  )
}

function missingIn({ details }: FailureFacts): readonly MissingPhoto[] {
  return Array.isArray(details.photos) ? (details.photos as MissingPhoto[]) : []
}
