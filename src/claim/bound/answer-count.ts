import type { Measure } from "../../model/dossier.ts";
import { CLOCKS, type Clock } from "../../model/observations.ts";
import { firstText } from "../../model/text.ts";
import type { Ask, Problem } from "./binding.ts";
import { isProblem } from "./binding.ts";
import { askedPeriod } from "./binding-period.ts";
import type { Answered } from "./bound-number.ts";
import type { NumberSources } from "./number-sources.ts";
import { rationalOf } from "./rational.ts";

/** `permits`, `permits plover`, `permits 北湾区`: rows of official lists, counted. */
export function answerCount(ask: Ask, measure: Measure, sources: NumberSources): Answered | Problem {
  const { slice, scope, by } = ask;
  if (scope !== null)
    return { problem: `narrows "${measure.id}" by "of", which counts do not know. Put a group or a place after it.` };
  const clock = CLOCKS.find((known) => known === (by ?? measure.clock));
  if (!clock) return { problem: `goes by "${by}", which is no clock. Known: ${CLOCKS.join(", ")}.` };
  const group = sources.groups.some(({ id }) => id === slice) ? slice : null;
  const place = sources.places.some(({ name }) => name === slice) ? slice : null;
  if (slice !== "" && group === null && place === null) return { problem: `names "${slice}", which is no group and no place.` };
  const period = askedPeriod(ask);
  if (isProblem(period)) return period;
  const query = { measure: measure.id, clock: clock satisfies Clock, start: period.start, end: period.end, place, group };
  return {
    value: rationalOf(sources.index.count(query)),
    high: null,
    exactness: "exact",
    dimension: "amount",
    unit: firstText(measure.unit),
    unitWords: measure.unit,
    origin: { kind: "rows", query },
  };
}
