import { byId } from "../../model/by-id.ts";
import { comparedKey } from "../../measure/verdict/compared-measures.ts";
import type { GroupChange } from "../../measure/verdict/changes-of-groups.ts";
import type { Compared } from "../../measure/verdict/editions.ts";
import type { GroupStanding } from "../../measure/verdict/group-standings.ts";
import type { Interval } from "../../measure/standing/interval.ts";
import { contentId } from "../../model/ids.ts";
import type { Observation } from "../../model/observations.ts";
import type { Localized } from "../../model/text.ts";
import type { ShownChange, ShownGroup, ShownInterval, ShownMeasure, ShownStanding, ShownValue } from "../shown/shown-verdict.ts";
import { slugOf } from "../slugs.ts";
import type { Desk } from "./desk.ts";

/** Finds what everything in a verdict is called. */
export interface VerdictNames {
  readonly group: (id: string) => ShownGroup;
  readonly measure: (compared: Pick<Compared, "measure" | "scope"> & { readonly unit?: string }) => ShownMeasure;
  readonly measurer: (id: string) => Localized;
  readonly value: (told: Told) => ShownValue;
  readonly standing: (standing: GroupStanding) => ShownStanding;
  readonly change: (change: GroupChange) => ShownChange;
}

interface Told {
  readonly value: Interval;
  readonly unit: string;
  readonly start: string | null;
  readonly end: string;
  readonly about?: boolean;
  readonly observations: readonly string[];
}

export function verdictNames(desk: Desk): VerdictNames {
  const { figures, observations } = desk.data;
  const [language = "en"] = desk.data.head.languages;
  const measures = new Map(figures?.measures.map((one) => [one.id, one.label]));
  const scopes = new Map(figures?.scopes.map((one) => [one.name, one.label]));
  const measurers = new Map(figures?.measurers.map((one) => [one.id, one.name]));
  const known = byId(desk.parties);
  const reported = byId(observations);
  const plain = (text: string): Localized => ({ [language]: text });
  const group = (id: string): ShownGroup => ({ id, name: desk.groups.get(id)?.name ?? plain(id), tone: desk.tone(id) });
  const measure: VerdictNames["measure"] = ({ measure: id, scope, unit = "" }) => ({
    label: measures.get(id) ?? plain(id),
    scope: scopes.get(scope) ?? plain(scope),
    anchor: `${slugOf(id)}-${contentId(comparedKey({ measure: id, scope, unit })).slice(0, 6)}`,
  });
  const measurer = (id: string): Localized => measurers.get(id) ?? plain(id);
  const entityOf = (id: string): string | null => {
    const entity = known.get(id);
    return entity === undefined || entity.schema === "Group" ? null : entity.caption;
  };
  const value = ({ observations: rows, about = false, value: interval, unit, start, end }: Told): ShownValue => ({
    value: shownInterval(interval),
    face: rows.length === 1 ? faceOf(reported.get(rows[0] ?? "")) : null,
    unit,
    start,
    end,
    about,
    rows,
  });
  return {
    group,
    measure,
    measurer,
    value,
    standing: (one) => ({
      group: group(one.group),
      measure: measure(one),
      value: value(one),
      entity: entityOf(one.entity),
      measurer: measurer(one.measurer),
      share: one.share,
      rank: one.rank,
      of: one.of,
      state: one.state,
      rule: one.rule,
    }),
    change: (one) => ({
      group: group(one.group),
      measure: measure(one),
      entity: entityOf(one.entity),
      measurer: measurer(one.measurer),
      from: one.from && value({ ...one.from, unit: one.unit }),
      to: value({ ...one.to, unit: one.unit }),
      direction: one.direction,
    }),
  };
}

export function shownInterval([low, high]: Interval): ShownInterval {
  return [Number.isFinite(low) ? low : null, Number.isFinite(high) ? high : null];
}

function faceOf(observation: Observation | undefined): ShownValue["face"] {
  const { value = null, figure = null } = observation ?? {};
  const wording = figure?.wording;
  return value !== null && (wording === "about" || wording === "just-under") ? { wording, number: value } : null;
}
