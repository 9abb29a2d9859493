import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

type ZonePickerProps = {
  /** The zones with a finding at this item; null is the whole site. */
  readonly zones: readonly (string | null)[]
  readonly zoneId: string | null
  readonly onZone: (zoneId: string | null) => void
}

/** Chooses among the findings of several zones; nothing where the whole site has the only one. */
export function ZonePicker({ zones, zoneId, onZone }: ZonePickerProps) {
  const { t } = useTranslation('inspections')
  if (zones.every((zone) => zone === null)) return null
  return (
    <SegmentedControl
      aria-label={t('screen.zones')}
      value={zoneId ?? ''}
      onChange={(value) => onZone(value === '' ? null : value)}
      data={[null, ...zones.filter((zone) => zone !== null)].map((zone) => ({
        value: zone ?? '',
        label: zone ?? t('screen.wholeSite'),
      }))}
    />
  )
}
