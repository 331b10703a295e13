import type { Said } from "./said.ts";
import { mayNarrow, noCounter, WHY } from "./count-reasons.ts";
import type { Claim, Link, Nearness } from "./claim.ts";
import type { Basis, Claim as CountClaim, Frame, Reading, Trust } from "./reading.ts";

/**
 * A linked number as a count of a series, for texts in which order does not tell what belongs to what as it does in Chinese. A
 * part that was said further off is trusted less; a word that nothing knows lets a number be supported, never refuted.
 */
export function countReadings(claims: readonly Claim[], language: Claim["language"]): CountClaim[] {
  return claims.map((claim, index) => {
    const { quantity, sentence } = claim;
    if (claim.language !== language) return { quantity, sentence, reading: null, open: null };
    const open = unread(claim, claims);
    if (open !== null) return { quantity, sentence, reading: null, open };
    return { quantity, sentence, reading: readingOf(claim, claims, index), open: null };
  });
}

const KINDS: Readonly<Partial<Record<Claim["comparator"], Reading["kind"]>>> = {
  value: "count",
  part: "count",
  difference: "difference",
  growth: "growth",
  share: "share",
};

function unread(claim: Claim, claims: readonly Claim[]): Said | null {
  const { quantity, comparator, series, subjects, measures, time, places } = claim;
  const kind = KINDS[comparator];
  if (series.length === 0) return WHY.unknownThing;
  if (!kind) return WHY.noneOfThese;
  if (typeof quantity.value !== "string") return WHY.range;
  const rate = kind === "growth" || kind === "share";
  if (rate !== (quantity.kind === "percent" || quantity.kind === "fraction")) return WHY.notCounter;
  if (!rate && MONEY.test(quantity.unit)) return noCounter(quantity.unit);
  if (measures.some(isClose)) return WHY.otherMeasure;
  if (subjects.some(isClose)) return WHY.ofCompany;
  if (!time.frame && wholeOf(claim, claims)?.time.frame == null) return WHY.noDateEn;
  if (rate && kind === "share" && places.length === 0) return WHY.shareUnclearEn;
  if (kind !== "count" && kind !== "share" && !baseOf(claim, claims)) return WHY.measuredFrom;
  return null;
}

const MONEY = /元|dollar|yuan|€|\$/u;

const isClose = ({ how }: Link): boolean => how === "own" || how === "clause";

/** 209 of the 748: the number that it is a part of lends its date. */
function wholeOf({ against }: Claim, claims: readonly Claim[]): Claim | undefined {
  const [whole] = against.claims;
  return whole === undefined ? undefined : claims[whole];
}

function baseOf({ against }: Claim, claims: readonly Claim[]): Frame | null {
  const [base] = against.claims;
  return against.frame ?? (base === undefined ? null : (claims[base]?.time.frame ?? null));
}

function readingOf(claim: Claim, claims: readonly Claim[], index: number): Reading {
  const { series, places, comparator } = claim;
  const frame = claim.time.frame ?? wholeOf(claim, claims)?.time.frame ?? null;
  const doubt = doubtOf(claim, claims[index - 1]);
  return {
    kind: KINDS[comparator] ?? "count",
    series: [...new Set(nearest(series).map(({ id }) => id))],
    place: places[0]?.id ?? null,
    otherPlace: null,
    basis: frame ? basisOf(claim, frame) : "either",
    frame,
    base: baseOf(claim, claims),
    contexts: [],
    trust: doubt.trust,
    doubt: doubt.doubt,
    backing: "sentence",
  };
}

function nearest(links: readonly Link[]): Link[] {
  const [first] = links;
  return links.filter(({ how }) => how === first?.how);
}

function basisOf({ basis }: Claim, frame: Frame): Basis {
  if (basis === "added") return frame.asOf || frame.grain === "day" ? "added-by" : "added";
  if (frame.asOf || (basis === "total" && (frame.grain === "day" || frame.upTo))) return "total";
  return frame.grain === "span" && basis === null ? "added" : "either";
}

interface Doubt {
  readonly trust: Trust;
  readonly doubt: Said;
}

function doubtOf(claim: Claim, before: Claim | undefined): Doubt {
  const { series, places, time, unknown, stance } = claim;
  if (unknown !== "") return { trust: "weak", doubt: mayNarrow(unknown, "beside") };
  if (new Set(nearest(series).map(({ id }) => id)).size > 1) return { trust: "weak", doubt: WHY.seriesUnclear };
  if (stance === "quoted") return { trust: "weak", doubt: WHY.quoted };
  const parts: readonly (readonly [Nearness | "none" | "unclear", Said])[] = [
    [series[0]?.how ?? "none", WHY.earlierThing],
    [time.how, WHY.earlierDate],
    [places[0]?.how ?? "own", WHY.earlierPlace],
  ];
  const far = parts.find(([how]) => how === "paragraph" || how === "text" || how === "reference" || how === "none");
  const listed = before && places[0]?.how === "own" && before.places[0]?.how === "own" && before.series[0]?.id === series[0]?.id;
  if (far) return { trust: listed && before.paragraph === claim.paragraph ? "near" : "inherited", doubt: far[1] };
  return parts.every(([how]) => how === "own" || how === "clause")
    ? { trust: places.length > 0 ? "explicit" : "near", doubt: WHY.countryUnsaid }
    : { trust: "near", doubt: WHY.ownClause };
}
