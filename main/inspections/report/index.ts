import type { Handlers, MethodsOf } from '../../context.ts'
import { writeReport } from './write-report.ts'

/** The methods that write the report. */
export const reportHandlers: Pick<Handlers<MethodsOf<'inspections'>>, 'inspections.report'> = {
  'inspections.report': writeReport,
}
