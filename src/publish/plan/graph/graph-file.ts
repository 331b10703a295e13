import { daysOf, type DatePrefix } from "../../../model/dates.ts";
import type { GraphFile, GraphFileNodes } from "../../../model/graph-file.ts";
import type { Entity } from "../../../model/records.ts";
import type { Localized } from "../../../model/text.ts";
import { companyAddress, groupAddress, productAddress } from "../../addresses.ts";
import type { Places } from "../../../graph/layout/layout.ts";
import type { Desk } from "../desk.ts";
import type { PlainRow } from "../plain-rows.ts";
import { Dictionary, edgeColumns, evidencedColumns, graphEdges, type GraphEdge } from "./graph-edges.ts";
import type { DrawnGraph } from "./graph-entities.ts";
import { SourceColumns, sourceOfRelation } from "./graph-sources.ts";
import { placeNodes, type ToPlace } from "./place-nodes.ts";

/** The same before its nodes have places, with the date from which each is known. */
export interface UnplacedGraph extends Omit<GraphFile, "nodes"> {
  readonly nodes: Omit<GraphFileNodes, "x" | "y">;
  readonly since: readonly (DatePrefix | null)[];
}

/** graph.json. Places are worked out as it is written, so a build in which the graph is the last one's works out none. */
export function graphJson({ nodes, since, ...graph }: UnplacedGraph): string {
  const { from, to, start } = graph.edges;
  const { x, y } = placed({ ids: nodes.id, since, from, to, lineSince: start });
  return JSON.stringify({ ...graph, nodes: { ...nodes, x: [...x], y: [...y] } } satisfies GraphFile);
}

const lastPlaced = new WeakMap<ToPlace["ids"], { readonly graph: ToPlace; readonly places: Places }>();

/** Places are looked for once as long as nodes and lines are the very lists of before, whatever else is told of them. */
function placed(graph: ToPlace): Places {
  const last = lastPlaced.get(graph.ids);
  const parts = Object.keys(graph) as (keyof ToPlace)[];
  if (last && parts.every((part) => last.graph[part] === graph[part])) return last.places;
  const places = placeNodes(graph);
  lastPlaced.set(graph.ids, { graph, places });
  return places;
}

/** What graph.json holds: the entities that are drawn and the relations between them. */
export function graphFile(desk: Desk): UnplacedGraph {
  const { drawn } = desk;
  const edges = graphEdges(drawn.relations);
  const places = new Map(drawn.entities.map(({ id }, place) => [id, place]));
  const nodeOf = (entity: string) => places.get(entity) ?? -1;
  const [schemas, kinds, statuses] = [new Dictionary(), new Dictionary(), new Dictionary()];
  const sources = new SourceColumns();
  const sourceOf = sourceOfRelation(desk);
  const nodes = nodeColumns(desk, drawn, { nodeOf, schemas });
  const sourcesOf = (relations: GraphEdge["relations"]) => [
    ...new Set(relations.map((relation) => sources.placeOf(sourceOf(relation)))),
  ];
  const columns = edgeColumns(edges, { nodeOf, kinds, statuses, sourcesOf });
  return {
    version: 1,
    languages: desk.data.head.languages,
    dates: datesOf(edges),
    schemas: schemas.words(),
    kinds: kinds.words(),
    statuses: statuses.words(),
    nodes,
    since: sinceOf(desk, drawn.entities, edges),
    edges: columns,
    evidenced: evidencedColumns(edges),
    sources: sources.columns(),
    core: coreOf(edges, drawn.entities, nodeOf),
  };
}

interface NodePlaces {
  readonly nodeOf: (entity: string) => number;
  readonly schemas: Dictionary;
}

