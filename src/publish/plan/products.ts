import { byId } from "../../model/by-id.ts";
import { groupBy } from "../../model/group-by.ts";
import { productId } from "../../model/ids.ts";
import type { FilingLabel } from "../../model/labels.ts";
import type { Cancellation, Relation, ResolvedFiling } from "../../model/records.ts";
import type { Localized } from "../../model/text.ts";
import { attentionAddress, companyAddress, groupAddress, labelAddress, placeAddress, productAddress } from "../addresses.ts";
import {
  productPage,
  type ProductInputs,
  type ProductLabel,
  type ProductLink,
  type ShownCancellation,
} from "../pages/product.ts";
import { slugOf } from "../slugs.ts";
import type { Desk, Plan } from "./desk.ts";
import type { ProductEntry } from "./product-entries.ts";
import { shownReported } from "./reported.ts";

/** Most rows of one name that a page lists: some things are all called “customer service”. */
const MOST_OF_NAME = 40;

/** A page for everything filed in a series whose things have pages. */
export function* planProducts(desk: Desk): Iterable<Plan<ProductInputs>> {
  if (desk.products.size === 0) return;
  const lookups = lookupsOf(desk);
  for (const entry of desk.products.values()) {
    yield { address: productAddress(entry.slug), render: productPage, inputs: productInputs(desk, entry, lookups) };
  }
}

interface Lookups {
  readonly byName: ReadonlyMap<string, readonly ResolvedFiling[]>;
  readonly cancelled: ReadonlyMap<string, readonly Cancellation[]>;
  readonly labels: (id: string) => readonly ProductLabel[];
  readonly links: (id: string) => Pick<ProductInputs, "builtOn" | "buildsOn">;
  readonly reported: (name: string, group: string | null) => Pick<ProductInputs, "reported" | "disputed">;
  readonly attention: (name: string, group: string | null) => ProductInputs["attention"];
}

function productInputs(desk: Desk, { id, first, rows }: ProductEntry, lookups: Lookups): ProductInputs {
  const { series, number, repairedName: name, group, entity, place } = first;
  const sameName = (lookups.byName.get(name) ?? []).filter((row) => row.series !== series || row.number !== number);
  return {
    name,
    group: group === null ? null : { id: group, name: desk.groups.get(group)?.name ?? {} },
    company: desk.companies.get(entity)?.slug ?? null,
    place: place === null ? null : placeAddress(desk.placeSlug(place)),
    publishedOn: first.publishedOn,
    firstSeen: first.firstSeen,
    listedAsOf: first.listedAsOf,
    sections: desk.sections(rows),
    cancellation: cancellationOf(first, lookups.cancelled.get(number) ?? []),
    labels: lookups.labels(id),
    sameName: desk.sections(sameName.slice(0, MOST_OF_NAME)),
    moreOfName: Math.max(0, sameName.length - MOST_OF_NAME),
    ...lookups.links(id),
    ...lookups.reported(name, group),
    attention: lookups.attention(name, group),
  };
}

function cancellationOf({ cancelledOn }: ResolvedFiling, notices: readonly Cancellation[]): ShownCancellation | null {
  const notice = notices.find((one) => one.cancelledOn === cancelledOn);
  return notice ? { on: notice.cancelledOn, noticed: notice.noticeDate, address: notice.address } : null;
}

function lookupsOf(desk: Desk): Lookups {
  const { data } = desk;
  const labels = desk.part("labels of things filed", labelsOf);
  return {
    byName: desk.part("rows by the name of a thing filed", filingsByName),
    cancelled: groupBy(data.cancellations, ({ number }) => number),
    labels: (id) => labels.get(id) ?? [],
    links: linksOf(desk),
    reported: reportedOf(desk),
    attention: attentionOf(desk),
  };
}

