import { byId } from "../../model/by-id.ts";
import { memo } from "../../model/memo.ts";
import type { DatedEvent } from "../../model/records.ts";
import { companyAddress, groupAddress } from "../addresses.ts";
import type { ShownEvent } from "../shown/shown-event.ts";
import type { Desk } from "./desk.ts";

export const eventAnchor = (id: string): string => `e-${id.slice(0, 12)}`;

/** How pages show an event, by the data of the build. */
export function eventShower(desk: Desk): (event: DatedEvent) => ShownEvent {
  const { eventPlan, entities } = desk.data;
  const known = byId(entities);
  const families = new Map(eventPlan?.kinds.map(({ id, label }) => [id, label]));
  const readingOf = (told: DatedEvent["told"]) =>
    told.flatMap(({ figure }) => {
      const reading = desk.readings.get(figure ?? "")?.shown;
      return reading && !reading.excluded.includes("as-written") ? [reading] : [];
    })[0] ?? null;
  return memo((event: DatedEvent): ShownEvent => {
    const { id, kind, family, entity, group, value, unit, detail, parties, told, conflicts } = event;
    const own = group === null ? undefined : desk.groups.get(group);
    const company = desk.companies.get(entity);
    return {
      anchor: eventAnchor(id),
      kind,
      name: eventPlan?.names[kind] ?? null,
      family: family ?? "other",
      familyName: families.get(family ?? "") ?? null,
      who: known.get(entity)?.caption ?? "",
      about: company ? companyAddress(company.slug) : own ? groupAddress(own.id) : null,
      group: own ? { id: own.id, name: own.name } : null,
      tone: desk.tone(group ?? ""),
      start: event.start,
      end: event.end,
      granularity: event.granularity,
      open: event.about,
      announced: event.announced,
      value: value === null ? "" : String(value),
      unit: value === null ? "" : (unit ?? ""),
      reading: value === null ? null : readingOf(told),
      detail: detail ?? "",
      parties,
      told: told.map(({ figure, address }) => ({ figure, address })),
      conflicts: conflicts.map(eventAnchor),
    };
  });
}
