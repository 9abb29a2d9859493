import type { Handlers, MethodsOf } from '../../context.ts'

/** The methods that take checklists in and give them out as files. */
export const xlsformHandlers: Pick<
  Handlers<MethodsOf<'checklists'>>,
  'checklists.importXlsform' | 'checklists.exportXlsform' | 'checklists.importPack' | 'checklists.exportPack'
> = {
  'checklists.importXlsform': () => {
    throw new Error('in work')
  },
  'checklists.exportXlsform': () => {
    throw new Error('in work')
  },
  'checklists.importPack': () => {
    throw new Error('in work')
  },
  'checklists.exportPack': () => {
    throw new Error('in work')
  },
}
