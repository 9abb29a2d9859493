import { fontRulesPath } from './origin.ts'

/**
 * A page to print as it is served: its style elements carry the nonce, the bundled fonts stand first, and
 * scripts are gone by the policy it is served under.
 */
export function withFontsAndNonce(html: string, nonce: string): string {
  const styled = html.replaceAll(/<style(?=[\s>])/gi, `<style nonce="${nonce}"`)
  const fonts = `<link rel="stylesheet" href="${fontRulesPath}">`
  return /<head[^>]*>/i.test(styled)
    ? styled.replace(/<head[^>]*>/i, (head) => `${head}${fonts}`)
    : `${fonts}${styled}`
}
