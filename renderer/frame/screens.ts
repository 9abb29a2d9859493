import { type ComponentType, lazy } from 'react'
import { loadSettings } from '../vault/index.ts'
import type { EngagementTab } from './engagement-tabs.ts'

type TabProps = { readonly engagementId: string }

const engagements = () => import('../engagements/index.ts')
const hours = () => import('../hours/index.ts')
const inspections = () => import('../inspections/index.ts')
const drafting = () => import('../drafting/index.ts')
const exchange = () => import('../exchange/index.ts')

/** 案件. */
export const HomeScreen = lazy(async () => ({ default: (await engagements()).HomeScreen }))
/** 今日. */
export const TodayScreen = lazy(async () => ({ default: (await hours()).TodayScreen }))
/** 提出. */
export const ExchangeScreen = lazy(async () => ({ default: (await exchange()).ExchangeScreen }))

/** What each tab of an engagement shows. */
export const tabs: Readonly<Record<EngagementTab, ComponentType<TabProps>>> = {
  overview: lazy(async () => ({ default: (await engagements()).OverviewTab })),
  hours: lazy(async () => ({ default: (await hours()).HoursTab })),
  inspection: lazy(async () => ({ default: (await inspections()).InspectionTab })),
  drafts: lazy(async () => ({ default: (await drafting()).DraftsTab })),
  exchange: lazy(async () => ({ default: (await exchange()).ExchangeTab })),
}

/** Loads every screen ahead of need, once the first one is there. */
export function loadScreens(): void {
  for (const load of [engagements, hours, inspections, drafting, exchange, loadSettings]) void load()
}
