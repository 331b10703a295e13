/** How wide a character is drawn, in parts of the font's size; rather too wide than too narrow, for nobody knows the reader's font. */
function widthOf(character: string): number {
  if (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(character))
    return 1;
  if (/\p{Mark}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u.test(character)) return 0;
  if (/[mwMW@%&→]/u.test(character)) return 0.95;
  if (/[A-Z\p{Lu}]/u.test(character)) return 0.72;
  if (/[il.,:;'|!I ]/u.test(character)) return 0.36;
  return character < "\u0250" ? 0.6 : 1;
}

/** Width of a text in pixels at a size of so many. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width * size;
}

const ELLIPSIS = "…";

/** The text, or as much of its beginning as fits, with a sign that it goes on. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  const room = width - textWidth(ELLIPSIS, size);
  let fitting = "";
  for (const character of text) {
    if (textWidth(fitting + character, size) > room) break;
    fitting += character;
  }
  return fitting + ELLIPSIS;
}
