import { CloseButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { describeFailure } from '../../ui/describe-failure.ts'
import type { RefusedPhoto } from './photo-imports.ts'
import classes from './photo-panel.module.css'

type RefusedPhotosProps = {
  readonly refused: readonly RefusedPhoto[]
  readonly onDismiss: (key: string) => void
}

/** Says of each picture that was not taken in why, and what to do instead. */
export function RefusedPhotos({ refused, onDismiss }: RefusedPhotosProps) {
  const { t } = useTranslation('photos')
  if (refused.length === 0) return null
  return (
    <div role="alert" aria-label={t('panel.refused')}>
      <ul className={classes.refused}>
        {refused.map(({ key, name, failure }) => {
          const text = describeFailure(t, failure)
          return (
            <li key={key}>
              <IconAlertTriangle className={classes.shu} size={20} stroke={1.75} aria-hidden />
              <div>
                <p className={classes.file}>{name}</p>
                <p>{text.title}</p>
                <p>{text.nextStep}</p>
              </div>
              <CloseButton size="xl" aria-label={t('panel.dismiss')} onClick={() => onDismiss(key)} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
