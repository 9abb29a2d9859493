/** What a review says of a clause: 有, 不十分, 無. */
export const reviewVerdicts = ['present', 'weak', 'absent'] as const

export type ReviewVerdict = (typeof reviewVerdicts)[number]

/** What a clause needs besides being there; a weak one lacks some of them. */
export const reviewElements = [
  'identity',
  'signatory',
  'bounds',
  'writing',
  'period',
  'duration',
  'exclusions',
  'notice',
  'sameDuty',
  'consent',
  'measures',
  'scrapping',
  'photographs',
  'deadline',
  'destruction',
  'owner',
  'amount',
  'costs',
  'statute',
  'country',
  'forum',
  'seat',
  'prevailing',
  'persons',
  'levels',
  'afterwards',
  'returning',
  'retaliation',
  'steps',
  'cap',
  'workers',
  'effect',
  'signature',
  'area',
] as const

export type ReviewElement = (typeof reviewElements)[number]
