import type { Claim, Comparator, Link, Nearness } from "../src/claim/claim.ts";
import type { Frame } from "../src/claim/reading.ts";
import type { Approximation } from "../src/text/approximators.ts";
import type { Quantity } from "../src/text/quantities/quantity.ts";
import { parsePeriod } from "../src/model/dates.ts";

// Claims from the few parts that a test is about; all else is unsaid.

export interface BuiltQuantity extends Partial<Omit<Quantity, "text">> {
  readonly text: string;
}

/** "748款" of value "748": the kind follows from the unit unless it is given. */
export function buildQuantity(given: BuiltQuantity): Quantity {
  const unit = given.unit ?? "";
  const length = Array.from(given.text).length;
  return { value: "0", unit, approx: null, kind: KINDS[unit] ?? "count", change: null, start: 0, end: length, ...given };
}

const KINDS: Readonly<Record<string, Quantity["kind"]>> = {
  "%": "percent",
  "‰": "percent",
  成: "percent",
  个百分点: "points",
  个基点: "points",
  倍: "multiple",
};

export interface BuiltClaim extends BuiltQuantity {
  readonly comparator?: Comparator;
  readonly direction?: "up" | "down";
  readonly language?: "zh" | "en";
  readonly sentence?: number;
  readonly clause?: number;
  readonly paragraph?: number;
  readonly subject?: string;
  readonly measure?: string;
  readonly series?: string;
  readonly place?: string;
  readonly scope?: string;
  readonly measurer?: string;
  /** "2025", "2025H2", "2025-06" or "by 2025-12-31". */
  readonly time?: string;
  readonly against?: readonly number[];
  readonly base?: string;
  readonly rival?: string;
  readonly stance?: Claim["stance"];
  readonly unknown?: string;
}

export function buildClaim(given: BuiltClaim): Claim {
  const { text, value, unit, approx, kind, change, start, end } = given;
  const parts = { value, unit, approx, kind, change, start, end };
  const set = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
  return {
    quantity: buildQuantity({ text, ...set }),
    language: given.language ?? "zh",
    paragraph: given.paragraph ?? 0,
    sentence: given.sentence ?? 0,
    clause: given.clause ?? 0,
    subjects: links(given.subject),
    measures: links(given.measure),
    scopes: links(given.scope),
    series: links(given.series),
    places: links(given.place),
    time: given.time === undefined ? { frame: null, how: "none" } : { frame: buildFrame(given.time), how: "own" },
    basis: null,
    comparator: given.comparator ?? "value",
    direction: given.direction ?? null,
    against: {
      claims: given.against ?? [],
      subjects: links(given.rival),
      frame: given.base === undefined ? null : buildFrame(given.base),
    },
    measurer: links(given.measurer)[0] ?? null,
    stance: given.stance ?? "asserted",
    unknown: given.unknown ?? "",
  };
}

/** Ids between commas are equally near. */
function links(ids: string | undefined, how: Nearness = "own"): Link[] {
  return ids === undefined ? [] : ids.split(",").map((id) => ({ id, how, start: 0, end: 1 }));
}

export function buildFrame(name: string): Frame {
  const asOf = name.startsWith("by ");
  const bare = asOf ? name.slice(3) : name;
  const period = parsePeriod(bare);
  if (!period) throw new Error(`No period ${name}`);
  const grain = (["year", "month", "day"] as const)[bare.split("-").length - 1] ?? "day";
  return {
    period: asOf ? { start: period.end, end: period.end } : period,
    grain: asOf ? "day" : /[HQ]/.test(bare) ? "span" : grain,
    asOf,
    upTo: false,
    carried: false,
  };
}

export const softenings: readonly (Approximation | null)[] = [
  null,
  "about",
  "near",
  "over",
  "part",
  "at-least",
  "under",
  "at-most",
];
