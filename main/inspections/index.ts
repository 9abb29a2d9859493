import type { Handlers, MethodsOf } from '../context.ts'
import { actionHandlers } from './actions.ts'
import { getFindings, getOutline } from './outline.ts'
import { photoHandlers } from './photos.ts'
import { keepFinding, recordFinding } from './record-finding.ts'
import { reportHandlers } from './report/index.ts'
import {
  changeVersion,
  compareVersions,
  getChecklist,
  getInspection,
  listChecklists,
  listInspections,
  removeChecklist,
  startInspection,
} from './service.ts'
import { summaryHandlers } from './summary.ts'
import { walkHandlers } from './walk.ts'
import { xlsformHandlers } from './xlsform/index.ts'

export { readChecklist } from './checklists.ts'
export { openItemsOf } from './open-items.ts'
export { findPack } from './pack-store.ts'
export { parkedFindings } from './parked-findings.ts'
export { readPhotoFiles } from './photo-files.ts'
export { readInspections } from './read-inspection.ts'
export { type PhotoPart, readPhotoBytes } from './read-photo.ts'
export { answerFinding } from './record-finding.ts'
export { drawRadarPicture, type RadarPicture } from './report/radar-picture.ts'
export { cardLabels, shippedPacks } from './shipped-packs.ts'
export { rankingOf, scoreOf } from './summary.ts'

/** The methods of the inspections area. */
export const inspectionsHandlers: Handlers<MethodsOf<'checklists'> | MethodsOf<'inspections'>> = {
  'checklists.list': listChecklists,
  'checklists.get': getChecklist,
  'checklists.compare': compareVersions,
  'checklists.remove': removeChecklist,
  ...xlsformHandlers,
  'inspections.start': startInspection,
  'inspections.get': getInspection,
  'inspections.outline': getOutline,
  'inspections.findings': getFindings,
  'inspections.list': listInspections,
  'inspections.changeVersion': changeVersion,
  'inspections.recordFinding': recordFinding,
  'inspections.keepFinding': keepFinding,
  ...walkHandlers,
  ...actionHandlers,
  ...summaryHandlers,
  ...photoHandlers,
  ...reportHandlers,
}
