import { SegmentedControl } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './draft-workspace.module.css'

/** What stands on the left, or alone in a narrow window. */
export type View = 'questions' | 'lint' | 'text'

type ViewSwitchProps = {
  readonly view: View
  readonly onView: (view: View) => void
  readonly findings: number
}

/** Chooses between the questions, what the lint found and, in a narrow window, the text. */
export const ViewSwitch = memo(function ViewSwitch({ view, onView, findings }: ViewSwitchProps) {
  const { t } = useTranslation('drafting')
  return (
    <SegmentedControl
      fullWidth
      aria-label={t('screen.view')}
      value={view}
      onChange={(value) => onView(value as View)}
      data={[
        { value: 'questions', label: t('screen.questions') },
        { value: 'lint', label: t('screen.lintCount', { number: findings }) },
        { value: 'text', label: <span className={classes.textChoice}>{t('screen.preview')}</span> },
      ]}
    />
  )
})