/** Rows of any series that are called as something that has a page. */
function filingsByName({ data, products }: Desk): Lookups["byName"] {
  const names = new Set(Array.from(products.values(), ({ first }) => first.repairedName));
  return groupBy(
    data.filings.filter(({ repairedName }) => names.has(repairedName)),
    ({ repairedName }) => repairedName,
  );
}

const keyOf = (...parts: readonly (string | null)[]): string => JSON.stringify(parts);

/** Labels under every scheme that covers the series, by the thing. */
function labelsOf({ data }: Desk): ReadonlyMap<string, readonly ProductLabel[]> {
  const schemes = new Map(data.schemes.map((scheme) => [scheme.id, scheme]));
  const shown = ({ scheme: id, label, by, ...how }: FilingLabel): ProductLabel[] => {
    const scheme = schemes.get(id);
    const named = scheme?.labels.find((one) => one.id === label);
    if (!scheme || !named || label === null) return [];
    const probability = how.isHuman ? null : how.probability;
    return [{ scheme: scheme.name, label: named.name, address: labelAddress(id, label), probability, by }];
  };
  const byThing = groupBy(data.labels, ({ series, number }) => productId(series, number));
  return new Map(Array.from(byThing, ([id, own]) => [id, own.flatMap(shown)]));
}

/** What a thing is built on, and what is built on it, as the relations of that kind say. */
function linksOf(desk: Desk): Lookups["links"] {
  const relations = desk.data.relations.filter(({ kind }) => kind === "built-on");
  const from = groupBy(relations, (relation) => relation.from);
  const to = groupBy(relations, (relation) => relation.to);
  const named = linkOf(desk);
  return (id) => ({
    builtOn: (from.get(id) ?? []).map((relation) => named(relation, relation.to)),
    buildsOn: (to.get(id) ?? []).map((relation) => named(relation, relation.from)),
  });
}

function linkOf(desk: Desk): (relation: Relation, other: string) => ProductLink {
  const entities = byId(desk.drawn.entities);
  const [language = "en"] = desk.data.head.languages;
  return ({ status, start }, other) => {
    const entity = entities.get(other);
    const product = desk.products.get(other);
    const company = desk.companies.get(other);
    const group = entity?.schema === "Group" && entity.group !== null ? desk.groups.get(entity.group) : undefined;
    const name: Localized = group?.name ?? { [language]: entity?.caption ?? "" };
    const address = product
      ? productAddress(product.slug)
      : company
        ? companyAddress(company.slug)
        : group
          ? groupAddress(group.id)
          : null;
    return { name, address, status, start };
  };
}

/** Figures about exactly this name; one of another group, or of none, may be of another thing that is called the same. */
function reportedOf(desk: Desk): Lookups["reported"] {
  const known = byId(desk.parties);
  const byName = groupBy(desk.data.reported, ({ entity, group }) => keyOf(known.get(entity)?.caption ?? "", group));
  const pairs = groupBy(desk.data.disagreements, ({ entity }) => entity);
  return (name, group) => {
    const own = group === null ? [] : (byName.get(keyOf(name, group)) ?? []);
    const entities = new Set(own.map(({ entity }) => entity));
    return {
      reported: own.map((figure) => shownReported(desk, figure)),
      disputed: [...entities].reduce((sum, entity) => sum + (pairs.get(entity)?.length ?? 0), 0),
    };
  };
}

/** What hot-search lists name by exactly this name, in the same group. */
function attentionOf({ data }: Desk): Lookups["attention"] {
  const counted = new Set(data.attention.attention.map(({ entity }) => entity));
  const named = (data.attentionPlan?.entities ?? []).filter(({ id, kind }) => kind !== "group" && counted.has(id));
  const byName = new Map(named.flatMap((entity) => entity.names.map(({ name }) => [keyOf(name, entity.group ?? null), entity])));
  return (name, group) => {
    const entity = group === null ? undefined : byName.get(keyOf(name, group));
    return entity ? { name: entity.label ?? {}, address: attentionAddress(slugOf(entity.id)) } : null;
  };
}
