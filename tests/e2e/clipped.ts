import type { Page } from 'playwright-core'

/**
 * What a person can't read on the screen as it stands, one line a fault: texts cut off by their own box or by one
 * around them, texts that run out of their button or out of the window, and texts that lie on each other. What can
 * be scrolled to is in sight, and what ends in an ellipsis is meant to. What is cut off only while a button moves its
 * word or a window its parts is gone a moment later, and no fault.
 */
export async function findClippedTexts(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready.then(() => null))
  for (let look = 1; look < 5; look += 1) {
    const faults = await clippedNow(page)
    if (faults.length === 0) return faults
    await page.waitForTimeout(250)
  }
  return clippedNow(page)
}

function clippedNow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults = new Set<string>()
    const slack = 1.5
    type Line = { element: Element; text: string; rect: DOMRect }
    const lines: Line[] = []

    const tell = (what: string, element: Element, text: string) => {
      const classes = [...element.classList].slice(0, 2).join('.')
      faults.add(`${what}: “${text.trim().slice(0, 60)}” in ${element.tagName.toLowerCase()}.${classes}`)
    }
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'
    // One pixel is how texts for screen readers are kept out of sight.
    const isForEyes = (element: Element) => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { width, height } = at.getBoundingClientRect()
        const { clipPath, opacity, visibility } = getComputedStyle(at)
        if (visibility === 'hidden' || opacity === '0') return false
        if (clipPath.startsWith('inset(50%') || (width <= 1 && height <= 1)) return false
      }
      return true
    }
    const endsInEllipsis = (element: Element) => {
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { textOverflow, webkitLineClamp } = getComputedStyle(at)
        if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return true
      }
      return false
    }

    function judgeBoxes({ element, text, rect }: Line) {
      const isMeant = endsInEllipsis(element)
      let [acrossEnds, downEnds] = [false, false]
      for (
        let box: Element | null = element;
        box && box !== document.documentElement;
        box = box.parentElement
      ) {
        const style = getComputedStyle(box)
        const edge = box.getBoundingClientRect()
        if (scrolls(style.overflowX)) acrossEnds = true
        if (scrolls(style.overflowY)) downEnds = true
        const isWide = rect.left < edge.left - slack || rect.right > edge.right + slack
        const isTall = middleOf(rect).top < edge.top - slack || middleOf(rect).bottom > edge.bottom + slack
        const isCut =
          (!isMeant && !acrossEnds && cuts(style.overflowX) && isWide) ||
          (!isMeant && !downEnds && cuts(style.overflowY) && isTall)
        if (isCut) return tell('cut off', box, text)
        const isControl = box.matches('button, a, label, [role="button"], [role="tab"], option, th, td')
        if (isControl && !acrossEnds && style.display !== 'inline' && isWide && !isMeant)
          return tell('out of its box', box, text)
        if (style.position === 'fixed') break
      }
      if (!acrossEnds && (rect.left < -slack || rect.right > innerWidth + slack))
        tell('out of the window', element, text)
    }

    // Without the room that a font keeps above and below its letters.
    function middleOf({ top, bottom, height }: DOMRect) {
      return { top: top + height * 0.22, bottom: bottom - height * 0.22 }
    }

    const dialog = [...document.querySelectorAll('[role="dialog"]')].at(-1)
    const walker = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.nodeValue ?? ''
      if (!element || text.trim() === '' || element.closest('script, style, option') || !isForEyes(element))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.width > 0 && rect.height > 0) lines.push({ element, text, rect })
      }
    }
    for (const line of lines) judgeBoxes(line)

    // What an ellipsis or the edge of a scrolled box hides lies on nothing.
    const shownOf = ({ element, rect }: Line) => {
      let { left, right, top, bottom } = rect
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(box)
        if (display === 'inline') continue
        const edge = box.getBoundingClientRect()
        if (overflowX !== 'visible') [left, right] = [Math.max(left, edge.left), Math.min(right, edge.right)]
        if (overflowY !== 'visible') [top, bottom] = [Math.max(top, edge.top), Math.min(bottom, edge.bottom)]
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top))
    }

    // Only what nothing paints over is compared: a row may scroll below a header that stays.
    const shown = lines.map((line) => ({ ...line, rect: shownOf(line) })).filter(({ rect }) => rect.width > 0)
    const seen = shown.filter(({ element, rect }) => {
      for (const at of document.elementsFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2)) {
        if (at.contains(element) || element.contains(at)) return true
        const { backgroundColor, backgroundImage } = getComputedStyle(at)
        if (backgroundColor !== 'rgba(0, 0, 0, 0)' || backgroundImage !== 'none') return false
      }
      return false
    })
    for (const [index, one] of seen.entries()) {
      for (const other of seen.slice(index + 1)) {
        // A text that ends in an ellipsis has a second line below it.
        if (one.element === other.element && one.text === other.text) continue
        const [a, b] = [middleOf(one.rect), middleOf(other.rect)]
        const across = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        if (across > 2 && down > 2) tell(`lies on “${other.text.trim().slice(0, 40)}”`, one.element, one.text)
      }
    }

    for (const field of document.querySelectorAll('input[placeholder], textarea[placeholder]')) {
      const { placeholder, value } = field as HTMLInputElement
      if (value === '' && placeholder !== '' && field.scrollWidth > field.clientWidth + 1)
        tell('placeholder cut off', field, placeholder)
    }
    for (const field of document.querySelectorAll(
      'input[role="combobox"], input[aria-haspopup], input[readonly]',
    )) {
      const { value } = field as HTMLInputElement
      if (field.scrollWidth > field.clientWidth + 1 && !endsInEllipsis(field))
        tell('choice cut off', field, value)
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.add('the page is wider than the window')
    return [...faults]
  })
}

/** Texts and names that show the key of a text, or the place of a value, instead of words. */
export function findUntranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isKey = (text: string) =>
      (/^(?:[a-z]+:)?[a-z][A-Za-z]*(?:\.[A-Za-z0-9_-]+)+$/.test(text) &&
        !/\.(?:xlsx|docx|pdf|jpe?g|png|json|zip)$/i.test(text)) ||
      /\{\{|\}\}/.test(text)
    const found = new Set<string>()
    for (const element of document.querySelectorAll('body :not(script, style)')) {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
      const names = ['aria-label', 'title', 'placeholder', 'aria-description', 'alt']
      const texts = [
        ...own.map(({ nodeValue }) => nodeValue),
        ...names.map((name) => element.getAttribute(name)),
      ]
      for (const text of texts) if (text && isKey(text.trim())) found.add(text.trim())
    }
    return [...found]
  })
}
