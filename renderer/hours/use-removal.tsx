import { notifications } from '@mantine/notifications'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/result.ts'
import { describeFailure } from '../ui/describe-failure.ts'
import { useChange } from '../ui/use-change.ts'
import { UndoNotice } from './undo-notice.tsx'

const undoMs = 10_000

/** Deletes entries with a way back, and restores them; what is refused is said in a notice. */
export function useRemoval() {
  const { t } = useTranslation()
  const remove = useChange('hours.remove')
  const restore = useChange('hours.restore')

  const tell = (result: Result<unknown>) => {
    if (result.ok) return
    const text = describeFailure(t, result)
    notifications.show({ color: 'shu', title: text.title, message: text.nextStep, autoClose: false })
  }
  const restoreEntry = async (id: string) => tell(await restore.run({ id }))

  return {
    restore: restoreEntry,
    remove: async (id: string, sentence: string) => {
      const result = await remove.run({ id })
      tell(result)
      if (!result.ok) return
      const noticeId = notifications.show({
        autoClose: undoMs,
        withBorder: true,
        message: (
          <UndoNotice
            sentence={sentence}
            onUndo={() => {
              notifications.hide(noticeId)
              void restoreEntry(id)
            }}
          />
        ),
      })
    },
  }
}
