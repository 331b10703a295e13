import type { Group } from "../../../model/groups.ts";
import type { Entity, Relation } from "../../../model/records.ts";
import { partyIn } from "../find-backings.ts";

/** What graph.json draws: entities in the order of the data, and the relations between them. */
export interface DrawnGraph {
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  /** Apps and models that somebody runs, by id: they are drawn as products. */
  readonly operated: ReadonlySet<string>;
}

interface DrawnFrom {
  readonly entities: readonly Entity[];
  /** As `betweenParties` tells them. */
  readonly between: readonly Relation[];
  /** Things filed that have a page, by id. */
  readonly products: ReadonlyMap<string, unknown>;
}

/**
 * Every group and every company; of things filed those that have a page (all where none has), and those that are an end of another
 * relation; and whoever else is an end of a relation. A company whose filings are all of other series stands alone.
 */
export function drawnGraph({ products, between, entities }: DrawnFrom): DrawnGraph {
  const things = products.size === 0 ? null : new Set(products.keys());
  const others = between.filter(({ kind }) => kind !== "filed");
  for (const { from, to } of others) things?.add(from).add(to);
  const relations = between.filter(({ kind, to }) => kind !== "filed" || things === null || things.has(to));
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return {
    entities: entities.filter(({ id, schema }) => schema === "Group" || schema === "Company" || ends.has(id)),
    relations,
    operated: new Set(relations.flatMap(({ kind, to }) => (kind === "operates" ? [to] : []))),
  };
}

interface BetweenParties {
  /** Parties, with whatever else. */
  readonly entities: readonly Entity[];
  readonly relations: readonly Relation[];
  readonly groups: ReadonlyMap<string, Group>;
}

/** Relations with investments as pages tell them: a fund of a group is the group, and what a group puts into itself is none. */
export function betweenParties({ relations, ...of }: BetweenParties): Relation[] {
  const partyOf = partyIn(of);
  return relations.flatMap((relation) => {
    if (relation.kind !== "invested-in") return [relation];
    const [from, to] = [partyOf(relation.from), partyOf(relation.to)];
    return from === to ? [] : [{ ...relation, from, to }];
  });
}
