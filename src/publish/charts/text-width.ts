/**
 * How wide a text is, in parts of its font's size. No font is at hand while a site is built, and readers have different ones: wide enough
 * for the usual sans faces, by code point and not by UTF-16 unit, so that a Han character of any plane is one square.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6…—]/u;
const NOTHING = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;
const NARROW = /[ijlIt1fr.,:;'’‘|!()[\]· ]/;
const BROAD = /[mwMW@%]/;

function characterWidth(character: string): number {
  if (NOTHING.test(character)) return 0;
  if (SQUARE.test(character)) return 1;
  if (/\p{Extended_Pictographic}/u.test(character) && !/[\d#*]/.test(character)) return 1.25;
  if (NARROW.test(character)) return character === "1" || character === "t" || character === "r" ? 0.42 : 0.34;
  if (BROAD.test(character)) return 0.92;
  return /\p{Lu}/u.test(character) ? 0.68 : 0.58;
}

/** The text, or as much of its beginning as fits with "…" after it. */
export function fitted(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const kept: string[] = [];
  let width = textWidth("…");
  for (const character of text) {
    width += textWidth(character);
    if (width > room) break;
    kept.push(character);
  }
  return `${kept.join("").trimEnd()}…`;
}

/** Where a line may end: behind a space, before an opening bracket, on either side of a Han character. */
const PIECES = /(?<=\s)|(?=[(（])|(?<=\p{Script=Han})(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])(?=\p{Script=Han})/u;

/** The text on one line, or where it is longer on two that are as even as its words allow; what is longer still ends in "…". */
export function inTwoLines(text: string, room: number): readonly string[] {
  if (textWidth(text) <= room) return [text];
  const pieces = text.split(PIECES);
  const breaks = pieces.slice(1).flatMap((_, at) => {
    const [first, second] = [
      pieces
        .slice(0, at + 1)
        .join("")
        .trimEnd(),
      pieces.slice(at + 1).join(""),
    ];
    const [width, rest] = [textWidth(first), textWidth(second)];
    return width <= room ? [{ first, second, widest: Math.max(width, rest) }] : [];
  });
  const [even] = breaks.toSorted((left, right) => left.widest - right.widest);
  return even ? [even.first, fitted(even.second, room)] : [fitted(text, room)];
}
