/** The room for a photo, two a row, in points. */
export const photoBox = { width: 230, height: 170 } as const

/** The largest size of a picture within a box; one of fewer pixels than the box has points is not blown up. */
export function fitPhoto(
  { width, height }: { readonly width: number; readonly height: number },
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, box.width / width, box.height / height)
  return { width: width * scale, height: height * scale }
}
