import type { PlantedPairs } from './pair.ts'

export const fr: PlantedPairs = {
  definitions: [
    '甲（以下「開示者」という。）と乙（以下「受領者」という。）とは、次のとおり契約（以下「本契約」という。）を締結する。「秘密情報」とは、別紙に記載された情報をいう。',
    'A (le « Divulgateur ») et B (le « Destinataire ») concluent le présent accord (l’« Accord »). Les « Informations confidentielles » désignent les informations indiquées en annexe.',
  ],
  planted: [
    [
      'numbering',
      '第5条の義務は、契約の終了後も存続する。',
      'Les obligations de l’article 9 survivent à la fin du contrat.',
    ],
    ['numbering', '商法典L. 151-3条に従う。', 'Selon l’article L. 151-8 du code de commerce.'],
    [
      'numbering',
      '次の情報を除く。(1)公知の情報 (2)既に保有していた情報 (3)独自に開発した情報',
      'Sont exclues : a) les informations publiques ; b) les informations déjà détenues.',
    ],
    ['numbering', '別紙2に記載する。', 'Le détail figure à l’annexe 4.'],
    [
      'term',
      '受領者は、秘密情報を複製してはならない。',
      'Le Divulgateur ne copie pas les Informations confidentielles.',
    ],
    ['term', '開示者は、返還を求めることができる。', 'Le retour peut être demandé à tout moment.'],
    ['term', '書面には「社外秘」の表示を付す。', 'Les documents portent un marquage.'],
    ['number', '違約金は、代金の10%を超えない。', 'La pénalité ne dépasse pas 20 % du prix.'],
    ['number', '利率は、年2.5%とする。', 'Le taux est de 2,05 % par an.'],
    ['number', '本契約は、正本2通を作成する。', 'L’Accord est établi en trois exemplaires.'],
    ['number', '補償は、報酬の3分の1とする。', 'La contrepartie est de la moitié de la rémunération.'],
    ['amount', '違約金は、10,000ユーロとする。', 'La pénalité est de 100 000 euros.'],
    ['amount', '上限額は、500万ユーロとする。', 'Le plafond est de 15 millions d’euros.'],
    ['amount', '費用は、2,500.50ユーロとする。', 'Les frais sont de 2 500,05 €.'],
    ['amount', '保証金は、100万円とする。', 'Le dépôt est de 1 000 000 EUR.'],
    ['date', '本契約は、2026年4月1日から効力を生じる。', 'L’Accord prend effet le 1er mai 2026.'],
    ['date', '2026年11月22日に署名する。', 'Signé le 22/12/2026.'],
    ['date', '令和8年3月31日までに返還する。', 'Le retour a lieu avant le 31 mars 2028.'],
    ['date', '2018年の法律に従う。', 'Selon la loi de 2016.'],
    ['period', '受領者は、30日以内に返還する。', 'Le Destinataire les restitue sous quarante (40) jours.'],
    ['period', '秘密保持の義務は、終了後5年間存続する。', 'L’obligation de secret survit pendant cinq mois.'],
    [
      'period',
      '漏えいを知った時から48時間以内に通知する。',
      'La notification a lieu dans les soixante-douze heures.',
    ],
    ['period', '通知は、5営業日前までに行う。', 'La notification a lieu cinq jours à l’avance.'],
    ['placeholder', '担当者は、{{personName}}とする。', 'Le responsable est {{personTitle}}.'],
    ['placeholder', '対象は、[　]とする。', 'L’objet est défini plus tard.'],
  ],
  equal: [
    ['受領者は、30日以内に返還する。', 'Le Destinataire les restitue sous trente (30) jours.'],
    ['違約金は、100万ユーロとする。', 'La pénalité est de 1 000 000 € (un million d’euros).'],
    ['本契約は、2026年4月1日に締結する。', 'L’Accord est conclu le 1er avril 2026.'],
    ['利率は、年2.5%とする。', 'Le taux est de 2,5 pour cent par an.'],
    [
      '商法典L. 151-3条および第7条第2項に従う。',
      'Selon l’article L. 151-3 du code de commerce et l’article 7, alinéa 2.',
    ],
    [
      '期間は、24か月とし、90日前までに通知する。',
      'La durée est de deux ans, avec un préavis de quatre-vingt-dix jours.',
    ],
    ['次の行為を禁止する。(1)複製 (2)撮影', 'Il est interdit de : a) copier ; b) photographier.'],
    [
      '補償は、報酬の3分の1とし、365日間支払う。',
      'La contrepartie est d’un tiers de la rémunération pendant trois cent soixante-cinq jours.',
    ],
    [
      '受領者は、第三者の秘密情報を本契約に従い扱う。',
      'Le Destinataire traite les Informations confidentielles d’un tiers selon l’Accord.',
    ],
  ],
}
