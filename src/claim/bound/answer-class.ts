import type { Scheme } from "../../model/classes.ts";
import { parsePeriod } from "../../model/dates.ts";
import { firstText, type Localized } from "../../model/text.ts";
import type { Clock } from "../../model/observations.ts";
import { CLASS_CLOCKS } from "../../measure/classes/half-years.ts";
import type { Ask, Problem } from "./binding.ts";
import type { Answered } from "./bound-number.ts";
import type { NumberSources } from "./number-sources.ts";
import { rationalOf } from "./rational.ts";

/** `kind/foundation of genai-filed in 2025H2`, `kind/foundation/share …`: filings of one class, or their share. */
export function answerClass(ask: Ask, scheme: Scheme, sources: NumberSources): Answered | Problem {
  const [, label = "", figure = "count", ...more] = ask.measure.split("/");
  if (!scheme.labels.some(({ id }) => id === label))
    return { problem: `names the label "${label}". Known: ${scheme.labels.map(({ id }) => id).join(", ")}.` };
  if (more.length > 0 || (figure !== "count" && figure !== "share"))
    return { problem: `asks for "${figure}". Known: count, share.` };
  const series = ask.scope ?? (scheme.series.length === 1 ? scheme.series[0] : undefined);
  if (series === undefined || !scheme.series.includes(series))
    return { problem: `needs "of" and one of the series ${scheme.series.join(", ")}.` };
  const clock = CLASS_CLOCKS.find((known) => known === (ask.by ?? "filed_on"));
  if (!clock) return { problem: `goes by "${ask.by}". Classes know: ${CLASS_CLOCKS.join(", ")}.` };
  const row = rowOf(ask, { scheme: scheme.id, label, series, clock }, sources);
  const estimate = figure === "count" ? row?.count : row?.share;
  if (!row || !estimate)
    return { problem: "has no class row. Classes are counted by half-year (in 2025H2) or, without a time, for all of a series." };
  return {
    value: rationalOf(estimate.value),
    high: null,
    exactness: estimate.low === estimate.high ? "exact" : "about",
    dimension: figure === "share" ? "share" : "amount",
    unit: figure === "count" ? firstText(unitOf(series, sources)) : "",
    unitWords: figure === "count" ? unitOf(series, sources) : {},
    origin: { kind: "class", figure, row },
  };
}

/** That of the measure which counts just this series, so that a class can be a share of it. */
function unitOf(series: string, { measures }: NumberSources): Localized {
  return measures.find(({ count }) => count.series.length === 1 && count.series[0] === series)?.unit ?? {};
}

interface Wanted {
  readonly scheme: string;
  readonly label: string;
  readonly series: string;
  readonly clock: Clock;
}

function rowOf({ slice, mode, time }: Ask, wanted: Wanted, { classes, groups }: NumberSources) {
  if (mode === "@" || (mode === "in" && !parsePeriod(time))) return undefined;
  const isGroup = groups.some(({ id }) => id === slice);
  return classes.find(
    (row) =>
      row.scheme === wanted.scheme &&
      row.label === wanted.label &&
      row.series === wanted.series &&
      row.clock === wanted.clock &&
      row.halfYear === (mode === null ? null : time) &&
      row.group === (isGroup ? slice : null) &&
      row.place === (slice === "" || isGroup ? null : slice),
  );
}
