import { PLAIN, type Form, type Problem, type Softener, type Style } from "./binding.ts";

/** Words of a style, in either language of the interface; the docs show an example of each. */
const SOFTENER_WORDS: Readonly<Record<string, Softener>> = {
  about: "about",
  near: "near",
  over: "over",
  rough: "rough",
  约: "about",
  近: "near",
  超: "over",
  概: "rough",
};
const DIRECTION_WORDS: Readonly<Record<string, "rise" | "fall">> = { rise: "rise", fall: "fall", 升: "rise", 降: "fall" };
const FORM_WORDS: Readonly<Record<string, Form["kind"]>> = {
  plain: "plain",
  percent: "percent",
  points: "points",
  times: "times",
  words: "words",
  unit: "unit",
  倍: "times",
  成: "tenths",
};
/** Longer signs before those they begin with. */
const HAN_SCALES = [
  ["万亿", 12],
  ["亿", 8],
  ["万", 4],
] as const;
const ENGLISH_SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
const MOST_DIGITS = 4;

/** The words after `as`: softener, direction, form with its unit, digits after the point; each at most once. */
export function parseStyle(words: readonly string[]): Style | Problem {
  let style = PLAIN;
  const given = new Set<string>();
  const once = (part: string, change: Partial<Style>): void => {
    if (given.has(part)) given.add("twice");
    given.add(part);
    style = { ...style, ...change };
  };
  for (const word of words) {
    const softener = SOFTENER_WORDS[word];
    const direction = DIRECTION_WORDS[word];
    const form = formOf(word);
    if (softener) once("softener", { softener });
    else if (direction) once("direction", { direction });
    else if (/^\d$/.test(word) && Number(word) <= MOST_DIGITS) once("digits", { digits: Number(word) });
    else if (form) once("form", { form });
    else if (style.form.kind === "scaled" && style.form.unit === "") style = { ...style, form: { ...style.form, unit: word } };
    else return { problem: `is to be printed as "${word}", which is no style. Known: ${knownStyles()}.` };
  }
  if (given.has("twice") || words.length === 0)
    return { problem: `is to be printed as "${words.join(" ")}", which is no style.` };
  return style;
}

function formOf(word: string): Form | undefined {
  const kind = FORM_WORDS[word];
  if (kind && kind !== "scaled") return { kind };
  const english = ENGLISH_SCALES[word];
  if (english !== undefined) return { kind: "scaled", power: english, sign: word, unit: "" };
  const han = HAN_SCALES.find(([sign]) => word.startsWith(sign));
  return han && { kind: "scaled", power: han[1], sign: han[0], unit: word.slice(han[0].length) };
}

function knownStyles(): string {
  const words = [SOFTENER_WORDS, DIRECTION_WORDS, FORM_WORDS, ENGLISH_SCALES].flatMap((table) => Object.keys(table));
  return [...words, ...HAN_SCALES.map(([sign]) => sign), "a digit"].join(", ");
}

/** Every word that may stand in a style, for the test that holds the docs to it. */
export const STYLE_WORDS: readonly string[] = [
  ...[SOFTENER_WORDS, DIRECTION_WORDS, FORM_WORDS, ENGLISH_SCALES].flatMap((table) => Object.keys(table)),
  ...HAN_SCALES.map(([sign]) => sign),
];
