import { Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './settings-section.module.css'

type SettingsSectionProps = { readonly title: string; readonly children: ReactNode }

/** One subject of the settings: its name at the left, what can be set at the right. */
export function SettingsSection({ title, children }: SettingsSectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <Title order={2} id={id}>
        {title}
      </Title>
      <div className={classes.content}>{children}</div>
    </section>
  )
}
