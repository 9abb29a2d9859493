import type { RuleCases } from '../rule-cases.ts'

const wetInk = { 'nc.writtenForm': 'wetInk', 'nc.originalHandedOver': true } as const

/** The rules of Germany, the Union, France, Czechia and Poland. */
export const europe: readonly RuleCases[] = [
  {
    rule: 'L-DE-01',
    fires: [
      { kind: 'NCA', in: 'DE', answers: { 'nc.months': 25 } },
      { kind: 'EC_CONF', in: 'DE', answers: { 'nc.present': true, 'nc.months': 36 } },
      { kind: 'NCA', in: 'DE', answers: { 'nc.months': 24.1 } },
    ],
    passes: [
      { kind: 'NCA', in: 'DE', answers: { 'nc.months': 24 } },
      { kind: 'NCA', in: 'DE' },
      { kind: 'NCA', in: 'FR', answers: { 'nc.months': 36 } },
    ],
  },
  {
    rule: 'L-DE-02',
    fires: [
      { kind: 'NCA', in: 'DE', answers: { 'nc.present': true, 'nc.compPresent': false } },
      { kind: 'EC_CONF', in: 'DE', answers: { 'nc.present': true, 'nc.compPresent': false } },
      { kind: 'NCA', in: 'DE', answers: { 'nc.present': true, 'nc.compPresent': false, 'nc.months': 6 } },
    ],
    passes: [
      { kind: 'NCA', in: 'DE', answers: { 'nc.present': true, 'nc.compPresent': true } },
      { kind: 'NCA', in: 'DE', answers: { 'nc.present': true } },
      { kind: 'NCA', in: 'DE', answers: { 'nc.present': false, 'nc.compPresent': false } },
    ],
  },
  {
    rule: 'L-DE-03',
    fires: [
      { kind: 'NCA', in: 'DE', answers: { 'nc.compMonthlyPct': 49 } },
      { kind: 'NCA', in: 'DE', answers: { 'nc.compMonthlyPct': 49.9 } },
      { kind: 'EC_CONF', in: 'DE', answers: { 'nc.present': true, 'nc.compMonthlyPct': 30 } },
    ],
    passes: [
      { kind: 'NCA', in: 'DE', answers: { 'nc.compMonthlyPct': 50 } },
      { kind: 'NCA', in: 'DE' },
      { kind: 'NCA', in: 'FR', answers: { 'nc.compMonthlyPct': 30 } },
    ],
  },
  {
    rule: 'L-DE-04',
    fires: [
      {
        kind: 'NCA',
        in: 'DE',
        answers: { 'nc.present': true, 'nc.writtenForm': 'qes', 'nc.originalHandedOver': true },
      },
      { kind: 'NCA', in: 'DE', answers: { 'nc.present': true, 'nc.writtenForm': 'wetInk' } },
      { kind: 'EC_CONF', in: 'DE', answers: { 'nc.present': true } },
    ],
    passes: [
      { kind: 'NCA', in: 'DE', answers: { 'nc.present': true, ...wetInk } },
      { kind: 'NCA', in: 'DE', answers: { 'nc.present': false, 'nc.writtenForm': 'simple' } },
      { kind: 'NCA', in: 'FR', answers: { 'nc.present': true, 'nc.writtenForm': 'simple' } },
    ],
  },
  {
    rule: 'L-DE-05',
    fires: [
      { kind: 'EC_CONF', in: 'DE', answers: { 'conf.scope': 'all' } },
      { kind: 'PLG_JOIN', in: 'DE', answers: { 'conf.scope': 'all', 'conf.postTermMonths': null } },
      { kind: 'WR_CONF', in: 'DE', has: 'W-DUTY', answers: { 'conf.scope': 'all' } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'DE', answers: { 'conf.scope': 'all', 'conf.postTermMonths': 24 } },
      { kind: 'EC_CONF', in: 'DE', answers: { 'conf.scope': 'category' } },
      { kind: 'EC_CONF', in: 'FR', answers: { 'conf.scope': 'all' } },
    ],
  },
  {
    rule: 'L-DE-06',
    fires: [
      { kind: 'EC_CONF', in: 'DE', answers: { 'ld.amountMonthsSalary': 2 } },
      { kind: 'PLG_JOIN', in: 'DE', answers: { 'ld.amountMonthsSalary': 1, 'ld.perMonthStarted': true } },
      { kind: 'NCA', in: 'DE', answers: { 'ld.range': true } },
    ],
    passes: [
      {
        kind: 'EC_CONF',
        in: 'DE',
        answers: { 'ld.amountMonthsSalary': 1, 'ld.perMonthStarted': false, 'ld.range': false },
      },
      { kind: 'NDA_UNI', in: 'DE', answers: { 'ld.amountMonthsSalary': 3 } },
      { kind: 'EC_CONF', in: 'DE' },
    ],
  },
  {
    rule: 'L-DE-07',
    fires: [
      { kind: 'WR_CONF', in: 'DE', answers: { 'site.worksCouncil': true } },
      {
        kind: 'EC_CONF',
        in: 'DE',
        has: 'W-MONITOR',
        answers: { 'site.worksCouncil': true, 'wr.consulted': false },
      },
      { kind: 'WR_CONF', in: 'DE', has: 'W-MONITOR', answers: { 'site.worksCouncil': true } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'DE', answers: { 'site.worksCouncil': true, 'wr.consulted': true } },
      { kind: 'WR_CONF', in: 'DE', answers: { 'site.worksCouncil': false } },
      { kind: 'EC_CONF', in: 'DE', answers: { 'site.worksCouncil': true } },
    ],
  },
  {
    rule: 'L-DE-08',
    message: 'message',
    fires: [
      { kind: 'EC_CONF', in: 'DE' },
      { kind: 'NDA_UNI', in: 'DE', answers: { 'wb.carveOut': false } },
      { kind: 'WR_CONF', in: 'DE', local: 'Die Meldung an die interne Meldestelle ist erwünscht.' },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'DE', answers: { 'wb.carveOut': true } },
      { kind: 'NDA_UNI', in: 'FR', answers: { 'wb.carveOut': false } },
      { kind: 'EC_CONF', in: 'DE', local: 'Die Meldung an eine Behörde ist untersagt.' },
    ],
  },
  {
    rule: 'L-DE-08',
    message: 'forbidden',
    fires: [
      { kind: 'EC_CONF', in: 'DE', local: 'Die Meldung an eine Behörde ist untersagt.' },
      {
        kind: 'NDA_UNI',
        in: 'DE',
        ja: '受領者は、当局への通報を行ってはならない。受領者は、通報してはならない。',
      },
      {
        kind: 'PLG_JOIN',
        in: 'DE',
        answers: { 'wb.carveOut': true },
        local: 'The employee shall not report any matter to the authorities.',
      },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'DE', local: 'Das Recht zur Meldung an eine Behörde bleibt unberührt.' },
      { kind: 'EC_CONF', in: 'DE' },
      { kind: 'EC_CONF', in: 'FR', local: 'Die Meldung an eine Behörde ist untersagt.' },
    ],
  },
  {
    rule: 'L-DE-09',
    fires: [
      { kind: 'NDA_UNI', in: 'DE', has: 'C-NONSOL', answers: { 'nonsol.target': 'staff' } },
      { kind: 'NDA_JD', in: 'DE', has: 'C-NONSOL', answers: { 'nonsol.target': 'both' } },
      {
        kind: 'NDA_OUT',
        in: 'DE',
        has: 'C-DEF C-NONSOL',
        answers: { 'nonsol.target': 'staff', 'nonsol.months': 12 },
      },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'DE', has: 'C-NONSOL', answers: { 'nonsol.target': 'clients' } },
      { kind: 'NDA_UNI', in: 'DE', answers: { 'nonsol.target': 'staff' } },
      { kind: 'EC_CONF', in: 'DE', has: 'C-NONSOL', answers: { 'nonsol.target': 'staff' } },
    ],
  },
  {
    rule: 'L-DE-10',
    fires: [
      { kind: 'NDA_UNI', in: 'DE', answers: { 'rev.prohibited': true, 'rev.object': 'public' } },
      {
        kind: 'NDA_OUT',
        in: 'DE',
        has: 'C-REV',
        answers: { 'rev.prohibited': true, 'rev.object': 'public' },
      },
      {
        kind: 'NDA_MUT',
        in: 'DE',
        has: 'C-MOULD C-REV',
        answers: { 'rev.prohibited': true, 'rev.object': 'public' },
      },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'DE', answers: { 'rev.prohibited': true, 'rev.object': 'nonPublic' } },
      { kind: 'NDA_UNI', in: 'DE', answers: { 'rev.prohibited': false, 'rev.object': 'public' } },
      { kind: 'NDA_UNI', in: 'FR', answers: { 'rev.prohibited': true, 'rev.object': 'public' } },
    ],
  },
  {
    rule: 'L-EU-01',
    fires: [
      { kind: 'EC_CONF', in: 'DE', answers: { 'pd.biometric': true } },
      { kind: 'WR_CONF', in: 'FR', answers: { 'pd.biometric': true, 'pd.separateConsent': false } },
      { kind: 'EC_CONF', in: 'PL', answers: { 'pd.biometric': true } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'DE', answers: { 'pd.biometric': true, 'pd.separateConsent': true } },
      { kind: 'EC_CONF', in: 'CZ', answers: { 'pd.biometric': false } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'pd.biometric': true } },
    ],
  },
  {
    rule: 'L-EU-02',
    fires: [
      { kind: 'NDA_UNI', in: 'FR' },
      { kind: 'EC_CONF', in: 'CZ', answers: { 'wb.carveOut': false } },
      { kind: 'WR_CONF', in: 'PL', answers: { 'wb.carveOut': null } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'FR', answers: { 'wb.carveOut': true } },
      { kind: 'EC_CONF', in: 'CZ', answers: { 'wb.carveOut': true } },
      { kind: 'NDA_UNI', in: 'ID' },
    ],
  },
  {
    rule: 'L-FR-01',
    fires: [
      { kind: 'NCA', in: 'FR', answers: { 'nc.present': true, 'nc.compPresent': false } },
      { kind: 'EC_CONF', in: 'FR', answers: { 'nc.present': true, 'nc.compPresent': false } },
      {
        kind: 'NCA',
        in: 'FR',
        has: 'E-NC',
        answers: { 'nc.present': true, 'nc.compPresent': false, 'nc.months': 12 },
      },
    ],
    passes: [
      { kind: 'NCA', in: 'FR', answers: { 'nc.present': true, 'nc.compPresent': true } },
      { kind: 'NCA', in: 'FR', answers: { 'nc.present': false, 'nc.compPresent': false } },
      { kind: 'NCA', in: 'FR', answers: { 'nc.present': true } },
    ],
  },
  {
    rule: 'L-FR-02',
    fires: [
      { kind: 'NCA', in: 'FR', answers: { 'nc.present': true } },
      { kind: 'NCA', in: 'FR', answers: { 'nc.present': true, 'nc.area': 'Île-de-France' } },
      { kind: 'EC_CONF', in: 'FR', answers: { 'nc.present': true, 'nc.months': 12 } },
    ],
    passes: [
      { kind: 'NCA', in: 'FR', answers: { 'nc.present': true, 'nc.area': 'Île-de-France', 'nc.months': 12 } },
      { kind: 'NCA', in: 'FR', answers: { 'nc.present': false } },
      { kind: 'NCA', in: 'FR' },
    ],
  },
  {
    rule: 'L-FR-03',
    fires: [
      { kind: 'WR_CONF', in: 'FR', answers: { fine: true } },
      { kind: 'EC_CONF', in: 'FR', answers: { 'wr.sanctions': ['wageCut'] } },
      { kind: 'WR_CONF', in: 'FR', answers: { 'wr.sanctions': ['warning', 'fine'] } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'FR', answers: { fine: false, 'wr.sanctions': ['warning', 'suspension'] } },
      { kind: 'WR_CONF', in: 'FR' },
      { kind: 'NDA_UNI', in: 'FR', answers: { fine: true } },
    ],
  },
  {
    rule: 'L-FR-04',
    fires: [
      { kind: 'WR_CONF', in: 'FR', answers: { 'site.headcount': 50 } },
      { kind: 'WR_CONF', in: 'FR', answers: { 'site.headcount': 50, 'wr.consulted': true } },
      { kind: 'WR_CONF', in: 'FR', answers: { 'site.headcount': 120, 'wr.registered': true } },
    ],
    passes: [
      {
        kind: 'WR_CONF',
        in: 'FR',
        answers: { 'site.headcount': 50, 'wr.consulted': true, 'wr.registered': true },
      },
      { kind: 'WR_CONF', in: 'FR', answers: { 'site.headcount': 49 } },
      { kind: 'EC_CONF', in: 'FR', answers: { 'site.headcount': 120 } },
    ],
  },
  {
    rule: 'L-FR-05',
    fires: [
      { kind: 'EC_CONF', in: 'FR', answers: { 'lang.texts': ['ja', 'en'] } },
      { kind: 'WR_CONF', in: 'FR', answers: { 'lang.texts': ['en'] } },
      { kind: 'NCA', in: 'FR', answers: { 'lang.texts': [] } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'FR', answers: { 'lang.texts': ['ja', 'fr'] } },
      { kind: 'NDA_UNI', in: 'FR', answers: { 'lang.texts': ['ja', 'en'] } },
      { kind: 'EC_CONF', in: 'FR' },
    ],
  },
  {
    rule: 'L-CZ-01',
    fires: [
      { kind: 'NCA', in: 'CZ', answers: { 'nc.months': 13 } },
      { kind: 'NCA', in: 'CZ', answers: { 'nc.months': 12, 'nc.compMonthlyPct': 49 } },
      { kind: 'EC_CONF', in: 'CZ', answers: { 'nc.months': 24, 'nc.compMonthlyPct': 25 } },
    ],
    passes: [
      { kind: 'NCA', in: 'CZ', answers: { 'nc.months': 12, 'nc.compMonthlyPct': 50 } },
      { kind: 'NCA', in: 'CZ' },
      { kind: 'NCA', in: 'PL', answers: { 'nc.months': 13, 'nc.compMonthlyPct': 49 } },
    ],
  },
  {
    rule: 'L-PL-01',
    fires: [
      { kind: 'NCA', in: 'PL', answers: { 'nc.present': true, 'nc.compMonthlyPct': 25 } },
      { kind: 'NCA', in: 'PL', answers: { 'nc.present': true, 'nc.months': 12, 'nc.compMonthlyPct': 24 } },
      { kind: 'EC_CONF', in: 'PL', answers: { 'nc.present': true } },
    ],
    passes: [
      { kind: 'NCA', in: 'PL', answers: { 'nc.present': true, 'nc.months': 12, 'nc.compMonthlyPct': 25 } },
      { kind: 'NCA', in: 'PL', answers: { 'nc.present': false } },
      { kind: 'NCA', in: 'CZ', answers: { 'nc.present': true } },
    ],
  },
]
