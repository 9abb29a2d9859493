import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../../shared/result.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useRead } from '../../ui/use-read.ts'
import type { CardWords } from '../data/use-opened.ts'
import classes from './action-list.module.css'
import { ActionSides } from './action-sides.tsx'
import { MeasureFacts } from './measure-facts.tsx'

type MeasureDialogProps = {
  readonly inspectionId: string
  readonly itemId: string
  readonly language: string
  readonly words: CardWords
  readonly onTake: (measureId: string) => Promise<Result<unknown>>
  readonly onClose: () => void
}

/** The measures of the library that fit an item, the best first. */
export function MeasureDialog({
  inspectionId,
  itemId,
  language,
  words,
  onTake,
  onClose,
}: MeasureDialogProps) {
  const { t } = useTranslation(['findings', 'common'])
  const { data, failure } = useRead('inspections.measures', { inspectionId, itemId })
  const take = async (measureId: string) => {
    const result = await onTake(measureId)
    if (result.ok) onClose()
  }
  return (
    <Modal
      opened
      size="xl"
      title={t('actions.chooseTitle')}
      closeButtonProps={{ 'aria-label': t('common:act.close') }}
      onClose={onClose}
    >
      <FailureNotice failure={failure} />
      {data?.items.length === 0 && <p>{t('actions.noMeasure')}</p>}
      <ul className={classes.measures}>
        {data?.items.map((measure) => (
          <li key={measure.id}>
            <div className={classes.measure}>
              <ActionSides text={measure.text} language={language} />
              <MeasureFacts measure={measure} words={words} />
            </div>
            <Button variant="default" onClick={() => void take(measure.id)}>
              {t('actions.take')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
