import { folding } from "./folded-points.ts";

/** The form in which names are looked for: width, case and traditional characters folded, each character still one. */
export function foldText(text: string): string {
  const { shift } = folding();
  let folded = "";
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff) at++;
    folded += String.fromCodePoint(point + (shift[point] ?? 0));
  }
  return folded;
}
