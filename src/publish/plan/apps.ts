import { byId } from "../../model/by-id.ts";
import { groupBy } from "../../model/group-by.ts";
import type { ResolvedFiling } from "../../model/records.ts";
import { attentionAddress } from "../addresses.ts";
import { appPage, type AppInputs } from "../pages/app.ts";
import { slugIn, slugOf } from "../slugs.ts";
import { countedByLabel } from "./attention-lists.ts";
import type { Desk, Plan } from "./desk.ts";

/** A page for each: all that is told of it, and the rows of the lists that bear exactly its name. */
export function* planApps(desk: Desk): Iterable<Plan<AppInputs>> {
  const { data } = desk;
  const figures = groupBy(data.reported, ({ entity }) => entity);
  const entities = byId(desk.parties);
  const filed = desk.part("rows by the name of an app", filingsByName);
  const searched = countedByLabel(desk);
  for (const [id, address] of desk.apps) {
    const entity = entities.get(id);
    if (!entity) continue;
    const { caption } = entity;
    const group = entity.group === null ? undefined : desk.groups.get(entity.group);
    const hot = searched.get(caption);
    const readings = (figures.get(id) ?? []).flatMap((figure) => desk.readings.get(figure.id)?.shown ?? []);
    const rows = (filed.get(caption) ?? []).filter((filing) => group !== undefined && filing.group === group.id);
    const inputs: AppInputs = {
      slug: slugIn(address),
      name: caption,
      group: group ? { id: group.id, name: group.name, tone: desk.tone(group.id) } : null,
      measures: [...groupBy(readings, ({ measure }) => JSON.stringify(measure)).values()],
      attention: hot ? attentionAddress(slugOf(hot.id)) : null,
      sections: desk.sections(rows),
    };
    yield { address, render: appPage, inputs };
  }
}

/** Rows that are called as an app or model of which figures speak. */
function filingsByName({ data, apps, parties }: Desk): ReadonlyMap<string, readonly ResolvedFiling[]> {
  const names = new Set(parties.flatMap(({ id, caption }) => (apps.has(id) ? [caption] : [])));
  return groupBy(
    data.filings.filter(({ repairedName }) => names.has(repairedName)),
    ({ repairedName }) => repairedName,
  );
}
