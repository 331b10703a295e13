import { daysOf, isDatePrefix, parsePeriod } from "../model/dates.ts";
import type { Measure } from "../model/dossier.ts";
import { UserError } from "../model/issues.ts";
import { CLOCKS, type Clock, type RowsQuery } from "../model/observations.ts";

/** What a binding can name, besides measures. */
export interface BindingNames {
  readonly measures: readonly Measure[];
  readonly groups: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

const BINDING = /\[\[([^[\]\n]{1,200})\]\]/gu;

/** A text cut at its bindings: pieces of prose, and between each two of them the question of one number. */
export interface BoundText {
  readonly prose: readonly string[];
  readonly queries: readonly RowsQuery[];
}

/**
 * Cuts a story at its bound numbers, `[[measure @ 2025-12-31]]` (all until then), `[[measure in 2025H2]]` (new in it), each
 * with a group or a place after the measure and `by filed_on` at the end where wanted. An unknown name fails: a story must
 * never fall back to a number typed by hand.
 */
export function bindNumbers(markdown: string, names: BindingNames, file: string): BoundText {
  const prose: string[] = [];
  const queries: RowsQuery[] = [];
  let from = 0;
  for (const match of markdown.matchAll(BINDING)) {
    prose.push(markdown.slice(from, match.index));
    queries.push(parseBinding(match[1] ?? "", names, file));
    from = match.index + match[0].length;
  }
  return { prose: [...prose, markdown.slice(from)], queries };
}

function parseBinding(text: string, names: BindingNames, file: string): RowsQuery {
  const fail = (problem: string): never => {
    throw new UserError("bad-binding", `${file}: [[${text}]] ${problem}`);
  };
  const match = /^(\S+)(?:\s+(\S.*?))?\s+(@|in)\s+(\S+)(?:\s+by\s+(\S+))?$/u.exec(text.trim());
  if (!match) return fail("is no binding. Write [[measure @ date]] or [[measure in period]].");
  const [, id = "", slice, mode, time = "", by] = match;
  const measure = names.measures.find((candidate) => candidate.id === id);
  if (!measure) return fail(`names no measure. Known: ${names.measures.map((known) => known.id).join(", ")}.`);
  const clock = (by ?? measure.clock) as Clock;
  if (!CLOCKS.includes(clock)) return fail(`goes by "${by}", which is no clock. Known: ${CLOCKS.join(", ")}.`);
  const group = slice !== undefined && names.groups.has(slice) ? slice : null;
  const place = slice !== undefined && names.places.has(slice) ? slice : null;
  if (slice !== undefined && group === null && place === null) return fail(`names "${slice}", which is no group and no place.`);
  const period = mode === "@" ? (isDatePrefix(time) ? { start: null, end: daysOf(time).end } : undefined) : parsePeriod(time);
  if (!period) return fail(`has "${time}", which is no ${mode === "@" ? "date" : "period"}.`);
  return { measure: id, clock, start: period.start, end: period.end, place, group };
}
