import type { ComponentType } from 'react'
import { loadSettings } from '../vault/index.ts'
import type { EngagementTab } from './engagement-tabs.ts'
import { onDemand } from './on-demand.tsx'

type TabProps = { readonly engagementId: string }

const engagements = () => import('../engagements/index.ts')
const hours = () => import('../hours/index.ts')
const inspections = () => import('../inspections/index.ts')
const assets = () => import('../assets/index.ts')
const selfCheck = () => import('../self-check/index.ts')
const drafting = () => import('../drafting/index.ts')
const exchange = () => import('../exchange/index.ts')

const screens = {
  home: onDemand(async () => (await engagements()).HomeScreen),
  today: onDemand(async () => (await hours()).TodayScreen),
  exchange: onDemand(async () => (await exchange()).ExchangeScreen),
  consolidate: onDemand(async () => (await exchange()).ConsolidateScreen),
  importWorkbook: onDemand(async () => (await exchange()).ImportScreen),
  settings: onDemand(async () => (await loadSettings()).SettingsScreen),
  checklists: onDemand(async () => (await inspections()).ChecklistsScreen),
  lawPacks: onDemand(async () => (await drafting()).LawPacksScreen),
  timerBar: onDemand(async () => (await hours()).TimerBar),
  engagementHeader: onDemand<TabProps>(async () => (await engagements()).EngagementHeader),
}

const tabScreens = {
  overview: onDemand<TabProps>(async () => (await engagements()).OverviewTab),
  hours: onDemand<TabProps>(async () => (await hours()).HoursTab),
  assets: onDemand<TabProps>(async () => (await assets()).AssetsTab),
  'self-check': onDemand<TabProps>(async () => (await selfCheck()).SelfCheckTab),
  inspection: onDemand<TabProps>(async () => (await inspections()).InspectionTab),
  drafts: onDemand<TabProps>(async () => (await drafting()).DraftsTab),
  exchange: onDemand<TabProps>(async () => (await exchange()).ExchangeTab),
} as const

/** 案件. */
export const HomeScreen = screens.home.Component
/** 今日. */
export const TodayScreen = screens.today.Component
/** 提出. */
export const ExchangeScreen = screens.exchange.Component
/** 事務局, a room of the exchange. */
export const ConsolidateScreen = screens.consolidate.Component
/** 取り込み, a room of the exchange. */
export const ImportScreen = screens.importWorkbook.Component
/** 設定. */
export const SettingsScreen = screens.settings.Component
/** 点検表, a room of the settings that inspections lead to as well. */
export const ChecklistsScreen = screens.checklists.Component
/** 法令パック, a room of the settings. */
export const LawPacksScreen = screens.lawPacks.Component
/** The running timer, above every screen. */
export const TimerBar = screens.timerBar.Component
/** What stands above the tabs of an engagement. */
export const EngagementHeader = screens.engagementHeader.Component

/** What each tab of an engagement shows. */
export const tabs: Readonly<Record<EngagementTab, ComponentType<TabProps>>> = {
  overview: tabScreens.overview.Component,
  hours: tabScreens.hours.Component,
  assets: tabScreens.assets.Component,
  'self-check': tabScreens['self-check'].Component,
  inspection: tabScreens.inspection.Component,
  drafts: tabScreens.drafts.Component,
  exchange: tabScreens.exchange.Component,
}

/** Loads every screen ahead of need, once the first one is there. */
export function loadScreens(): void {
  for (const { load } of [...Object.values(screens), ...Object.values(tabScreens)]) void load()
}
