import type { TFunction } from 'i18next'
import type { Shape } from './shapes.ts'

const percent = (part: number) => Math.round(part * 100)

/** What a shape is called and where it lies on the picture as it is turned, for those who do not see it. */
export function describeShape(t: TFunction<'photos'>, shapes: readonly Shape[], shape: Shape): string {
  const number = shapes.filter(({ kind }) => kind === shape.kind).indexOf(shape) + 1
  const name = t(`editor.names.${shape.kind}`, { number })
  if (shape.kind === 'arrow') {
    const { from, to } = shape
    return t('editor.arrowAt', {
      name,
      fromX: percent(from.x),
      fromY: percent(from.y),
      toX: percent(to.x),
      toY: percent(to.y),
    })
  }
  return t('editor.boxAt', {
    name,
    left: percent(shape.x),
    top: percent(shape.y),
    width: percent(shape.width),
    height: percent(shape.height),
  })
}
