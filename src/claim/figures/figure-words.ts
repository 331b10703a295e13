import { captionOf, type ClaimWords } from "../../model/claim-words.ts";
import type { Measurer } from "../../model/figures.ts";
import type { Observation } from "../../model/observations.ts";
import type { Quantity } from "../../text/quantities/quantity.ts";
import type { Said } from "../said.ts";

// Figures in words, for reasons and remarks.

type Language = "zh" | "en";

const SCALES: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  zh: [
    [1e12, "万亿"],
    [1e8, "亿"],
    [1e4, "万"],
  ],
  en: [
    [1e12, " trillion"],
    [1e9, " billion"],
    [1e6, " million"],
  ],
};

const UNITS_EN: Readonly<Record<string, string>> = {
  元: " yuan",
  美元: " US dollars",
  人: "",
  次: "",
  家: "",
  起: "",
  个: "",
  "%": "%",
};

const plain = (value: number): string => String(Number(value.toPrecision(12)));

/** A number as the language writes large ones: 1.56亿, 156 million. */
export function scaled(value: number, language: Language): string {
  const scale = SCALES[language].find(([size]) => Math.abs(value) >= size);
  if (scale) return `${plain(value / scale[0])}${scale[1]}`;
  return language === "en" && Math.abs(value) >= 10_000 ? value.toLocaleString("en") : plain(value);
}

const WRITTEN: readonly (readonly [RegExp, number, string])[] = [
  [/万亿/u, 1e12, "万亿"],
  [/亿/u, 1e8, "亿"],
  [/万/u, 1e4, "万"],
  [/trillion|\dtn\b/iu, 1e12, " trillion"],
  [/billion|\dbn\b/iu, 1e9, " billion"],
  [/million|\dmn?\b/iu, 1e6, " million"],
];

/** A value as the claim writes its own: 15600万 beside 16500万, 1.56亿 beside 1.65亿; by the usual scale where its own is far off. */
export function inStyleOf(quantity: Quantity, value: number, language: Language): string {
  const text = quantity.text.normalize("NFKC");
  const scale = WRITTEN.find(([pattern]) => pattern.test(text));
  if (!scale)
    return quantity.unit === "%" || Math.abs(value) < 10_000 || /\d{5}|\d,\d{3}/u.test(text)
      ? plain(value)
      : scaled(value, language);
  const times = value / scale[1];
  return times >= 0.1 && times < 100_000 ? `${plain(times)}${scale[2]}` : scaled(value, language);
}

/** The number of a figure with its unit and whether it is a bound or a band. */
export function numberOf(figure: Observation): Said {
  return { zh: numberIn(figure, "zh"), en: numberIn(figure, "en") };
}

function numberIn({ value, low, high, unit, kind, figure }: Observation, language: Language): string {
  const of = language === "zh" ? unit : (UNITS_EN[unit] ?? ` ${unit}`);
  if (value === null) return `${scaled(low ?? 0, language)}–${scaled(high ?? 0, language)}${of}`;
  const told = `${scaled(value, language)}${of}`;
  if (kind !== "bound") return told;
  return `${BOUNDS[figure?.wording ?? "about"][language]}${told}`;
}

const BOUNDS: Readonly<Record<"plain" | "at-least" | "at-most" | "just-under" | "about", Said>> = {
  plain: { zh: "", en: "" },
  "at-least": { zh: "不少于", en: "at least " },
  "at-most": { zh: "不超过", en: "at most " },
  "just-under": { zh: "接近", en: "just under " },
  about: { zh: "约", en: "about " },
};

export function periodOf({ start, end, figure }: Observation): Said {
  const about = figure?.about ? { zh: "前后", en: " or so" } : { zh: "", en: "" };
  if (start === null && end === null) return { zh: "未注明时间", en: "no date given" };
  if (start === null) return { zh: `截至${end}${about.zh}`, en: `up to ${end}${about.en}` };
  if (end === null || start === end) return { zh: `${start}${about.zh}`, en: `${start}${about.en}` };
  return { zh: `${start}至${end}${about.zh}`, en: `${start} to ${end}${about.en}` };
}

/** Who says a figure: the measurer, the group itself, or nobody who is named. */
export function tellerOf({ figure, publisher, via }: Observation, words: ClaimWords, measurers: readonly Measurer[]): Said {
  const measurer = measurers.find(({ id }) => id === figure?.measurer);
  if (measurer && measurer.kind !== "self") return captionOf(words, "measurer", measurer.id);
  if (measurer) return { zh: `${publisher}自己`, en: `${publisher} itself` };
  return { zh: `${publisher || via}，未说明谁测得`, en: `${publisher || via}, which names no measurer` };
}

/** What a figure is of: subject, measure, scope and time. */
export function aboutOf(figure: Observation, words: ClaimWords): Said {
  const subject = captionOf(words, "entity", figure.entity ?? "");
  const measure = captionOf(words, "measure", figure.measure);
  const scope = figure.scope === "" ? null : captionOf(words, "scope", figure.scope);
  const period = periodOf(figure);
  return {
    zh: `${subject.zh} ${period.zh} ${measure.zh}${scope ? `（${scope.zh}）` : ""}`,
    en: `${subject.en}, ${lower(measure.en)}, ${period.en}${scope ? ` (${lower(scope.en)})` : ""}`,
  };
}

/** A caption within a sentence; abbreviations keep their capitals. */
const lower = (caption: string): string =>
  /^[A-Z][a-z]/u.test(caption) ? caption.charAt(0).toLowerCase() + caption.slice(1) : caption;

/** A whole figure: what it is of, its number and who says so. */
export function toldOf(figure: Observation, words: ClaimWords, measurers: readonly Measurer[]): Said {
  const [about, number, teller] = [aboutOf(figure, words), numberOf(figure), tellerOf(figure, words, measurers)];
  return { zh: `${about.zh}：${number.zh}（${teller.zh}）`, en: `${about.en}: ${number.en} (${teller.en})` };
}

/** Sentences joined into one. */
export function joined(parts: readonly Said[], between: Said): Said {
  return { zh: parts.map(({ zh }) => zh).join(between.zh), en: parts.map(({ en }) => en).join(between.en) };
}
