import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import chineseDays from 'chinese-days'
import Holidays from 'date-holidays'
import type { CountryHolidays, HolidayFile } from '../main/engagements/holidays.ts'
import japaneseNames from './holidays/japanese-names.json' with { type: 'json' }

/** The languages in which date-holidays names the days of each country, the country's own first. */
const countries = {
  JP: 'jp',
  CN: 'zh',
  TH: 'th',
  VN: 'vi',
  ID: 'id',
  IN: 'hi',
  DE: 'de',
  FR: 'fr',
  CZ: 'cz',
  PL: 'pl',
} as const

const years = { from: 2017, to: 2035 }
/** The last year whose days off the State Council of China has announced, as far as chinese-days knows. */
const lastAnnounced = 2026
const allYears = Array.from({ length: years.to - years.from + 1 }, (_, index) => years.from + index)

type Country = keyof typeof countries
type Name = readonly [local: string, en: string, ja: string | null]
type Day = { readonly date: string; readonly name: Name }

/** The public holidays of all countries, as the libraries of this project give them. */
export function makeHolidays(): HolidayFile {
  return {
    source: `date-holidays ${versionOf('date-holidays')} (CC BY 3.0), chinese-days ${versionOf('chinese-days')} (MIT)`,
    years,
    countries: Object.fromEntries(
      Object.keys(countries).map((country) => [country, holidaysOf(country as Country)]),
    ),
  }
}

function holidaysOf(country: Country): CountryHolidays {
  const all = allYears.flatMap((year) =>
    isAnnounced(country, year) ? announcedDays(year) : computedDays(country, year),
  )
  if (country === 'TH') all.push(...thaiSubstitutes(all))
  const names: Name[] = []
  const days = new Map<string, Map<string, number>>(allYears.map((year) => [String(year), new Map()]))
  for (const { date, name } of all.sort((one, other) => one.date.localeCompare(other.date))) {
    const known = names.findIndex((each) => each.join() === name.join())
    const ofYear = days.get(date.slice(0, 4))
    if (!ofYear?.has(date.slice(5))) ofYear?.set(date.slice(5), known === -1 ? names.push(name) - 1 : known)
  }
  const workdays = allYears.filter((year) => isAnnounced(country, year)).flatMap(madeUpDays)
  const inWords = [...days].map(([year, found]) => [
    year,
    [...found].map(([date, name]) => `${date} ${name}`).join(', '),
  ])
  return { weekend: weekendOf(country), names, days: Object.fromEntries(inWords), workdays }
}

/** TypeScript does not know `getWeekInfo` yet. */
function weekendOf(country: Country): readonly number[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getWeekInfo(): { weekend: number[] } }
  return locale.getWeekInfo().weekend
}

function isAnnounced(country: Country, year: number): boolean {
  return country === 'CN' && year <= lastAnnounced
}

/** Only days off for everybody: not the half days of some, nor what does not move a day at work. */
function computedDays(country: Country, year: number): Day[] {
  const inEnglish = new Holidays(country, { languages: ['en'] }).getHolidays(year)
  const inLocal = new Holidays(country, { languages: [countries[country]] }).getHolidays(year)
  return inLocal.flatMap((holiday): Day[] => {
    const { date, type, rule, start, end } = holiday
    const hours = (end.getTime() - start.getTime()) / 3_600_000
    if (type !== 'public' || hours < 20 || (country === 'CN' && rule === '06-01')) return []
    const en = inEnglish.find((each) => each.rule === rule && each.date === date)?.name ?? holiday.name
    const local = country === 'CN' ? (holiday.name.split(' ')[0] ?? '') : holiday.name
    const name: Name = [local, en, country === 'JP' ? local : japaneseName(en)]
    return Array.from({ length: Math.round(hours / 24) }, (_, index) => ({
      date: addDays(date.slice(0, 10), index),
      name,
    }))
  })
}

/** A Thai holiday at a weekend gives the next working day off, once a feast, by standing decision of the cabinet. */
function thaiSubstitutes(days: readonly Day[]): Day[] {
  const taken = new Set(days.map(({ date }) => date))
  const feasts = new Set<string>()
  return days.flatMap(({ date, name: [local, en, ja] }) => {
    const feast = date.slice(0, 4) + en
    if (!isWeekend(date) || feasts.has(feast)) return []
    feasts.add(feast)
    let substitute = date
    while (taken.has(substitute) || isWeekend(substitute)) substitute = addDays(substitute, 1)
    taken.add(substitute)
    return [
      { date: substitute, name: [`ชดเชย${local}`, `${en} (substitute day)`, `${ja} (振替休日)`] as const },
    ]
  })
}

function announcedDays(year: number): Day[] {
  return chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).map((date) => {
    const [en = '', zh = ''] = chineseDays.getDayDetail(date).name.split(',')
    return { date, name: [zh, en, japaneseName(en)] }
  })
}

/** Days at a weekend on which China works, to make up for the days around a holiday. */
function madeUpDays(year: number): string[] {
  return chineseDays.getWorkdaysInRange(`${year}-01-01`, `${year}-12-31`).filter((date) => isWeekend(date))
}

function japaneseName(en: string): string | null {
  return (japaneseNames as Record<string, string>)[en] ?? null
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay())
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function versionOf(name: string): string {
  const main = createRequire(import.meta.url).resolve(name)
  const root = main.slice(0, main.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length)
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
}

if (import.meta.main) {
  // `biome check --write` gives the file its final form.
  const file = join(import.meta.dirname, '..', 'main', 'engagements', 'holidays.json')
  writeFileSync(file, `${JSON.stringify(makeHolidays(), null, 2)}\n`)
}
