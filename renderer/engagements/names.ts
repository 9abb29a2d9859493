import type { Engagement } from '../../shared/engagements/contract.ts'
import { defaultsOf } from './region-defaults.ts'

/** The company's second name and its language: the local one, else the English one, else none. */
export function secondName(engagement: Pick<Engagement, 'company' | 'region' | 'sites'>) {
  const { nameLocal, nameEnglish } = engagement.company
  if (nameLocal) return { text: nameLocal, language: localLanguage(engagement) }
  return nameEnglish ? { text: nameEnglish, language: 'en' } : null
}

/** The language spoken at an engagement's sites. */
export function localLanguage({ region, sites }: Pick<Engagement, 'region' | 'sites'>): string {
  return sites.find((site) => site.language !== 'ja')?.language ?? defaultsOf(region).language
}
