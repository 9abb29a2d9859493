import { Button, FileButton, Textarea } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { readRegisteredKeys } from '../../shared/exchange/consolidate/registered-keys.ts'
import classes from './exchange.module.css'

type RegisteredKeysFieldProps = {
  readonly text: string
  readonly onChange: (text: string) => void
  /** True once a person has left it, or tried to go on. */
  readonly isJudged: boolean
  readonly onJudge: () => void
}

const mostBytes = 4_000_000

/** The fingerprints that JETRO's office has registered: typed, pasted, or taken from a file. */
export function RegisteredKeysField({ text, onChange, isJudged, onJudge }: RegisteredKeysFieldProps) {
  const { t } = useTranslation('exchange')
  const isWrong = isJudged && readRegisteredKeys(text) === null

  const load = async (file: File | null) => {
    if (file === null) return
    onChange(file.size > mostBytes ? file.name : await file.text())
    onJudge()
  }

  return (
    <div className={classes.keys}>
      <Textarea
        label={t('verify.keys')}
        description={t('verify.keysHint')}
        error={isWrong && t('verify.keysWrong')}
        className={classes.keysText}
        autosize
        minRows={2}
        maxRows={6}
        spellCheck={false}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onBlur={onJudge}
      />
      <FileButton accept=".csv,.json,.txt" onChange={(file) => void load(file)}>
        {(props) => (
          <Button
            {...props}
            variant="default"
            leftSection={<IconFileUpload size={18} stroke={1.75} aria-hidden />}
          >
            {t('verify.keysFile')}
          </Button>
        )}
      </FileButton>
    </div>
  )
}
