import { parsePeriod, type Period } from "../model/dates.ts";
import type { Observation } from "../model/observations.ts";
import type { Entity, Reported } from "../model/records.ts";

/** How a unit's last part, in brackets, qualifies the number before it. */
const AT_LEAST = /突破|超|多|以上|over|more than/u;
const ABOUT = /约|左右|about|近|不足/u;
const SCALES: readonly (readonly [string, number])[] = [["万亿", 12], ["亿", 8], ["万", 4], ["M", 6], ["B", 9]];

/**
 * A reported figure as an observation: its number scaled to its base unit, a bound where its wording says so. Kinds
 * that are relations or events, and figures that are no number, give none.
 */
export function reportedObservation(figure: Reported, subject: Entity): Observation | null {
  if (figure.kind === "edge" || figure.kind === "event") return null;
  if (!/^\d+(?:\.\d+)?$/.test(figure.value)) return null;
  const { unit, exponent } = splitUnit(figure.unit);
  const period = periodOf(figure.period);
  const bound = AT_LEAST.test(figure.unit) || ABOUT.test(figure.unit);
  return {
    id: figure.id,
    measure: measureId(figure.predicate),
    scope: figure.scope,
    entity: subject.id,
    group: subject.group,
    start: period?.start ?? null,
    end: period?.end ?? null,
    value: scaleDecimal(figure.value, exponent),
    low: AT_LEAST.test(figure.unit) ? scaleDecimal(figure.value, exponent) : null,
    high: null,
    kind: bound ? "bound" : "value",
    unit,
    status: "reported",
    standing: standingOf(figure),
    publisher: figure.attributedTo,
    via: "",
    source: figure.address ?? "",
    clock: null,
    cumulative: figure.period.startsWith("to "),
    origin: { kind: "records", records: [figure.id] },
  };
}

/** 4 no address, 3 nobody named, 2 a named measurer at a known address. Only a later reading can tell a 1. */
function standingOf({ address, attributedTo }: Reported): 2 | 3 | 4 {
  if (address === null) return 4;
  return attributedTo === "" || attributedTo === "unattributed" ? 3 : 2;
}

function measureId(predicate: string): string {
  return predicate.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}

/** "亿元 (超)" is 元 at 10^8. */
function splitUnit(written: string): { readonly unit: string; readonly exponent: number } {
  const bare = written.replace(/\s*\([^)]*\)\s*$/u, "").trim();
  const scale = SCALES.find(([prefix]) => bare.startsWith(prefix) && !/^(?:MAU|BU)/.test(bare));
  return scale ? { unit: bare.slice(scale[0].length).trim(), exponent: scale[1] } : { unit: bare, exponent: 0 };
}

/** Moves the decimal point in the text, so that 16.4 at 10^8 is 1640000000 and not a neighbour of it. */
function scaleDecimal(digits: string, exponent: number): number {
  return Number(`${digits}e${exponent}`);
}

/** "2025Q3", "2025-06", "to 2025-12", "announced 2026-01-25, from …"; null where it cannot be told simply. */
function periodOf(text: string): Period | null {
  const named = /^(?:to\s+)?(\d{4}(?:[HQ][1-4]|-\d{2}(?:-\d{2})?)?)$/.exec(text.trim());
  return (named?.[1] ? parsePeriod(named[1]) : undefined) ?? null;
}
