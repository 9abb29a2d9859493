/** The kinds of document that clauses are kept for: agreements, pledges, work rules, employment. */
export const documentKinds = [
  'NDA_MUT',
  'NDA_UNI',
  'NDA_OUT',
  'NDA_JD',
  'PLG_JOIN',
  'PLG_PROJ',
  'PLG_EXIT',
  'PLG_VIS',
  'WR_CONF',
  'EC_CONF',
  'NCA',
] as const
/** The places whose law the library has in view. */
export const libraryJurisdictions = ['CN', 'TH', 'VN', 'ID', 'IN', 'DE', 'FR', 'CZ', 'PL'] as const
export type DocumentKind = (typeof documentKinds)[number]
export type LibraryJurisdiction = (typeof libraryJurisdictions)[number]
