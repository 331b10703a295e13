import { memoText } from "../model/memo.ts";
import { SIMPLIFIED } from "../text/names/simplified-characters.ts";

const SIMPLE = new Map(SIMPLIFIED);
const BESIDE_LETTERS = /[^\p{L}\p{N}]+/gu;

/** What words and n-grams are looked for in: one width, lower case, simplified characters, letters and digits alone. */
export const plainText: (text: string) => string = memoText((text) => {
  const folded = text.normalize("NFKC").toLowerCase().replace(BESIDE_LETTERS, "");
  return Array.from(folded, (point) => SIMPLE.get(point) ?? point).join("");
});
