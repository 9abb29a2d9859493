import type { RuleCases } from '../rule-cases.ts'

const oldArticle = '侵犯《反不正当竞争法》第九条规定的商业秘密的，应承担责任。'

/** The rules of China. */
export const china: readonly RuleCases[] = [
  {
    rule: 'L-CN-01',
    fires: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.months': 25 } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'nc.present': true, 'nc.months': 30 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.months': 24.5 } },
    ],
    passes: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.months': 24 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true } },
      { kind: 'NCA', in: 'FR', answers: { 'nc.months': 30 } },
    ],
  },
  {
    rule: 'L-CN-02',
    fires: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true, 'nc.roleCategory': 'other' } },
      {
        kind: 'EC_CONF',
        in: 'CN',
        answers: { 'nc.present': true, 'nc.roleCategory': 'other', 'nc.months': 6 },
      },
      {
        kind: 'PLG_EXIT',
        in: 'CN',
        has: 'E-NC',
        answers: { 'nc.present': true, 'nc.roleCategory': 'other' },
      },
    ],
    passes: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true, 'nc.roleCategory': 'seniorTechnical' } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true, 'nc.roleCategory': 'confidentialityDuty' } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': false, 'nc.roleCategory': 'other' } },
    ],
  },
  {
    rule: 'L-CN-03',
    fires: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true, 'nc.tsAccessDocumented': false } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'nc.present': true, 'nc.tsAccessDocumented': null } },
    ],
    passes: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true, 'nc.tsAccessDocumented': true } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': false } },
      { kind: 'NCA', in: 'CN' },
    ],
  },
  {
    rule: 'L-CN-04',
    fires: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true, 'nc.compPresent': false } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'nc.present': true, 'nc.compPresent': false, 'nc.months': 6 } },
      { kind: 'PLG_EXIT', in: 'CN', answers: { 'nc.present': true, 'nc.compPresent': false } },
    ],
    passes: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true, 'nc.compPresent': true } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': true } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.present': false, 'nc.compPresent': false } },
    ],
  },
  {
    rule: 'L-CN-05',
    fires: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.compMonthlyPct': 29 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.compMonthlyPct': 29.9 } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'nc.compMonthlyPct': 0 } },
    ],
    passes: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.compMonthlyPct': 30 } },
      { kind: 'NCA', in: 'CN' },
      { kind: 'NCA', in: 'TH', answers: { 'nc.compMonthlyPct': 10 } },
    ],
  },
  {
    rule: 'L-CN-06',
    fires: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.months': 13, 'nc.compMonthlyPct': 49 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.months': 24, 'nc.compMonthlyPct': 30 } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'nc.months': 18, 'nc.compMonthlyPct': 40 } },
    ],
    passes: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.months': 12, 'nc.compMonthlyPct': 30 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.months': 24, 'nc.compMonthlyPct': 50 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.months': 24 } },
    ],
  },
  {
    rule: 'L-CN-07',
    fires: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.compMonthlyAmount': 2489, 'local.minWage': 2490 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.compMonthlyAmount': 0, 'local.minWage': 1 } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'nc.compMonthlyAmount': 1000, 'local.minWage': 2000 } },
    ],
    passes: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.compMonthlyAmount': 2490, 'local.minWage': 2490 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.compMonthlyAmount': 1 } },
      { kind: 'NCA', in: 'CN', answers: { 'local.minWage': 2490 } },
    ],
  },
  {
    rule: 'L-CN-08',
    fires: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.penaltyMultiple': 5.1 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.penaltyMultiple': 6 } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'nc.penaltyMultiple': 10 } },
    ],
    passes: [
      { kind: 'NCA', in: 'CN', answers: { 'nc.penaltyMultiple': 5 } },
      { kind: 'NCA', in: 'CN', answers: { 'nc.penaltyMultiple': 1 } },
      { kind: 'NCA', in: 'CN' },
    ],
  },
  {
    rule: 'L-CN-09',
    fires: [
      { kind: 'EC_CONF', in: 'CN', has: 'C-LD', answers: { 'ld.target': 'confidentiality' } },
      { kind: 'PLG_JOIN', in: 'CN', has: 'C-DEF C-LD', answers: { 'ld.target': 'confidentiality' } },
      { kind: 'NCA', in: 'CN', has: 'C-LD E-NC', answers: { 'ld.target': 'confidentiality' } },
    ],
    passes: [
      { kind: 'NCA', in: 'CN', has: 'C-LD', answers: { 'ld.target': 'nc' } },
      { kind: 'NDA_UNI', in: 'CN', has: 'C-LD', answers: { 'ld.target': 'confidentiality' } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'ld.target': 'confidentiality' } },
    ],
  },
  {
    rule: 'L-CN-10',
    fires: [
      { kind: 'EC_CONF', in: 'CN', has: 'E-DEP', answers: { 'deposit.present': true } },
      { kind: 'PLG_JOIN', in: 'CN', answers: { 'idRetained.present': true } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'deposit.present': true, 'idRetained.present': true } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'deposit.present': false, 'idRetained.present': false } },
      { kind: 'EC_CONF', in: 'CN' },
      { kind: 'EC_CONF', in: 'TH', answers: { 'deposit.present': true } },
    ],
  },
  {
    rule: 'L-CN-11',
    fires: [
      { kind: 'WR_CONF', in: 'CN', answers: { 'wd.present': true, 'wd.capPct': 21 } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'wd.present': true, 'wd.capPct': 20.5 } },
      { kind: 'WR_CONF', in: 'CN', has: 'W-DED', answers: { 'wd.present': true, 'wd.capPct': 100 } },
    ],
    passes: [
      { kind: 'WR_CONF', in: 'CN', answers: { 'wd.present': true, 'wd.capPct': 20 } },
      { kind: 'WR_CONF', in: 'CN', answers: { 'wd.present': false, 'wd.capPct': 30 } },
      { kind: 'WR_CONF', in: 'CN', answers: { 'wd.present': true } },
    ],
  },
  {
    rule: 'L-CN-12',
    fires: [
      { kind: 'WR_CONF', in: 'CN' },
      { kind: 'WR_CONF', in: 'CN', answers: { 'wr.discussed': true, 'wr.negotiated': true } },
      {
        kind: 'WR_CONF',
        in: 'CN',
        answers: { 'wr.discussed': false, 'wr.negotiated': true, 'wr.publicised': true },
      },
    ],
    passes: [
      {
        kind: 'WR_CONF',
        in: 'CN',
        answers: { 'wr.discussed': true, 'wr.negotiated': true, 'wr.publicised': true },
      },
      { kind: 'EC_CONF', in: 'CN' },
      { kind: 'WR_CONF', in: 'DE' },
    ],
  },
  {
    rule: 'L-CN-13',
    fires: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'lang.texts': ['ja'] } },
      { kind: 'NCA', in: 'CN', answers: { 'lang.texts': ['ja', 'en'] } },
      { kind: 'PLG_JOIN', in: 'CN', answers: { 'lang.texts': [] } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'lang.texts': ['ja', 'zh-CN'] } },
      { kind: 'NDA_UNI', in: 'CN', answers: { 'lang.texts': ['ja'] } },
      { kind: 'EC_CONF', in: 'CN' },
    ],
  },
  {
    rule: 'L-CN-14',
    fires: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'lang.prevails': 'ja' } },
      { kind: 'WR_CONF', in: 'CN', answers: { 'lang.prevails': 'en' } },
      { kind: 'PLG_EXIT', in: 'CN', answers: { 'lang.prevails': 'ja', 'lang.texts': ['ja', 'zh-CN'] } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'lang.prevails': 'zh-CN' } },
      { kind: 'NDA_UNI', in: 'CN', answers: { 'lang.prevails': 'ja' } },
      { kind: 'WR_CONF', in: 'CN' },
    ],
  },
  {
    rule: 'L-CN-15',
    fires: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'pd.crossBorder': true } },
      { kind: 'NDA_UNI', in: 'CN', answers: { 'pd.crossBorder': true, 'pd.separateConsent': false } },
      { kind: 'WR_CONF', in: 'CN', has: 'W-PD', answers: { 'pd.crossBorder': true, 'pd.notice': true } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'pd.crossBorder': true, 'pd.separateConsent': true } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'pd.crossBorder': false } },
      { kind: 'EC_CONF', in: 'CN' },
    ],
  },
  {
    rule: 'L-CN-16',
    fires: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'pd.biometricOnly': true } },
      { kind: 'WR_CONF', in: 'CN', answers: { 'pd.biometric': true, 'pd.biometricOnly': true } },
      { kind: 'PLG_VIS', in: 'CN', answers: { 'pd.biometricOnly': true, 'pd.separateConsent': true } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'pd.biometricOnly': false } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'pd.biometric': true } },
      { kind: 'EC_CONF', in: 'VN', answers: { 'pd.biometricOnly': true } },
    ],
  },
  {
    rule: 'L-CN-17',
    fires: [
      { kind: 'NDA_UNI', in: 'CN', local: oldArticle, answers: { 'sign.date': '2025-10-15' } },
      {
        kind: 'PLG_JOIN',
        in: 'CN',
        ja: '反不正当競争法第9条の営業秘密',
        answers: { 'sign.date': '2026-11-22' },
      },
      {
        kind: 'NDA_MUT',
        in: 'CN',
        local: 'trade secrets under the Anti-Unfair Competition Law, Article 9',
        answers: { 'sign.date': '2026-01-01' },
      },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'CN', local: oldArticle, answers: { 'sign.date': '2025-10-14' } },
      {
        kind: 'NDA_UNI',
        in: 'CN',
        local: '《反不正当竞争法》第十条规定的商业秘密',
        answers: { 'sign.date': '2026-11-22' },
      },
      { kind: 'NDA_UNI', in: 'CN', local: oldArticle },
    ],
  },
  {
    rule: 'L-CN-18',
    fires: [
      { kind: 'NDA_UNI', in: 'CN', answers: { 'mark.labels': ['绝密'] } },
      { kind: 'WR_CONF', in: 'CN', answers: { 'mark.labels': ['普通商业秘密', '【机密】'] } },
      { kind: 'WR_CONF', in: 'CN', answers: { 'mark.labels': ['秘密★'] } },
    ],
    passes: [
      { kind: 'NDA_UNI', in: 'CN', answers: { 'mark.labels': ['核心商业秘密', '普通商业秘密'] } },
      { kind: 'NDA_UNI', in: 'CN', answers: { 'mark.labels': [] } },
      { kind: 'NDA_UNI', in: 'CN' },
    ],
  },
  {
    rule: 'L-CN-19',
    fires: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'sign.method': 'drawnImage' } },
      { kind: 'EC_CONF', in: 'CN', has: 'C-SIGN', answers: { 'sign.method': 'drawnImage' } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'sign.method': 'drawnImage', signed: true } },
    ],
    passes: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'sign.method': 'paper' } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'sign.method': 'platform' } },
      { kind: 'NDA_UNI', in: 'CN', answers: { 'sign.method': 'drawnImage' } },
    ],
  },
  {
    rule: 'L-CN-20',
    fires: [
      { kind: 'EC_CONF', in: 'CN', answers: { 'bond.present': true } },
      {
        kind: 'EC_CONF',
        in: 'CN',
        answers: { 'bond.present': true, 'bond.proRata': true, 'ld.amount': 50_001, 'bond.cost': 50_000 },
      },
      { kind: 'EC_CONF', in: 'CN', answers: { 'bond.present': true, 'bond.proRata': false } },
    ],
    passes: [
      {
        kind: 'EC_CONF',
        in: 'CN',
        answers: { 'bond.present': true, 'bond.proRata': true, 'ld.amount': 50_000, 'bond.cost': 50_000 },
      },
      { kind: 'EC_CONF', in: 'CN', answers: { 'bond.present': true, 'bond.proRata': true } },
      { kind: 'EC_CONF', in: 'CN', answers: { 'bond.present': false, 'bond.proRata': false } },
    ],
  },
]
