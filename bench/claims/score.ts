import type { CheckedClaim } from "../../src/claim/checked-claim.ts";
import { parsePeriod } from "../../src/model/dates.ts";
import type { Span } from "../../src/text/code-points.ts";
import type { SameName } from "./declared-names.ts";
import type { Label, LabelledText } from "./labels.ts";

/** A labelled number and what the checker made of it; null where it found none there. */
export interface Scored {
  readonly label: Label;
  readonly claim: CheckedClaim | null;
  readonly isExact: boolean;
  /** null where the label gives no unit. */
  readonly hasUnit: boolean | null;
  /** null where the label ties it to nothing. */
  readonly isLinked: boolean | null;
  /** Of the parts that the label gives, whether the claim is tied to each. */
  readonly parts: Readonly<Partial<Record<LinkPart, boolean>>>;
  /** Of a planted error that something could decide: seen; null elsewhere. */
  readonly isCaught: boolean | null;
}

export const LINK_PARTS = ["subject", "measure", "place", "period"] as const;
export type LinkPart = (typeof LINK_PARTS)[number];

export interface ScoredText {
  readonly text: LabelledText;
  readonly scored: readonly Scored[];
  /** Claims where no quantity is, those that may stand there left out. */
  readonly extra: readonly CheckedClaim[];
}

export const isQuantity = ({ kind }: Label): boolean => kind !== "none" && kind !== "open";

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Each label takes one claim that overlaps it: one of its value before others, and each claim is taken once. */
export function scoreText(text: LabelledText, claims: readonly CheckedClaim[], same: SameName): ScoredText {
  const quantities = text.labels.filter(isQuantity);
  const taken = new Map<Label, CheckedClaim>();
  const free = new Set(claims);
  for (const fits of [isSameValue, () => true]) {
    for (const label of quantities) {
      if (taken.has(label)) continue;
      const claim = [...free].find((one) => overlaps(one, label) && fits(label, one));
      if (!claim) continue;
      taken.set(label, claim);
      free.delete(claim);
    }
  }
  const open = text.labels.filter(({ kind }) => kind === "open");
  return {
    text,
    scored: quantities.map((label) => scoreLabel(label, taken.get(label) ?? null, same)),
    extra: [...free].filter((claim) => !open.some((label) => overlaps(label, claim))),
  };
}

function scoreLabel(label: Label, claim: CheckedClaim | null, same: SameName): Scored {
  const parts = partsOf(label, claim?.about, same);
  const tied = Object.values(parts);
  return {
    label,
    claim,
    isExact: claim !== null && isSameValue(label, claim),
    hasUnit: label.unit === "" || claim === null ? null : isSameUnit(label, claim),
    isLinked: tied.length > 0 ? tied.every(Boolean) : null,
    parts,
    isCaught: label.seeded && label.checkable ? isCaught(label, claim) : null,
  };
}

function isCaught({ verdict, seedKind }: Label, claim: CheckedClaim | null): boolean {
  if (claim === null) return false;
  if (claim.verdict === "refuted") return true;
  if (seedKind === "self-contradiction") return claim.conflicts.length > 0;
  return verdict === "disputed" && claim.verdict === "disputed";
}

/** Exactly equal as rational numbers, tenths taken as percent; a range has both ends equal. */
function isSameValue({ value, unit }: Label, claim: CheckedClaim): boolean {
  const left = value.split(";").map((one) => rational(one, unit));
  const right = (typeof claim.value === "string" ? [claim.value] : claim.value).map((one) => rational(one, claim.unit));
  return left.length === right.length && left.every((one, index) => one !== null && equals(one, right[index] ?? null));
}

type Rational = readonly [bigint, bigint];

const equals = (a: Rational, b: Rational | null): boolean => b !== null && a[0] * b[1] === a[1] * b[0];

/** A decimal or "1/3" as a fraction of whole numbers; null where it is neither. */
export function rational(text: string, unit = ""): Rational | null {
  const [over, under = "1", ...more] = text.split("/");
  const [top, bottom] = [decimal(over ?? ""), decimal(under)];
  if (!top || !bottom || more.length > 0 || bottom[0] === 0n) return null;
  return [top[0] * bottom[1] * (unit === "成" ? 10n : 1n), top[1] * bottom[0]];
}

function decimal(text: string): Rational | null {
  const match = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const [, whole = "", fraction = ""] = match;
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
}

/** Ways to write a unit that name one. */
const UNITS: Readonly<Record<string, string>> = {
  成: "%",
  "per cent": "%",
  percent: "%",
  points: "个百分点",
  "percentage points": "个百分点",
  pp: "个百分点",
  times: "倍",
  fold: "倍",
  x: "倍",
  yuan: "元",
  rmb: "元",
  cny: "元",
  人民币: "元",
  dollars: "美元",
  dollar: "美元",
  usd: "美元",
  個: "个",
  項: "项",
};

function isSameUnit({ unit }: Label, claim: CheckedClaim): boolean {
  const plain = (one: string): string => UNITS[one.toLowerCase()] ?? one.toLowerCase();
  return plain(unit) === plain(claim.unit);
}

/** What a number is tied to, by any name of each. */
export type Tie = Pick<NonNullable<CheckedClaim["about"]>, LinkPart>;

/** Every part that the label gives must be there; what it does not give may be anything. */
export function partsOf(
  { subject, measures, place, period }: Label,
  about: Tie | null | undefined,
  same: SameName,
): Scored["parts"] {
  const told = about ?? { subject: "", measure: "", place: "", period: "" };
  return {
    ...(subject === "" ? {} : { subject: same(subject, told.subject) }),
    ...(measures.length === 0 ? {} : { measure: measures.some((id) => same(id, told.measure) || same(id, told.subject)) }),
    ...(place === "" ? {} : { place: same(place, told.place) || same(place, told.subject) }),
    ...(period === "" ? {} : { period: isSamePeriod(period, told.period) }),
  };
}

/** The same last day and, where both are stretches, the same first. */
function isSamePeriod(label: string, about: string): boolean {
  const [left, right] = [periodOf(label), periodOf(about)];
  if (!left || !right) return false;
  const isDay = [left, right].some(({ start, end }) => start === end);
  return left.end === right.end && (isDay || left.start === right.start);
}

/** "2025H2", "2025-07..2025-09", "2025-07-01 to 2025-12-31", "截至2025-12-31": whatever stands there in ISO form. */
export function periodOf(text: string): { readonly start: string; readonly end: string } | undefined {
  const named = [...text.matchAll(/\d{4}(?:[HQ][1-4]|(?:-\d{2}){0,2})/g)].flatMap(([name]) => parsePeriod(name) ?? []);
  const [first, last] = [named[0], named.at(-1)];
  return first && last && { start: first.start, end: last.end };
}
