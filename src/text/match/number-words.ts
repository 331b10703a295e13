/** Numbers as words: cardinal, ordinal; from 0 on. General vocabulary. */
const WORDS = `
zero -;one first;two second;three third;four fourth;five fifth;six sixth;seven seventh;eight eighth;nine ninth;ten tenth;eleven eleventh;twelve twelfth;thirteen thirteenth;fourteen fourteenth;fifteen fifteenth;sixteen sixteenth;seventeen seventeenth;eighteen eighteenth;nineteen nineteenth;twenty twentieth
`;

const BY_WORD: ReadonlyMap<string, number> = new Map(
  WORDS.trim()
    .split(";")
    .flatMap((words, value) => words.split(" ").map((word) => [word, value] as const))
    .filter(([word]) => word !== "-"),
);

const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Forty-four is 44: a word for tens and a number below ten behind it. */
export function tensAndOnes(word: string, next: string): string | undefined {
  const tens = TENS.indexOf(word === "fourty" ? "forty" : word) + 2;
  if (tens < 2) return undefined;
  const ones = /^\d$/u.test(next) ? Number(next) : BY_WORD.get(next);
  return ones !== undefined && ones > 0 && ones < 10 ? String(10 * tens + ones) : undefined;
}

const ROMAN = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/u;
const DIGIT_OF: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The number that a folded word is: 7, 7th, seven, seventh, and VII (up to 39) where it was written in capitals. */
export function numberOf(word: string, isCapitals: boolean): string | undefined {
  const digits = /^(\d+)(?:st|nd|rd|th|й|я|е|го|ый|ая)?$/u.exec(word)?.[1];
  if (digits !== undefined) return digits.replace(/^0+(?=\d)/u, "");
  const tens = TENS.indexOf(word);
  const value = tens < 0 ? BY_WORD.get(word) : 10 * (tens + 2);
  if (value !== undefined) return String(value);
  return isCapitals && word !== "" && ROMAN.test(word) ? String(romanValue(word)) : undefined;
}

function romanValue(word: string): number {
  let value = 0;
  for (let at = 0; at < word.length; at++) {
    const here = DIGIT_OF[word[at] ?? ""] ?? 0;
    value += here < (DIGIT_OF[word[at + 1] ?? ""] ?? 0) ? -here : here;
  }
  return value;
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "9": "g",
  "@": "a",
  $: "s",
};

/** Micros0ft → microsoft, I9or → igor: a word in which digits stand for the letters they look like. */
export function lettersForDigits(word: string): string {
  return word.replaceAll(/[0134579@$]/gu, (digit) => LETTER_FOR[digit] ?? digit);
}
