/** What a site in a region most likely is: only a prefill, every value can be changed. */
export type RegionDefaults = {
  readonly country: string
  readonly timeZone: string
  readonly language: string
}

const defaults: Readonly<Record<string, RegionDefaults>> = {
  CN: { country: 'CN', timeZone: 'Asia/Shanghai', language: 'zh-CN' },
  TH: { country: 'TH', timeZone: 'Asia/Bangkok', language: 'th' },
  VN: { country: 'VN', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' },
  ID: { country: 'ID', timeZone: 'Asia/Jakarta', language: 'id' },
  IN: { country: 'IN', timeZone: 'Asia/Kolkata', language: 'hi' },
  EU: { country: 'DE', timeZone: 'Europe/Berlin', language: 'de' },
}

/** The countries of the region EU in which another language of ours is spoken. */
const elsewhereInEurope: Readonly<Record<string, Omit<RegionDefaults, 'country'>>> = {
  FR: { timeZone: 'Europe/Paris', language: 'fr' },
  LU: { timeZone: 'Europe/Luxembourg', language: 'fr' },
  AT: { timeZone: 'Europe/Vienna', language: 'de' },
  IE: { timeZone: 'Europe/Dublin', language: 'en' },
}

const elsewhere: RegionDefaults = { country: 'JP', timeZone: 'Asia/Tokyo', language: 'ja' }

/** The prefill for a site in a region of the programme; Japan where the region is not known. */
export function defaultsOf(region: string | null): RegionDefaults {
  return (region === null ? undefined : defaults[region]) ?? elsewhere
}

/** What a site in a country most likely is, or nothing where that is not known. */
export function defaultsOfCountry(country: string): Partial<RegionDefaults> {
  return (
    Object.values(defaults).find((each) => each.country === country) ?? {
      country,
      ...elsewhereInEurope[country],
    }
  )
}
