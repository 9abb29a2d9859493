import type { Handlers, MethodsOf } from '../context.ts'
import { addPhoto, readPhoto, removePhoto, restorePhoto, updatePhoto } from './photos.ts'
import {
  getChecklist,
  getInspection,
  listChecklists,
  listInspections,
  recordFinding,
  startInspection,
} from './service.ts'

export { findChecklist, readChecklist } from './checklists.ts'
export { readPhotoBytes } from './photos.ts'
export { readInspections } from './read-inspection.ts'

/** The methods of the inspections area. */
export const inspectionsHandlers: Handlers<MethodsOf<'checklists'> | MethodsOf<'inspections'>> = {
  'checklists.list': listChecklists,
  'checklists.get': getChecklist,
  'inspections.start': startInspection,
  'inspections.get': getInspection,
  'inspections.list': listInspections,
  'inspections.recordFinding': recordFinding,
  'inspections.addPhoto': addPhoto,
  'inspections.updatePhoto': updatePhoto,
  'inspections.removePhoto': removePhoto,
  'inspections.restorePhoto': restorePhoto,
  'inspections.readPhoto': readPhoto,
}
