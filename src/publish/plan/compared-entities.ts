import { groupEntityId } from "../../model/ids.ts";
import { firstText, type Localized } from "../../model/text.ts";
import type { ShownCompared } from "../shown/shown-compared.ts";
import { countedByLabel } from "./attention-lists.ts";
import { slugIn } from "../slugs.ts";
import type { Desk } from "./desk.ts";
import { shownPlaces } from "./places.ts";

/** Something that can be put beside others, before anything is known of it. */
export interface Compared extends Omit<ShownCompared, "lines"> {
  /** Its entity, of which figures and investments speak; "" of a place. */
  readonly entity: string;
  /** Under which id attention counts it; null where it is not looked for. */
  readonly searchedAs: string | null;
}

/** Everything with a page of which something can be measured, groups first. */
export function comparedEntities(desk: Desk): Compared[] {
  return [...groups(desk), ...companies(desk), ...apps(desk), ...parties(desk), ...places(desk)];
}

/** Those with most rows first. */
function groups({ data, plain, tone }: Desk): Compared[] {
  const size = (id: string) => plain.byGroup.get(id)?.length ?? 0;
  return data.groups
    .toSorted((left, right) => size(right.id) - size(left.id) || (left.id < right.id ? -1 : 1))
    .map(({ id, name }) => ({ kind: "groups", slug: id, name, tone: tone(id), entity: groupEntityId(id), searchedAs: id }));
}

function companies(desk: Desk): Compared[] {
  return [...desk.companies.values()].map(({ entity: { id, caption }, slug }) => ({
    kind: "companies",
    slug,
    name: asPublished(desk, caption),
    tone: 0,
    entity: id,
    searchedAs: null,
  }));
}

function apps(desk: Desk): Compared[] {
  const searched = countedByLabel(desk);
  return desk.parties.flatMap(({ id, caption, group }): Compared[] => {
    const address = desk.apps.get(id);
    if (address === undefined) return [];
    const tone = group === null ? 0 : desk.tone(group);
    const searchedAs = searched.get(caption)?.id ?? null;
    return [{ kind: "apps", slug: slugIn(address), name: asPublished(desk, caption), tone, entity: id, searchedAs }];
  });
}

/** Investors and companies invested in that neither file nor are groups. */
function parties(desk: Desk): Compared[] {
  const searched = countedByLabel(desk);
  return [...desk.backings.parties.values()]
    .filter(({ page }) => page.startsWith("who/"))
    .map(({ id, name, page }) => {
      const searchedAs = searched.get(firstText(name))?.id ?? null;
      return { kind: "who", slug: slugIn(page), name, tone: 0, entity: id, searchedAs };
    });
}

function places(desk: Desk): Compared[] {
  return shownPlaces(desk).map(({ slug, label }) => ({
    kind: "places",
    slug,
    name: label,
    tone: 0,
    entity: "",
    searchedAs: null,
  }));
}

/** As sources write it, and what the dossier calls it in other languages. */
const asPublished = ({ data, names }: Desk, caption: string): Localized =>
  names.get(caption) ?? { [data.head.languages[0] ?? "en"]: caption };
