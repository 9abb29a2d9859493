import type { PlantedPairs } from './pair.ts'

export const de: PlantedPairs = {
  definitions: [
    '甲（以下「開示者」という。）と乙（以下「受領者」という。）とは、次のとおり契約（以下「本契約」という。）を締結する。「秘密情報」とは、別紙に記載された情報をいう。',
    'A (der „Offenbarende“) und B (der „Empfänger“) schließen diese Vereinbarung (diese „Vereinbarung“). „Vertrauliche Informationen“ sind die in der Anlage genannten Informationen.',
  ],
  planted: [
    [
      'numbering',
      '第5条の義務は、契約の終了後も存続する。',
      'Die Pflichten nach § 7 bestehen nach Vertragsende fort.',
    ],
    ['numbering', '営業秘密保護法第3条第1項第2号に従う。', 'Es gilt § 3 Abs. 1 Nr. 3 GeschGehG.'],
    [
      'numbering',
      '次の情報を除く。(1)公知の情報 (2)既に保有していた情報',
      'Ausgenommen sind: a) öffentlich bekannte Informationen; b) bereits vorhandene Informationen; c) eigene Entwicklungen.',
    ],
    ['numbering', '別紙1に記載する。', 'Einzelheiten stehen in Anlage 3.'],
    [
      'term',
      '受領者は、秘密情報を複製してはならない。',
      'Der Offenbarende darf vertrauliche Informationen nicht vervielfältigen.',
    ],
    [
      'term',
      '受領者は、秘密情報を施錠して保管する。',
      'Der Empfänger verwahrt die Unterlagen unter Verschluss.',
    ],
    ['term', '「本製品」とは、試作品Aをいう。', 'Das Produkt ist der Prototyp A.'],
    [
      'number',
      '補償は、従前の給付の50%を下回らない。',
      'Die Entschädigung beträgt mindestens 25 % der bisherigen Leistungen.',
    ],
    ['number', '利率は、年1.5%とする。', 'Der Zinssatz beträgt 1,25 % im Jahr.'],
    ['number', '本契約は、正本2通を作成する。', 'Diese Vereinbarung wird in drei Exemplaren errichtet.'],
    ['number', '監査は、年4回まで行うことができる。', 'Prüfungen sind bis zu fünf Mal im Jahr zulässig.'],
    ['amount', '違約金は、10,000ユーロとする。', 'Die Vertragsstrafe beträgt 100.000 EUR.'],
    ['amount', '上限額は、500万ユーロとする。', 'Die Obergrenze beträgt 50 Mio. EUR.'],
    ['amount', '費用は、2,500.50ユーロとする。', 'Die Kosten betragen 2.505,50 €.'],
    ['amount', '保証金は、100万円とする。', 'Die Kaution beträgt 1.000.000 Euro.'],
    ['date', '本契約は、2026年4月1日から効力を生じる。', 'Diese Vereinbarung gilt ab dem 4. Januar 2026.'],
    ['date', '2026年11月22日に署名する。', 'Unterzeichnet am 22.10.2026.'],
    ['date', '令和8年3月31日までに返還する。', 'Rückgabe bis zum 31. März 2027.'],
    ['date', '2019年施行の法律に従う。', 'Nach dem Gesetz von 2018.'],
    [
      'period',
      '受領者は、30日以内に返還する。',
      'Der Empfänger gibt sie innerhalb von dreizehn (13) Tagen zurück.',
    ],
    ['period', '競業の制限は、24か月を超えない。', 'Das Wettbewerbsverbot dauert höchstens drei Jahre.'],
    [
      'period',
      '漏えいを知った時から48時間以内に通知する。',
      'Die Mitteilung erfolgt innerhalb von 24 Stunden nach Kenntnis.',
    ],
    ['period', '通知期間は、14日とする。', 'Es gilt eine vierzigtägige Ankündigungsfrist.'],
    ['placeholder', '担当者は、{{personName}}とする。', 'Zuständig ist die Geschäftsleitung.'],
    ['placeholder', '署名：____________ 日付：____________', 'Unterschrift: ____________'],
  ],
  equal: [
    ['受領者は、30日以内に返還する。', 'Der Empfänger gibt sie innerhalb von dreißig (30) Tagen zurück.'],
    ['違約金は、100万ユーロとする。', 'Die Vertragsstrafe beträgt 1.000.000,00 EUR (eine Million Euro).'],
    ['本契約は、2026年11月22日に締結する。', 'Diese Vereinbarung wird am 22. November 2026 geschlossen.'],
    ['利率は、年1.5%とする。', 'Der Zinssatz beträgt 1,5 Prozent im Jahr.'],
    ['第3条第1項第2号および第75条に従う。', 'Es gelten § 3 Abs. 1 Nr. 2 und § 75.'],
    ['競業の制限は、24か月を超えない。', 'Das Wettbewerbsverbot dauert höchstens zwei Jahre.'],
    ['通知期間は、14日とする。', 'Es gilt eine vierzehntägige Ankündigungsfrist.'],
    [
      '補償は、給付の2分の1とし、180日間支払う。',
      'Die Entschädigung beträgt die Hälfte der Leistungen und wird hundertachtzig Tage gezahlt.',
    ],
    [
      '受領者の秘密情報は、本契約の別紙1に記載する。',
      'Die vertraulichen Informationen des Empfängers stehen in Anlage 1 dieser Vereinbarung.',
    ],
  ],
}
