import { Button, type ButtonProps } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

type ShowInFolderProps = Pick<ButtonProps, 'variant' | 'px'> & {
  /** The handle under which the shell knows the file that was written. */
  readonly handle: string
}

/** Shows a file that was written where it lies. */
export function ShowInFolder({ handle, variant = 'default', ...look }: ShowInFolderProps) {
  const { t } = useTranslation('common')
  return (
    <Button
      {...look}
      variant={variant}
      leftSection={<IconFolderOpen size={20} stroke={1.75} aria-hidden />}
      onClick={() => void window.kagimori.files.reveal(handle)}
    >
      {t('act.showInFolder')}
    </Button>
  )
}
