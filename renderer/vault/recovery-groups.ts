/** The groups of four characters of a recovery code. */
export function recoveryGroups(code: string): readonly string[] {
  return code.split(/[\s-]+/).filter((group) => group !== '')
}

/** Which group to type again: never the first one, which is remembered best. */
export function pickGroup(groupCount: number, random: () => number = Math.random): number {
  return groupCount < 2 ? 0 : 1 + Math.floor(random() * (groupCount - 1))
}

/** Tells whether a typed group is the one of the code, whatever its case, width or misread letters. */
export function isSameGroup(typed: string, group: string): boolean {
  return plain(typed) === plain(group)
}

function plain(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
}
