import type { Nature, Wording } from "../../model/observations.ts";

/** A unit as a page writes it, taken apart: "亿元 (超)" is 元 at 10^8, at least. */
export interface WrittenUnit {
  /** What is left without its sign of scale and the remarks behind it; "" for a bare 万. */
  readonly base: string;
  readonly exponent: number;
  readonly wording: Wording;
  readonly nature: Nature;
  /** The page's own unit is kept although it cannot be right: "billion yuan (as written)". */
  readonly asWritten: boolean;
  /** Remarks that say nothing known. */
  readonly unknown: readonly string[];
  /** A band that stands in the unit, its ends scaled: "500-1000万". */
  readonly band: readonly [low: number, high: number] | null;
}

/** How the last part of a unit, in brackets, qualifies the number before it: "万 (突破, estimate)". */
const QUALIFIED = /\s*\(([^()]*)\)\s*$/u;
const BAND = /^(\d+(?:\.\d+)?)\s*([^\d\s~-]*)\s*[-–~至]\s*(\d+(?:\.\d+)?)\s*(.*)$/u;

// Every remark has one meaning. An unknown one is reported, not guessed.
const WORDINGS: readonly (readonly [RegExp, Wording])[] = [
  [/^(?:突破|破|超|超过|逾|多|余|以上|重返|over|above|more than|at least)$/u, "at-least"],
  [/^(?:近|将近|接近|nearly|almost)$/u, "just-under"],
  [/^(?:不足|不到|以下|至多|below|under|less than|at most)$/u, "at-most"],
  [/^(?:约|左右|上下|大约|about|around)$/u, "about"],
];
const NATURES: readonly (readonly [RegExp, Nature])[] = [
  [/^(?:peak|峰值)$/u, "peak"],
  [/^(?:estimate|估计|估算)$/u, "estimate"],
  [/^(?:plan|budget|expected|possible|计划|预算|预计)$/u, "plan"],
];
const AS_WRITTEN = /^(?:as written|unit lost on page)$/u;

/** Powers of ten that a unit begins with; a Latin letter after them makes another word of it: "MAU" is no million. */
const SCALES: readonly (readonly [prefix: RegExp, exponent: number])[] = [
  [/^万亿/u, 12],
  [/^千亿/u, 11],
  [/^百亿/u, 10],
  [/^亿/u, 8],
  [/^千万/u, 7],
  [/^百万/u, 6],
  [/^万/u, 4],
  [/^千(?!克|米|瓦)/u, 3],
  [/^trillion(?![a-z])/iu, 12],
  [/^billion(?![a-z])/iu, 9],
  [/^million(?![a-z])/iu, 6],
  [/^thousand(?![a-z])/iu, 3],
  [/^T(?![A-Za-z])/u, 12],
  [/^B(?![A-Za-z])/u, 9],
  [/^M(?![A-Za-z])/u, 6],
  [/^[Kk](?![A-Za-z])/u, 3],
];

export function readUnit(written: string): WrittenUnit {
  let bare = written.normalize("NFKC").trim();
  let [wording, nature, asWritten]: [Wording, Nature, boolean] = ["plain", "measured", false];
  const unknown: string[] = [];
  for (let found = QUALIFIED.exec(bare); found; found = QUALIFIED.exec(bare)) {
    bare = bare.slice(0, found.index).trim();
    for (const remark of (found[1] ?? "").split(/[,，、]/u).map((part) => part.trim())) {
      const worded = WORDINGS.find(([words]) => words.test(remark));
      const kind = NATURES.find(([words]) => words.test(remark));
      if (worded) wording = worded[1];
      else if (kind) nature = kind[1];
      else if (AS_WRITTEN.test(remark)) asWritten = true;
      else if (remark !== "") unknown.push(remark);
    }
  }
  const { base, exponent, band } = bandOf(bare) ?? { ...splitScale(bare), band: null };
  return { base, exponent, wording, nature, asWritten, unknown, band };
}

/** Moves the decimal point in the text, so that 16.4 at 10^8 is 1640000000 and not a neighbour of it. */
export function scaleDecimal(digits: string, exponent: number): number {
  return Number(`${digits}e${exponent}`);
}

/** "1000万-1亿" and "500-1000万": where only the last end has a sign of scale, it is that of both. */
function bandOf(bare: string): Pick<WrittenUnit, "base" | "exponent" | "band"> | undefined {
  const [, first = "", firstUnit = "", last = "", lastUnit = ""] = BAND.exec(bare) ?? [];
  if (first === "") return undefined;
  const end = splitScale(lastUnit);
  const start = firstUnit === "" ? end : splitScale(firstUnit);
  const band = [scaleDecimal(first, start.exponent), scaleDecimal(last, end.exponent)] as const;
  return { base: end.base, exponent: 0, band: band[0] <= band[1] ? band : [band[1], band[0]] };
}

function splitScale(bare: string): { readonly base: string; readonly exponent: number } {
  const [prefix, exponent] = SCALES.find(([scale]) => scale.test(bare)) ?? [/^/u, 0];
  return { base: bare.replace(prefix, "").trim(), exponent };
}
