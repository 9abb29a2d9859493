import { useTranslation } from 'react-i18next'
import type { Laptop } from '../../../shared/hours/allotment-contract.ts'
import { formatMinutes } from '../../ui/format.ts'
import { PlainButton } from '../../ui/plain-button.tsx'
import classes from './allotments.module.css'

type LaptopRowProps = { readonly laptop: Laptop; readonly onRelease: () => void }

/** Another laptop: what it was given, what it used as far as its reports tell, and what a release takes back. */
export function LaptopRow({ laptop, onRelease }: LaptopRowProps) {
  const { t } = useTranslation('allotments')
  const { allottedMinutes, returnedMinutes, releasedMinutes } = laptop
  return (
    <li className={classes.laptop}>
      <div>
        <p className={classes.name}>{laptop.name}</p>
        <p className={classes.figures}>
          {t('laptop.figures', {
            held: formatMinutes(allottedMinutes - returnedMinutes - releasedMinutes),
            spent: formatMinutes(laptop.spentMinutes),
          })}
        </p>
      </div>
      {laptop.unspentMinutes > 0 && (
        <PlainButton isQuiet aria-label={t('release.title', { name: laptop.name })} onClick={onRelease}>
          {t('laptop.release')}
        </PlainButton>
      )}
    </li>
  )
}
