import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type CalendarView, calendarViews } from './use-calendar-view.ts'

type CalendarSwitchProps = { readonly view: CalendarView }

/** 一覧, 日 or 月. */
export function CalendarSwitch({ view }: CalendarSwitchProps) {
  const { t } = useTranslation('calendar')
  return (
    <SegmentedControl
      aria-label={t('view.label')}
      value={view.name}
      onChange={(name) => view.show(calendarViews.find((each) => each === name) ?? 'list')}
      data={calendarViews.map((name) => ({ value: name, label: t(`view.${name}`) }))}
    />
  )
}
