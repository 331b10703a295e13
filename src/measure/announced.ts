import { dayAfter } from "../model/dates.ts";
import type { Measure } from "../model/dossier.ts";
import { contentId } from "../model/ids.ts";
import type { Observation } from "../model/observations.ts";
import type { AnnouncedTotal } from "../model/records.ts";

/** Announced totals and increases as measures of their own, `announced-…`: what was said, beside what we count. */
export function announcedObservations(announced: readonly AnnouncedTotal[], measures: readonly Measure[]): Observation[] {
  return announced.flatMap((total) => {
    const measure = measures.find((candidate) => candidate.announced === total.series);
    const unit = Object.values(measure?.unit ?? {})[0] ?? "";
    const base = {
      scope: "",
      entity: null,
      group: null,
      low: null,
      high: null,
      kind: "value",
      unit,
      status: "announced",
      standing: total.confirmedBy.includes("official text") ? 1 : 2,
      publisher: total.confirmedBy,
      via: "",
      source: total.address,
      clock: null,
      figure: null,
      origin: { kind: "records", records: [total.id] },
    } as const;
    const whole: Observation = {
      ...base,
      id: contentId("announced", total.series, total.asOf),
      measure: `announced-${total.series}`,
      start: null,
      end: total.asOf,
      value: total.total,
      cumulative: true,
    };
    if (total.added === null) return [whole];
    return [
      whole,
      {
        ...base,
        id: contentId("announced-added", total.series, total.asOf),
        measure: `announced-${total.series}-added`,
        start: total.since === null ? null : dayAfter(total.since),
        end: total.asOf,
        value: total.added,
        cumulative: false,
      },
    ];
  });
}
