import type { Handlers, MethodsOf } from '../../context.ts'

const list = () => import('./list.ts')

/** The methods of the law packs; each loads what it needs. */
export const lawPacksHandlers: Handlers<MethodsOf<'lawpacks'>> = {
  'lawpacks.list': async (context, input) => (await list()).listLawPacks(context, input),
  'lawpacks.import': async (context, input) => (await import('./import.ts')).importLawPack(context, input),
  'lawpacks.export': async (context, input) => (await import('./export.ts')).exportLawPack(context, input),
  'lawpacks.remove': async (context, input) => (await list()).removeLawPack(context, input),
}
