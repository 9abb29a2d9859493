import { useTranslation } from 'react-i18next'
import { formatMinutes, formatNumber } from '../../ui/format.ts'
import { useLanguage } from '../../ui/use-language.ts'
import type { WipePreview } from './use-wipe.ts'
import classes from './wipe.module.css'

type WipeObstaclesProps = Pick<WipePreview, 'obstacles'>

/** What has to be done before an engagement can be removed; nothing where nothing has. */
export function WipeObstacles({ obstacles }: WipeObstaclesProps) {
  const { t } = useTranslation('wipe')
  const language = useLanguage()
  if (obstacles.length === 0) return null
  return (
    <section className={classes.obstacles}>
      <h3>{t('dialog.obstacles')}</h3>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle.code}>
            {t(`obstacles.${obstacle.code}`, {
              ...('batch' in obstacle ? { batch: formatNumber(obstacle.batch, language) } : {}),
              ...('laptops' in obstacle ? { laptops: formatNumber(obstacle.laptops, language) } : {}),
              ...('minutes' in obstacle ? { duration: formatMinutes(obstacle.minutes) } : {}),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
