// Fonts give one shape to several characters, and a PDF keeps shapes: "文" comes back as the radical "⽂" (U+2F42),
// "fi" as the ligature "ﬁ". Unicode calls these the same by compatibility (UAX #15), except most of the simplified
// radicals, which stand below. Nothing else is folded: full width stays full width.
const RADICALS: Readonly<Record<string, string>> = {
  "⺎": "兀", "⺠": "民", "⻁": "虎", "⻄": "西", "⻅": "见", "⻆": "角", "⻉": "贝", "⻋": "车", "⻐": "长", "⻓": "长", "⻔": "门",
  "⻘": "青", "⻙": "韦", "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻢": "马", "⻣": "骨", "⻤": "鬼", "⻥": "鱼", "⻦": "鸟",
  "⻨": "麦", "⻩": "黄", "⻬": "齐", "⻮": "齿", "⻰": "龙", "⻳": "龟",
}; // prettier-ignore

/** Soft hyphens, zero-width marks and control characters: not to be seen on the page, so not in its text. */
// oxlint-disable-next-line no-control-regex -- they are what is taken out
const UNSEEN = /[\0-\x08\x0b-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff\ufffe\uffff]/g;
const FOLDED = /[\u2e80-\u2fdf\ufb00-\ufb06]/gu;

/** The characters a reader sees. */
export function plainCharacters(text: string): string {
  if (text.length === 1 && text >= " " && text < "\x7f") return text;
  return text.replace(UNSEEN, "").replace(FOLDED, (character) => RADICALS[character] ?? character.normalize("NFKC"));
}
