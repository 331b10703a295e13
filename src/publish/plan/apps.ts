import { groupBy } from "../../model/group-by.ts";
import { memo } from "../../model/memo.ts";
import type { Entity } from "../../model/records.ts";
import { appAddress, attentionAddress } from "../addresses.ts";
import { appPage, type AppInputs } from "../pages/app.ts";
import { slugOf } from "../slugs.ts";
import { backingsOf } from "./backing.ts";
import type { Desk, Plan } from "./desk.ts";

/** Address of the page of each app or model that figures speak of, by its entity: of those that are no group, company, market or party of an investment. */
export const appAddresses = memo(addressesOf);

function addressesOf(desk: Desk): ReadonlyMap<string, string> {
  const { entities, reported, figures } = desk.data;
  const told = new Set(reported.flatMap(({ entity, observation }) => (observation ? [entity] : [])));
  const declared = new Set(figures?.subjects.map(({ name }) => name));
  const { parties } = backingsOf(desk);
  const isApp = ({ id, schema, caption }: Entity): boolean =>
    schema === "Subject" && told.has(id) && !declared.has(caption) && !desk.companies.has(id) && !parties.has(id);
  return new Map(entities.filter(isApp).map(({ id }) => [id, appAddress(slugOf(id.slice(0, 12)))]));
}

/** A page for each: all that is told of it, and the rows of the lists that bear exactly its name. */
export function* planApps(desk: Desk): Iterable<Plan<AppInputs>> {
  const { data } = desk;
  const figures = groupBy(data.reported, ({ entity }) => entity);
  const filed = groupBy(data.filings, ({ repairedName }) => repairedName);
  const counted = new Set(data.attention.attention.map(({ entity }) => entity));
  const searched = new Map(data.attentionPlan?.entities.flatMap((one) => (one.label ? [[one.label["zh"] ?? "", one]] : [])));
  const entities = new Map(data.entities.map((entity) => [entity.id, entity]));
  for (const [id, address] of appAddresses(desk)) {
    const entity = entities.get(id);
    if (!entity) continue;
    const { caption } = entity;
    const group = entity.group === null ? undefined : desk.groups.get(entity.group);
    const hot = searched.get(caption);
    const readings = (figures.get(id) ?? []).flatMap((figure) => desk.readings.get(figure.id)?.shown ?? []);
    const rows = (filed.get(caption) ?? []).filter((filing) => group !== undefined && filing.group === group.id);
    const inputs: AppInputs = {
      name: caption,
      group: group ? { id: group.id, name: group.name, tone: desk.tone(group.id) } : null,
      measures: [...groupBy(readings, ({ measure }) => JSON.stringify(measure)).values()],
      attention: hot && counted.has(hot.id) ? attentionAddress(slugOf(hot.id)) : null,
      sections: desk.sections(rows),
    };
    yield { address, render: appPage, inputs };
  }
}
