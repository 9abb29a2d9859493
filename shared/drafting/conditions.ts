import type { Answers } from './answers.ts'

/** What makes a clause or a paragraph stand in the draft, by the name the structure uses. */
export const conditions = {
  projectNamed: ({ projectName }) => Boolean(projectName?.ja || projectName?.local),
  scopeListed: ({ confidentialScope }) => confidentialScope === 'listed',
  scopeByCategory: ({ confidentialScope }) => confidentialScope !== 'listed' && confidentialScope !== 'all',
  scopeAll: ({ confidentialScope }) => confidentialScope === 'all',
  listAttached: ({ listAttached }) => listAttached === true,
  listToFollow: ({ listAttached }) => listAttached !== true,
  objectsHandedOver: ({ objectsHandedOver }) => objectsHandedOver === true,
  personalDataUnused: ({ personalData }) => personalData?.used !== true,
  personalDataUsed: ({ personalData }) => personalData?.used === true,
  personalDataCrossesBorder: ({ personalData }) => personalData?.crossBorder === true,
  separateConsentAgreed: ({ personalData }) =>
    personalData?.crossBorder === true && personalData.separateConsent === true,
  nonSolicitationAgreed: ({ nonSolicitation }) => nonSolicitation?.present === true,
  nonSolicitsStaff: ({ nonSolicitation }) => nonSolicitation?.target !== 'clients',
  nonSolicitsClients: ({ nonSolicitation }) =>
    nonSolicitation?.target === 'clients' || nonSolicitation?.target === 'both',
  residualKnowledgeAgreed: ({ residualKnowledge }) => residualKnowledge?.present === true,
  liquidatedDamagesAgreed: ({ liquidatedDamages }) => liquidatedDamages?.present === true,
  liquidatedDamagesCapped: ({ liquidatedDamages }) => typeof liquidatedDamages?.capPercent === 'number',
  dated: ({ signedOn }) => signedOn !== undefined,
  undated: ({ signedOn }) => signedOn === undefined,
  survivalAgreed: ({ survivalMonths, survivalUntilPublic }) =>
    survivalMonths !== undefined || survivalUntilPublic === true,
  survivesMonthsAndUntilPublic: ({ survivalMonths, survivalUntilPublic }) =>
    survivalMonths !== undefined && survivalUntilPublic === true,
  survivesMonthsOnly: ({ survivalMonths, survivalUntilPublic }) =>
    survivalMonths !== undefined && survivalUntilPublic !== true,
  survivesUntilPublicOnly: ({ survivalMonths }) => survivalMonths === undefined,
  forumChosen: ({ disputeForum }) => disputeForum !== undefined,
  arbitration: ({ disputeForum }) => disputeForum === 'arbitration',
  court: ({ disputeForum }) => disputeForum === 'court',
  oneTextPrevails: ({ prevailingLanguage }) =>
    prevailingLanguage !== undefined && prevailingLanguage !== 'equal',
  textsAreEqual: ({ prevailingLanguage }) => prevailingLanguage === 'equal',
  // An image drawn on glass records who was there; the contract itself is then sealed on paper.
  signedOnPaper: ({ signMethod }) => signMethod !== 'qualified' && signMethod !== 'platform',
  signedElectronically: ({ signMethod }) => signMethod === 'qualified' || signMethod === 'platform',
  nonCompeteAgreed: ({ nc }) => nc?.present === true,
  nonCompetePaid: ({ nc }) => nc?.present === true && nc.compPresent !== false,
  nonCompetePenalty: ({ nc }) => nc?.present === true && nc.penaltyPresent === true,
  nonCompeteReleasable: ({ nc }) => nc?.present === true && nc.waiverClause === true,
  payNotRefused: ({ nc }) => nc?.compPresent !== false,
  penaltyAgreed: ({ nc }) => nc?.penaltyPresent === true,
  releaseAgreed: ({ nc }) => nc?.waiverClause === true,
  trainingBond: ({ bond }) => bond?.present === true,
  monitored: ({ wr }) => wr?.monitor === true,
  searched: ({ wr }) => wr?.search === true,
  wagesDeducted: ({ wd }) => wd?.present === true,
  signatureNeedsCare: ({ signMethod }) => signMethod !== undefined && signMethod !== 'paper',
} as const satisfies Record<string, (answers: Answers) => boolean>

/** The name of a condition. */
export type ConditionName = keyof typeof conditions
