import { preference } from "../../measure/figures/preference.ts";
import { daysOf } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import { memo } from "../../model/memo.ts";
import type { Observation } from "../../model/observations.ts";
import type { Entity } from "../../model/records.ts";
import { isProblem, type Ask, type Problem } from "./binding.ts";
import { askedPeriod, type AskedPeriod } from "./binding-period.ts";
import type { Answered, Exactness } from "./bound-number.ts";
import type { NumberSources } from "./number-sources.ts";
import { rationalOf, timesTen } from "./rational.ts";

const MOST_LISTED = 6;

/**
 * `mau 豆包 in 2026-01 of "native app" by questmobile`: a figure that others reported, or a total that was announced. `observed`
 * are all observations of the measure.
 */
export function answerObservation(ask: Ask, observed: readonly Observation[], sources: NumberSources): Answered | Problem {
  const period = ask.mode === null ? null : askedPeriod(ask);
  if (period !== null && isProblem(period)) return period;
  const isOf = ofSlice(ask.slice, sources);
  const named = observed.filter((one) => counts(one) && isOf(one));
  const fitting = named.filter(
    (one) => (period === null || isWithin(one, period)) && (ask.scope === null || scopeNames(one, sources).includes(ask.scope)),
  );
  const by = ask.by;
  const found = by === null ? fitting : fitting.filter((one) => one.figure?.measurer === by || one.id === by);
  if (found.length === 0) {
    const near = fitting.length > 0 ? fitting : named;
    const known = near.length === 0 ? "" : ` Near it: ${listed(near, sources)}.`;
    return { problem: `has no number in the dossier.${known}` };
  }
  const chosen = chooseOne(found, sources);
  return chosen
    ? answered(chosen)
    : { problem: `may be any of these: ${listed(found, sources)}. Name the scope (of …) or who measured it (by …).` };
}

/** What is shown and counts for nothing is no number of a story either. */
const counts = ({ figure, standing }: Observation): boolean => (figure?.excluded.length ?? 0) === 0 && standing < 4;

const byCaption = memo((entities: readonly Entity[]) => groupBy(entities, ({ caption }) => caption));

/** Whether an observation is of the slice that is asked for: nobody's, a group's, or that of what is called so. */
function ofSlice(slice: string, { entities, groups }: NumberSources): (one: Observation) => boolean {
  if (slice === "") return ({ entity }) => entity === null;
  if (groups.some(({ id }) => id === slice)) return ({ group }) => group === slice;
  const called = new Set((byCaption(entities).get(slice) ?? []).map(({ id }) => id));
  return ({ entity }) => entity !== null && called.has(entity);
}

function scopeNames({ scope }: Observation, { figures }: NumberSources): string[] {
  const declared = figures?.scopes.find(({ name }) => name === scope);
  return [scope, ...(declared ? Object.values(declared.label) : [])];
}

function isWithin({ start, end }: Observation, period: AskedPeriod): boolean {
  if (end === null || daysOf(end).end !== period.end) return false;
  if (period.start === null) return start === null || start === end;
  return start !== null && daysOf(start).start === period.start;
}

/**
 * One reading where all say the same, where one subject and scope is meant and its measure prefers a measurer, or where only
 * one measurer speaks, who says one thing. Else nothing: two measurers without a preference are for the writer to choose from.
 */
function chooseOne(found: readonly Observation[], { figures }: NumberSources): Observation | undefined {
  const ordered = found.toSorted(preference(figures?.measures ?? []));
  const [first] = ordered;
  if (!first) return undefined;
  const others = ordered.filter((one) => !isSame(one, first));
  if (others.length === 0) return first;
  const isOneThing = others.every(({ entity, scope }) => entity === first.entity && scope === first.scope);
  if (!isOneThing) return undefined;
  const prefers = figures?.measures.find(({ id }) => id === first.measure)?.prefers ?? [];
  const rank = ({ figure }: Observation): number => {
    const at = prefers.indexOf(figure?.measurer ?? "");
    return at < 0 ? prefers.length : at;
  };
  return others.every((one) => rank(one) > rank(first)) ? first : undefined;
}

const isSame = (one: Observation, other: Observation): boolean =>
  one.value === other.value &&
  one.low === other.low &&
  one.high === other.high &&
  one.entity === other.entity &&
  one.scope === other.scope &&
  one.unit === other.unit;

function answered(observation: Observation): Answered | Problem {
  const { value, low, high, unit, kind } = observation;
  const face = value ?? low;
  if (face === null || (kind === "band" && high === null)) return { problem: "is a figure without a number." };
  const isPercent = unit === "%";
  const scaled = (number: number) => (isPercent ? timesTen(rationalOf(number), -2) : rationalOf(number));
  return {
    value: scaled(face),
    high: kind === "band" && high !== null ? scaled(high) : null,
    exactness: exactnessOf(observation),
    dimension: isPercent ? "share" : "amount",
    unit: isPercent ? "" : unit,
    unitWords: {},
    origin: { kind: "observation", observation },
  };
}

const EXACTNESS: Readonly<Record<string, Exactness>> = {
  plain: "exact",
  "at-least": "over",
  "at-most": "under",
  "just-under": "near",
  about: "about",
};

function exactnessOf({ figure, kind }: Observation): Exactness {
  return kind === "bound" ? (EXACTNESS[figure?.wording ?? ""] ?? "about") : "exact";
}

/** Candidates as a writer can tell them apart. */
function listed(observations: readonly Observation[], { entities }: NumberSources): string {
  const shown = observations.slice(0, MOST_LISTED).map((one) => {
    const { entity, value, low, high, unit, scope, start, end, figure, publisher, id } = one;
    const subject = entities.find((candidate) => candidate.id === entity)?.caption ?? "";
    const number = value ?? `${low}–${high}`;
    const time = start === end ? end : `${start ?? ""}..${end ?? ""}`;
    return [subject, `${number}${unit}`, scope, time, figure?.measurer || publisher, `(${id})`]
      .filter((part) => part !== "")
      .join(" ");
  });
  const more = observations.length - shown.length;
  return shown.join("; ") + (more > 0 ? `; and ${more} more` : "");
}
