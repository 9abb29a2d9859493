import { Popover } from '@mantine/core'
import { IconKeyboard } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { PlainButton } from '../../ui/plain-button.tsx'
import { helpKeys } from './inspection-keys.ts'
import classes from './keys-help.module.css'

type KeysHelpProps = { readonly isOpen: boolean; readonly onOpen: (isOpen: boolean) => void }

/** The button that lists what the keys do. */
export function KeysHelp({ isOpen, onOpen }: KeysHelpProps) {
  const { t } = useTranslation('inspections')
  const button = (
    <PlainButton
      icon={<IconKeyboard size={22} stroke={1.75} aria-hidden />}
      title={t('keys.title')}
      aria-label={t('keys.title')}
      aria-keyshortcuts="H"
      onClick={() => onOpen(!isOpen)}
    />
  )
  // Every card has the button, few open its list.
  if (!isOpen) return button
  return (
    <Popover
      opened
      onChange={onOpen}
      position="bottom-end"
      middlewares={{ flip: false, shift: { padding: 8 }, size: { padding: 8 } }}
      withinPortal
      trapFocus
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown className={classes.list ?? ''} aria-label={t('keys.title')}>
        <dl className={classes.keys} tabIndex={-1} data-autofocus>
          {helpKeys.map(({ act, keys }) => (
            <div key={act} className={classes.row}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(`keys.${act}`)}</dd>
            </div>
          ))}
        </dl>
        <p className={classes.hint}>{t('keys.hint')}</p>
      </Popover.Dropdown>
    </Popover>
  )
}
