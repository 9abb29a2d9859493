import { Button, FileButton } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Failure, fail } from '../../shared/result.ts'
import { DropArea } from '../ui/drop-area.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import { useChange } from '../ui/use-change.ts'
import classes from './proofs.module.css'

type FileDropProps = { readonly entryId: string }

/** Takes files by choice or by drop, one after the other; stops at the first that is refused. */
export function FileDrop({ entryId }: FileDropProps) {
  const { t } = useTranslation('proofs')
  const attach = useChange('hours.attachProof')
  const forget = useRef<() => void>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  const take = async (files: readonly File[]) => {
    setFailure(null)
    for (const file of files) {
      const path = await window.kagimori.files.handleFor(file)
      const result =
        path === null
          ? fail('UNSUPPORTED_FILE', { reason: 'proof-unreadable', name: file.name })
          : await attach.run({ entryId, path })
      if (result.ok) continue
      setFailure(result)
      return
    }
  }

  return (
    <>
      <DropArea className={classes.drop} onFiles={(files) => void take(files)}>
        <p className={classes.hint}>{t('drop')}</p>
        <FileButton
          multiple
          resetRef={forget}
          onChange={(files) => {
            // Else the same file, chosen once more, would be no change.
            forget.current?.()
            void take(files)
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={attach.isRunning}
              leftSection={<IconPaperclip size={18} stroke={1.75} aria-hidden />}
            >
              {t('attach')}
            </Button>
          )}
        </FileButton>
        {attach.isRunning && (
          <span role="status" className="k-visually-hidden">
            {t('attaching')}
          </span>
        )}
      </DropArea>
      <FailureNotice failure={failure} />
    </>
  )
}
