import { Suspense } from 'react'
import { Navigate, Route, Routes } from 'react-router'
import { FirstRunScreen, SettingsScreen, UnlockScreen } from '../vault/index.ts'
import { EngagementFrame } from './engagement-frame.tsx'
import { Frame } from './frame.tsx'
import { Painted } from './painted.tsx'
import {
  ChecklistsScreen,
  ConsolidateScreen,
  ExchangeScreen,
  HomeScreen,
  ImportScreen,
  LawPacksScreen,
  TodayScreen,
  tabs,
} from './screens.ts'

/** Which screen stands under which path. */
export function AppRoutes() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route
          path="/first-run"
          element={
            <Painted screen="first-run">
              <FirstRunScreen />
            </Painted>
          }
        />
        <Route
          path="/unlock"
          element={
            <Painted screen="unlock">
              <UnlockScreen />
            </Painted>
          }
        />
        <Route
          element={
            <Painted screen="frame">
              <Frame />
            </Painted>
          }
        >
          <Route path="/engagements" element={<HomeScreen />} />
          <Route path="/today" element={<TodayScreen />} />
          <Route path="/exchange" element={<ExchangeScreen />} />
          <Route path="/exchange/office" element={<ConsolidateScreen />} />
          <Route path="/exchange/import" element={<ImportScreen />} />
          <Route path="/settings" element={<SettingsScreen />} />
          <Route path="/settings/checklists" element={<ChecklistsScreen />} />
          <Route path="/settings/law-packs" element={<LawPacksScreen />} />
          <Route path="/engagements/:id/:tab" element={<EngagementFrame tabs={tabs} />} />
          <Route path="/engagements/:id" element={<Navigate to="overview" replace />} />
        </Route>
        <Route path="*" element={<Navigate to="/engagements" replace />} />
      </Routes>
    </Suspense>
  )
}
