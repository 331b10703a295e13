import { displayWidth } from "./columns.ts";

/** A text in lines of at most so many columns: broken at spaces where there are any, else between characters. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of text.match(PIECES) ?? []) {
    const wide = displayWidth(piece);
    if (used + wide <= width) [line, used] = [line + piece, used + wide];
    else if (wide <= width) {
      lines.push(line.trimEnd());
      [line, used] = piece === " " ? ["", 0] : [piece, wide];
    } else {
      for (const character of piece) {
        const own = displayWidth(character);
        if (used + own > width && line !== "") {
          lines.push(line);
          [line, used] = ["", 0];
        }
        [line, used] = [line + character, used + own];
      }
    }
  }
  lines.push(line.trimEnd());
  return lines.filter((one, index) => one !== "" || index > 0 || lines.length === 1);
}

/** A Han character may end a line; a word of other letters may not be cut, nor a mark from its character. */
const PIECES = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]\p{M}*|\s|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu;

/** The text if it fits, else as much of it as does and "…". */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
