import { parsePeriod, type Period } from "../model/dates.ts";
import type { Observation } from "../model/observations.ts";
import type { Entity, Reported } from "../model/records.ts";

/** How a unit's last part, in brackets, qualifies the number before it: "万 (突破)". */
const QUALIFIED = /\s*\(([^()]*)\)\s*$/u;
const AT_LEAST = /破|超|多|以上|over|more than/u;
const AT_MOST = /不足|不到|below|under|less than/u;
const ABOUT = /约|左右|近|about/u;
/** Powers of ten that a unit begins with; a Latin letter after them makes another word of it: "MAU" is no million. */
const SCALES: readonly (readonly [prefix: RegExp, exponent: number])[] = [
  [/^万亿/u, 12],
  [/^亿/u, 8],
  [/^万/u, 4],
  [/^M(?![A-Za-z])/u, 6],
  [/^B(?![A-Za-z])/u, 9],
];

/**
 * A reported figure as an observation: its number scaled to its base unit, a bound where its wording says so. Kinds
 * that are relations or events, and figures that are no number, give none.
 */
export function reportedObservation(figure: Reported, subject: Entity): Observation | null {
  if (figure.kind === "edge" || figure.kind === "event") return null;
  if (!/^-?\d+(?:\.\d+)?$/.test(figure.value)) return null;
  const { unit, exponent, qualifier } = splitUnit(figure.unit);
  const value = scaleDecimal(figure.value, exponent);
  const period = periodOf(figure.period);
  const cumulative = figure.period.startsWith("to ");
  return {
    id: figure.id,
    measure: measureId(figure.predicate),
    scope: figure.scope,
    entity: subject.id,
    group: subject.group,
    start: cumulative ? null : (period?.start ?? null),
    end: period?.end ?? null,
    value,
    low: AT_LEAST.test(qualifier) ? value : null,
    high: AT_MOST.test(qualifier) ? value : null,
    kind: [AT_LEAST, AT_MOST, ABOUT].some((words) => words.test(qualifier)) ? "bound" : "value",
    unit,
    status: "reported",
    standing: standingOf(figure),
    publisher: figure.attributedTo,
    via: "",
    source: figure.address ?? "",
    clock: null,
    cumulative,
    origin: { kind: "records", records: [figure.record] },
  };
}

/** 4 no address, 3 nobody named, 2 a named measurer at a known address. Only a later reading can tell a 1. */
function standingOf({ address, attributedTo }: Reported): 2 | 3 | 4 {
  if (address === null) return 4;
  return attributedTo === "" || attributedTo === "unattributed" ? 3 : 2;
}

function measureId(predicate: string): string {
  return predicate
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** "亿元 (超)" is 元 at 10^8, qualified by 超. */
function splitUnit(written: string): { readonly unit: string; readonly exponent: number; readonly qualifier: string } {
  const text = written.normalize("NFKC");
  const qualifier = QUALIFIED.exec(text)?.[1] ?? "";
  const bare = text.replace(QUALIFIED, "").trim();
  const [prefix, exponent] = SCALES.find(([scale]) => scale.test(bare)) ?? [/^/, 0];
  return { unit: bare.replace(prefix, "").trim(), exponent, qualifier };
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
