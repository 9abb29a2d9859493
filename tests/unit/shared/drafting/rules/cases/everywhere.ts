import type { RuleCases } from '../rule-cases.ts'

const consult = '紛争が生じたときは、双方が誠意をもって協議する。'

/** The rules that apply in every country. */
export const everywhere: readonly RuleCases[] = [
  {
    rule: 'L-ALL-01',
    fires: [
      { kind: 'NDA_UNI', in: 'TH', has: 'C-DAM', ja: consult },
      { kind: 'NDA_MUT', in: 'IN', local: 'The parties shall consult in good faith on any dispute.' },
      { kind: 'EC_CONF', in: 'CN', local: '双方应友好协商解决争议。' },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'TH', has: 'C-DISP', ja: consult },
      { kind: 'NDA_UNI', in: 'TH', ja: '紛争は、東京における仲裁により解決する。' },
      { kind: 'NDA_UNI', in: 'DE', local: 'The board consults its advisers.' },
    ],
  },
  {
    rule: 'L-ALL-02',
    fires: [
      { kind: 'NDA_OUT', in: 'VN', has: 'C-PARTY C-RET' },
      { kind: 'PLG_JOIN', in: 'ID', has: 'C-EXC' },
      { kind: 'EC_CONF', in: 'FR', has: 'E-RETURN' },
    ],
    passes: [
      { kind: 'NDA_OUT', in: 'VN', has: 'C-DEF' },
      { kind: 'EC_CONF', in: 'FR', has: 'E-CONF' },
      { kind: 'WR_CONF', in: 'TH', has: 'W-DUTY' },
    ],
  },
  {
    rule: 'L-ALL-03',
    fires: [
      { kind: 'NDA_UNI', in: 'CN', answers: { 'conf.scope': 'all' } },
      { kind: 'PLG_EXIT', in: 'TH', answers: { 'conf.scope': 'all' } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'conf.scope': 'all' } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'CN', answers: { 'conf.scope': 'listed' } },
      { kind: 'PLG_EXIT', in: 'TH', answers: { 'conf.scope': 'category' } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'conf.scope': null } },
    ],
  },
  {
    rule: 'L-ALL-04',
    fires: [
      { kind: 'NDA_UNI', in: 'CN', has: 'C-DEF' },
      { kind: 'NDA_JD', in: 'DE', has: 'C-DEF C-TERM' },
      { kind: 'NDA_MUT', in: 'PL' },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'CN', has: 'C-SURV' },
      { kind: 'PLG_JOIN', in: 'CN', has: 'C-DEF' },
      { kind: 'WR_CONF', in: 'VN' },
    ],
  },
  {
    rule: 'L-ALL-05',
    fires: [
      {
        kind: 'NDA_UNI',
        in: 'TH',
        has: 'C-SURV',
        answers: { 'surv.months': 24, 'conf.categories': ['technical'] },
      },
      {
        kind: 'NDA_OUT',
        in: 'CN',
        has: 'C-SURV',
        answers: { 'surv.months': 12, 'conf.categories': ['business', 'technical'] },
      },
      {
        kind: 'NDA_MUT',
        in: 'FR',
        has: 'C-SURV',
        answers: { 'surv.months': 0, 'conf.categories': ['technical', 'other'] },
      },
    ],
    passes: [
      {
        kind: 'NDA_UNI',
        in: 'TH',
        has: 'C-SURV',
        answers: { 'surv.months': 25, 'conf.categories': ['technical'] },
      },
      {
        kind: 'NDA_UNI',
        in: 'TH',
        has: 'C-SURV',
        answers: { 'surv.months': 12, 'conf.categories': ['business'] },
      },
      { kind: 'NDA_UNI', in: 'TH', has: 'C-SURV', answers: { 'conf.categories': ['technical'] } },
    ],
  },
  {
    rule: 'L-ALL-06',
    fires: [
      { kind: 'NDA_UNI', in: 'VN', has: 'C-DEF' },
      { kind: 'NDA_OUT', in: 'ID', has: 'C-SURV' },
      { kind: 'NDA_MUT', in: 'DE' },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'VN', has: 'C-DEF C-RET' },
      { kind: 'EC_CONF', in: 'VN', has: 'E-CONF' },
      { kind: 'PLG_VIS', in: 'ID' },
    ],
  },
  {
    rule: 'L-ALL-07',
    fires: [
      { kind: 'NDA_OUT', in: 'CN', has: 'C-DEF' },
      { kind: 'NDA_OUT', in: 'VN', has: 'C-SUBC', answers: { 'subc.writtenConsent': false } },
      { kind: 'NDA_OUT', in: 'TH', answers: { 'subc.writtenConsent': true } },
    ],
    passes: [
      { kind: 'NDA_OUT', in: 'CN', has: 'C-SUBC', answers: { 'subc.writtenConsent': true } },
      { kind: 'NDA_OUT', in: 'CN', has: 'C-SUBC' },
      { kind: 'NDA_UNI', in: 'CN', answers: { 'subc.writtenConsent': false } },
    ],
  },
  {
    rule: 'L-ALL-08',
    fires: [
      { kind: 'NDA_OUT', in: 'CN', has: 'C-MOULD' },
      { kind: 'NDA_UNI', in: 'TH', answers: { 'rev.object': 'nonPublic' } },
      { kind: 'NDA_JD', in: 'VN', answers: { 'mould.list': ['M-01'] } },
    ],
    passes: [
      { kind: 'NDA_OUT', in: 'CN', has: 'C-MOULD C-REV' },
      { kind: 'NDA_UNI', in: 'TH' },
      { kind: 'PLG_JOIN', in: 'TH', answers: { 'rev.object': 'nonPublic' } },
    ],
  },
  {
    rule: 'L-ALL-09',
    fires: [
      { kind: 'NDA_UNI', in: 'TH', answers: { 'wb.carveOut': false } },
      { kind: 'PLG_EXIT', in: 'ID' },
      { kind: 'WR_CONF', in: 'FR', answers: { 'wb.carveOut': null } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'TH', answers: { 'wb.carveOut': true } },
      { kind: 'PLG_EXIT', in: 'ID', answers: { 'wb.carveOut': true } },
      { kind: 'WR_CONF', in: 'FR', answers: { 'wb.carveOut': true } },
    ],
  },
  {
    rule: 'L-ALL-10',
    message: 'name',
    fires: [
      { kind: 'NDA_UNI', in: 'CN' },
      { kind: 'EC_CONF', in: 'VN', answers: { 'party.legalName': null } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'sign.date': '2026-11-22' } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'CN', answers: { 'party.legalName': 'Sample Co., Ltd.' } },
      { kind: 'EC_CONF', in: 'VN', answers: { 'party.legalName': '見本株式会社' } },
      { kind: 'WR_CONF', in: 'IN', answers: { 'party.legalName': 'Sample Private Limited' } },
    ],
  },
  {
    rule: 'L-ALL-10',
    message: 'date',
    fires: [
      { kind: 'NDA_UNI', in: 'CN' },
      { kind: 'NDA_UNI', in: 'TH', answers: { signed: false } },
      { kind: 'PLG_JOIN', in: 'VN', answers: { 'party.legalName': 'Sample' } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'CN', answers: { 'sign.date': '2026-11-22' } },
      { kind: 'NDA_UNI', in: 'TH', answers: { signed: true } },
      { kind: 'PLG_JOIN', in: 'VN', answers: { signed: true, 'sign.date': '2026-11-22' } },
    ],
  },
  {
    rule: 'L-ALL-10',
    message: 'signedDate',
    fires: [
      { kind: 'NDA_UNI', in: 'CN', answers: { signed: true } },
      { kind: 'PLG_EXIT', in: 'TH', answers: { signed: true, 'sign.date': null } },
      { kind: 'NCA', in: 'DE', answers: { signed: true, 'party.legalName': 'Muster GmbH' } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'CN', answers: { signed: false } },
      { kind: 'PLG_EXIT', in: 'TH', answers: { signed: true, 'sign.date': '2026-01-31' } },
      { kind: 'NCA', in: 'DE' },
    ],
  },
  {
    rule: 'L-ALL-11',
    fires: [
      { kind: 'PLG_JOIN', in: 'TH', answers: { 'ack.lang': 'en', 'worker.languages': ['th'] } },
      { kind: 'EC_CONF', in: 'VN', answers: { 'ack.lang': 'ja', 'worker.languages': ['vi', 'en'] } },
      { kind: 'NCA', in: 'IN', answers: { 'ack.lang': 'en', 'worker.languages': ['hi', 'ta'] } },
    ],
    passes: [
      { kind: 'PLG_JOIN', in: 'TH', answers: { 'ack.lang': 'th', 'worker.languages': ['th', 'my'] } },
      { kind: 'NDA_UNI', in: 'TH', answers: { 'ack.lang': 'en', 'worker.languages': ['th'] } },
      { kind: 'PLG_JOIN', in: 'TH', answers: { 'ack.lang': 'en' } },
    ],
  },
  {
    rule: 'L-ALL-12',
    fires: [
      { kind: 'NDA_UNI', in: 'CN', answers: { 'disp.forum': 'court', 'disp.seat': 'JP' } },
      { kind: 'NDA_MUT', in: 'TH', answers: { 'disp.forum': 'court', 'disp.seat': 'JP' } },
      { kind: 'NDA_OUT', in: 'IN', answers: { 'disp.forum': 'court', 'disp.seat': 'JP' } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'CN', answers: { 'disp.forum': 'arbitration', 'disp.seat': 'JP' } },
      { kind: 'NDA_UNI', in: 'CN', answers: { 'disp.forum': 'court', 'disp.seat': 'CN' } },
      { kind: 'NDA_UNI', in: 'DE', answers: { 'disp.forum': 'court', 'disp.seat': 'JP' } },
    ],
  },
  {
    rule: 'L-ALL-13',
    fires: [
      { kind: 'WR_CONF', in: 'VN', has: 'W-DUTY' },
      { kind: 'EC_CONF', in: 'CN', has: 'E-CONF' },
      { kind: 'PLG_PROJ', in: 'ID' },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'VN', has: 'W-DUTY C-TRANSF' },
      { kind: 'EC_CONF', in: 'CN', has: 'C-TRANSF' },
      { kind: 'NDA_UNI', in: 'ID' },
    ],
  },
  {
    rule: 'L-ALL-14',
    fires: [
      { kind: 'PLG_EXIT', in: 'CN', answers: { signed: false } },
      { kind: 'PLG_EXIT', in: 'TH', answers: { signed: false } },
      { kind: 'PLG_EXIT', in: 'FR', has: 'C-DEF', answers: { signed: false } },
    ],
    passes: [
      { kind: 'PLG_EXIT', in: 'CN', answers: { signed: true } },
      { kind: 'PLG_EXIT', in: 'TH' },
      { kind: 'PLG_JOIN', in: 'FR', answers: { signed: false } },
    ],
  },
  {
    rule: 'L-JP-01',
    fires: [
      { kind: 'EC_CONF', in: 'JP', has: 'C-LD' },
      { kind: 'PLG_JOIN', in: 'JP', has: 'C-DEF C-LD' },
      { kind: 'NCA', in: 'JP', has: 'C-LD', answers: { 'ld.target': 'nc' } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'JP', has: 'C-DAM' },
      { kind: 'NDA_UNI', in: 'JP', has: 'C-LD' },
      { kind: 'EC_CONF', in: 'TH', has: 'C-LD' },
    ],
  },
  {
    rule: 'L-JP-02',
    fires: [
      { kind: 'EC_CONF', in: 'JP', answers: { 'sign.date': '2026-12-01' } },
      { kind: 'NDA_UNI', in: 'JP', answers: { 'sign.date': '2027-04-01', 'wb.carveOut': false } },
      { kind: 'WR_CONF', in: 'JP', answers: { 'sign.date': '2026-12-31', 'wb.carveOut': null } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'JP', answers: { 'sign.date': '2026-11-30' } },
      { kind: 'NDA_UNI', in: 'JP', answers: { 'sign.date': '2027-04-01', 'wb.carveOut': true } },
      { kind: 'WR_CONF', in: 'JP' },
    ],
  },
  {
    rule: 'L-JP-03',
    fires: [
      { kind: 'NCA', in: 'JP', answers: { 'nc.present': true, 'nc.months': 25 } },
      { kind: 'NCA', in: 'JP', answers: { 'nc.present': true, 'nc.months': 12, 'nc.compPresent': false } },
      { kind: 'EC_CONF', in: 'JP', answers: { 'nc.present': true, 'nc.compPresent': false } },
    ],
    passes: [
      { kind: 'NCA', in: 'JP', answers: { 'nc.present': true, 'nc.months': 24, 'nc.compPresent': true } },
      { kind: 'NCA', in: 'JP', answers: { 'nc.present': false, 'nc.months': 36 } },
      { kind: 'NCA', in: 'JP', answers: { 'nc.present': true } },
    ],
  },
]
