import { byId } from "../../model/by-id.ts";
import { type Localized } from "../../model/text.ts";
import type { SearchThing } from "../../model/search-file.ts";
import { groupAddress } from "../addresses.ts";
import { ADDRESS_OF } from "../navigation.ts";
import type { Desk } from "./desk.ts";
import { tellersOf } from "./tellers.ts";

/** Whoever figures and investments speak of, and whoever tells them, but for companies that file. */
export function searchParties(desk: Desk): SearchThing[] {
  return [...groups(desk), ...apps(desk), ...investors(desk), ...subjects(desk), ...tellers(desk)];
}

function groups(desk: Desk): SearchThing[] {
  const written = writtenNames(desk);
  return desk.data.groups.map(({ id, name, aliases, brands, apps: own }) => ({
    kind: "group",
    id,
    address: groupAddress(id),
    size: desk.plain.byGroup.get(id)?.length ?? 0,
    ...called(name, [...aliases, ...brands, ...own, ...(written.get(groupAddress(id)) ?? [])]),
  }));
}

function apps(desk: Desk): SearchThing[] {
  const entities = byId(desk.parties);
  const told = new Map<string, number>();
  for (const { entity } of desk.data.reported) told.set(entity, (told.get(entity) ?? 0) + 1);
  return [...desk.apps].map(([id, address]) => {
    const caption = entities.get(id)?.caption ?? "";
    return { kind: "app", address, size: told.get(id) ?? 0, ...called(nameOf(desk, caption), [caption]) };
  });
}

/** Investors, and companies invested in, that neither file nor are groups. */
function investors(desk: Desk): SearchThing[] {
  const { parties, ofBacker, ofCompany } = desk.backings;
  const written = writtenNames(desk);
  return [...parties.values()]
    .filter(({ page }) => page.startsWith("who/"))
    .map(({ id, name, page }) => {
      const [backs, backedBy] = [ofBacker.get(id)?.length ?? 0, ofCompany.get(id)?.length ?? 0];
      const kind = backs > 0 ? "investor" : "company";
      return { kind, address: page, size: backs + backedBy, ...called(name, written.get(page) ?? []) };
    });
}

/** How statements of investments write each party, by its page: "美团 (Long-Z)" is a group. */
function writtenNames({ data, parties: entities, backings }: Desk): ReadonlyMap<string, readonly string[]> {
  const known = byId(entities);
  const pages = new Map([...backings.parties.values()].map(({ id, page }) => [id, page]));
  const pagesOfGroups = new Set(data.groups.map(({ id }) => groupAddress(id)));
  const written = new Map<string, string[]>();
  for (const { from, to } of data.relations.filter(({ kind }) => kind === "invested-in")) {
    for (const entity of [known.get(from), known.get(to)]) {
      const ofGroup = groupAddress(entity?.group ?? "");
      const page = pagesOfGroups.has(ofGroup) ? ofGroup : pages.get(entity?.id ?? "");
      if (entity && page !== undefined) written.set(page, [...(written.get(page) ?? []), entity.caption]);
    }
  }
  return written;
}

/** Whatever else figures were reported of, markets above all: by the first row that speaks of it. */
function subjects(desk: Desk): SearchThing[] {
  const { data, apps: paged, companies, backings } = desk;
  const entities = byId(desk.parties);
  const labels = new Map(data.figures?.subjects.map(({ name, label }) => [name, label]));
  const namesOfGroups = new Set(data.groups.flatMap(({ name }) => Object.values(name)));
  const first = new Map<string, { readonly address: string; size: number }>();
  for (const { id, entity, subject } of data.reported) {
    const caption = entities.get(entity)?.caption ?? subject;
    if (paged.has(entity) || companies.has(entity) || backings.parties.has(entity) || namesOfGroups.has(caption)) continue;
    const before = first.get(caption);
    if (before) before.size++;
    else first.set(caption, { address: `${ADDRESS_OF.reported}#${id}`, size: 1 });
  }
  return [...first].map(([caption, own]) => ({
    kind: "subject",
    ...own,
    ...called(labels.get(caption) ?? nameOf(desk, caption), [caption]),
  }));
}

function tellers(desk: Desk): SearchThing[] {
  return tellersOf(desk).map(({ kind, address, name, also, figures }) => ({
    kind,
    address,
    size: figures.length,
    ...called(name, also),
  }));
}

/** What the dossier calls somebody; else as published. */
const nameOf = ({ data, names }: Desk, caption: string): Localized =>
  names.get(caption) ?? { [data.head.languages[0] ?? "en"]: caption };

/** A name and, each once, the others by which its bearer is found. */
function called(name: Localized, others: readonly string[]): Pick<SearchThing, "name" | "also"> {
  const also = [...new Set(others)].filter((one) => one !== "" && !Object.values(name).includes(one));
  return { name, ...(also.length > 0 && { also }) };
}
