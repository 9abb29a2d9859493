import type { Handlers, MethodsOf } from '../../context.ts'

/** The methods that write the report. */
export const reportHandlers: Pick<Handlers<MethodsOf<'inspections'>>, 'inspections.report'> = {
  'inspections.report': () => {
    throw new Error('in work')
  },
}
