import { useTranslation } from 'react-i18next'
import type { Zone } from '../../../shared/inspections/contract.ts'
import classes from './zone-name.module.css'

type ZoneNameProps = {
  /** Null: the site as a whole. */
  readonly zone: Pick<Zone, 'name'> | null
  /** The language of the site. */
  readonly language: string
}

/** The name of a zone in Japanese and, small beside or below it, in the site's language. */
export function ZoneName({ zone, language }: ZoneNameProps) {
  const { t } = useTranslation('inspections')
  if (zone === null) return <span className={classes.name}>{t('screen.wholeSite')}</span>
  const { ja, local } = zone.name
  return (
    <span className={classes.name}>
      {ja !== null && <span lang="ja">{ja}</span>}
      {local !== null && local !== ja && (
        <span lang={language} className={ja === null ? undefined : classes.local}>
          {local}
        </span>
      )}
    </span>
  )
}

/** The name of a zone in one line, for labels: Japanese if it has one. */
export function zoneTitle(zone: Pick<Zone, 'name'> | null, wholeSite: string): string {
  return zone === null ? wholeSite : (zone.name.ja ?? zone.name.local ?? '')
}
