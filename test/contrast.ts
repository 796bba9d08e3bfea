/** Red, green and blue of #rrggbb as light, 0 to 1 (WCAG 2.2, relative luminance). */
export const lightOf = (hex: string): number[] =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })

const luminance = (light: number[]): number => 0.2126 * light[0]! + 0.7152 * light[1]! + 0.0722 * light[2]!

/** How much two colours differ in lightness, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(a: number[], b: number[]): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}
