import { Tooltip, UnstyledButton } from '@mantine/core'
import { IconCalendarTime, IconFolders, IconLock, IconSend, IconSettings } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, useNavigate } from 'react-router'
import { Mark } from '../ui/mark.tsx'
import classes from './rail.module.css'
import { isMac, railKeyOf } from './rail-keys.ts'

const places = [
  { name: 'engagements', path: '/engagements', Icon: IconFolders },
  { name: 'today', path: '/today', Icon: IconCalendarTime },
  { name: 'exchange', path: '/exchange', Icon: IconSend },
  { name: 'settings', path: '/settings', Icon: IconSettings },
] as const

const modifier = isMac() ? '⌘' : 'Ctrl+'
const ariaModifier = isMac() ? 'Meta' : 'Control'

/** The four places of the window and the lock, each an icon with its word and a key. */
export function Rail() {
  const { t } = useTranslation()
  const navigate = useNavigate()

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = railKeyOf(event)
      if (key === null) return
      event.preventDefault()
      if (key === 'lock') void window.kagimori.lock()
      else void navigate(places[key]?.path ?? '/engagements')
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [navigate])

  return (
    <nav className={classes.rail} aria-label={t('rail.label')}>
      <div className={classes.mark}>
        <Mark size={36} />
      </div>
      {places.map(({ name, path, Icon }, index) => (
        <Tooltip
          key={name}
          label={t(`rail.hints.${name}`, { key: `${modifier}${index + 1}` })}
          position="right"
        >
          <NavLink to={path} className={classes.place} aria-keyshortcuts={`${ariaModifier}+${index + 1}`}>
            <Icon size={24} stroke={1.5} aria-hidden />
            {t(`rail.${name}`)}
          </NavLink>
        </Tooltip>
      ))}
      <Tooltip label={t('rail.hints.lock', { key: `${modifier}L` })} position="right">
        <UnstyledButton
          className={`${classes.place} ${classes.lock}`}
          aria-keyshortcuts={`${ariaModifier}+L`}
          onClick={() => void window.kagimori.lock()}
        >
          <IconLock size={24} stroke={1.5} aria-hidden />
          {t('rail.lock')}
        </UnstyledButton>
      </Tooltip>
    </nav>
  )
}