function nodeColumns(desk: Desk, { entities, operated }: DrawnGraph, { nodeOf, schemas }: NodePlaces): UnplacedGraph["nodes"] {
  const { head } = desk.data;
  const ids = shortIds(entities.map(({ id }) => id));
  const groupNode = new Map(entities.flatMap(({ schema, group, id }) => (schema === "Group" ? [[group, nodeOf(id)]] : [])));
  const [first = "en", ...others] = head.languages;
  // A thing filed is called as it is filed: that somebody else goes by the same word says nothing of it.
  const nameIn = (language: string) => (entity: Entity) =>
    entity.schema === "Product" ? null : (nameOf(desk, entity)?.[language] ?? null);
  const schemaOf = ({ id, schema }: Entity) => (schema === "Subject" && operated.has(id) ? "Product" : schema);
  return {
    id: ids,
    name: entities.map((entity) => nameIn(first)(entity) ?? entity.caption),
    names: Object.fromEntries(others.map((language) => [language, entities.map(nameIn(language))])),
    schema: entities.map((entity) => schemas.placeOf(schemaOf(entity))),
    group: entities.map(({ group }) => (group === null ? -1 : (groupNode.get(group) ?? -1))),
    tone: entities.map(({ group }) => (group === null ? 0 : desk.tone(group))),
    page: entities.map((entity) => pageOf(desk, entity)),
    filings: entities.map((entity) => filingsOf(desk, entity)),
  };
}

/** What the dossier calls it: the names that pages call it by. */
const nameOf = ({ groups, names }: Desk, { schema, group, caption }: Entity): Localized | undefined =>
  schema === "Group" ? groups.get(group ?? "")?.name : names.get(caption);

const SHORT = 12;

/** The beginnings of ids, which are hashes, where no two of them are alike. */
function shortIds(ids: readonly string[]): readonly string[] {
  const short = ids.map((id) => id.slice(0, SHORT));
  return new Set(short).size === ids.length ? short : ids;
}

function pageOf(desk: Desk, { id, schema, group }: Entity): string | null {
  const product = desk.products.get(id);
  if (product) return productAddress(product.slug);
  const company = desk.companies.get(id);
  if (company) return companyAddress(company.slug);
  if (schema === "Group" && group !== null) return groupAddress(group);
  return desk.backings.parties.get(id)?.page ?? null;
}

function filingsOf(desk: Desk, entity: Entity): number {
  return entity.schema === "Product" ? 1 : rowsOf(desk, entity).length;
}

function rowsOf({ plain }: Desk, { id, schema, group }: Entity): readonly PlainRow[] {
  return (schema === "Group" ? plain.byGroup.get(group) : plain.byEntity.get(id)) ?? [];
}

/** The first list or relation that tells of each; null where none gives a date. */
function sinceOf(desk: Desk, entities: readonly Entity[], edges: readonly GraphEdge[]): (DatePrefix | null)[] {
  const first = new Map<string, DatePrefix>();
  const tell = (id: string, date: DatePrefix | null) => {
    const known = first.get(id);
    if (date !== null && (known === undefined || daysOf(date).end < daysOf(known).end)) first.set(id, date);
  };
  for (const { from, to, start } of edges) for (const end of [from, to]) tell(end, start);
  for (const entity of entities) for (const { listedAsOf } of rowsOf(desk, entity)) tell(entity.id, listedAsOf);
  return entities.map(({ id }) => first.get(id) ?? null);
}

/** The first by the last day that it may be, the last by the first: "2026" says not that anything is known of December. */
function datesOf(edges: readonly GraphEdge[]): readonly [DatePrefix, DatePrefix] | null {
  const dates = [...new Set(edges.flatMap(({ start, end }) => [start ?? [], end ?? []].flat()))];
  const [first] = dates.toSorted((left, right) => (daysOf(left).end < daysOf(right).end ? -1 : 1));
  const [last] = dates.toSorted((left, right) => (daysOf(left).start < daysOf(right).start ? 1 : -1));
  return first === undefined || last === undefined ? null : [first, last];
}

/** Who invests, who is invested in, and the groups of both. */
function coreOf(edges: readonly GraphEdge[], entities: readonly Entity[], nodeOf: (entity: string) => number): number[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const groups = new Map(entities.flatMap(({ schema, group, id }) => (schema === "Group" ? [[group, id]] : [])));
  const ends = edges.filter(({ kind }) => kind === "invested-in").flatMap(({ from, to }) => [from, to]);
  const withGroups = ends.flatMap((end) => [end, groups.get(byId.get(end)?.group ?? null) ?? end]);
  return [...new Set(withGroups.map(nodeOf))].toSorted((left, right) => left - right);
}
