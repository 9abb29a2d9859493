import { type ComponentType, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Navigate, NavLink, useParams } from 'react-router'
import classes from './engagement-frame.module.css'
import { type EngagementTab, engagementTabs, isEngagementTab } from './engagement-tabs.ts'
import { EngagementHeader } from './screens.ts'

type EngagementFrameProps = {
  readonly tabs: Readonly<Record<EngagementTab, ComponentType<{ readonly engagementId: string }>>>
}

/** One engagement: its header, which never scrolls away, and a tab an area. */
export function EngagementFrame({ tabs }: EngagementFrameProps) {
  const { t } = useTranslation()
  const { id, tab } = useParams()
  if (!id || !isEngagementTab(tab)) return <Navigate to="/engagements" replace />
  const Tab = tabs[tab]
  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <EngagementHeader engagementId={id} />
        <nav className={classes.tabs} aria-label={t('tabs.label')}>
          {engagementTabs.map((name) => (
            <NavLink key={name} to={`/engagements/${id}/${name}`} className={classes.tab} replace>
              {t(`tabs.${name}`)}
            </NavLink>
          ))}
        </nav>
      </div>
      <div className={classes.body} key={`${id} ${tab}`}>
        <Suspense fallback={null}>
          <Tab engagementId={id} />
        </Suspense>
      </div>
    </div>
  )
}
