import { groupBy } from "../model/group-by.ts";
import type { Relation, RelationStatus } from "../model/records.ts";
import { compareEvidenced, evidencedBy, type Evidenced } from "./evidenced.ts";

/** One statement of an investment, with the time that it evidences. */
export interface Telling {
  readonly relation: Relation;
  readonly when: Evidenced | null;
}

/** All that is told of one investor and one company: drawn as one line, its statements kept apart. */
export interface Investment {
  readonly from: string;
  readonly to: string;
  /** Of the statement that is worth most. */
  readonly status: RelationStatus;
  /** In the order of time, those without a date last. */
  readonly tellings: readonly Telling[];
  /** Of the statements of that status; null where none of them has a date. */
  readonly first: Evidenced | null;
  readonly last: Evidenced | null;
  /** The last percentage that is stated; null where none is: the share is unknown. */
  readonly share: number | null;
}

/** What a statement is worth, the best first. Talks come last: what is only talked about has not happened. */
export const STATUS_ORDER: readonly RelationStatus[] = ["stated", "editor", "inferred", "unverified", "claimed", "talks"];

/**
 * The investments between parties. `partyOf` tells whom an entity counts as: a fund of a group as the group. What a party puts into itself
 * is no investment.
 */
export function investments(relations: readonly Relation[], partyOf: (entity: string) => string = String): Investment[] {
  const invested = relations.filter(({ kind }) => kind === "invested-in");
  const byPair = groupBy(invested, ({ from, to }) => JSON.stringify([partyOf(from), partyOf(to)]));
  return [...byPair.values()].flatMap((own) => {
    const [relation] = own;
    if (!relation) return [];
    const [from, to] = [partyOf(relation.from), partyOf(relation.to)];
    return from === to ? [] : [{ from, to, ...mergeTellings(own) }];
  });
}

/** Several statements of the same as one: its status, its first and last date, its last share. */
export function mergeTellings(relations: readonly Relation[]): Omit<Investment, "from" | "to"> {
  const tellings = relations
    .map((relation): Telling => ({ relation, when: evidencedBy(relation) }))
    .toSorted((left, right) =>
      left.when && right.when ? compareEvidenced(left.when, right.when) : Number(!left.when) - Number(!right.when),
    );
  const status = STATUS_ORDER.find((one) => tellings.some(({ relation }) => relation.status === one)) ?? "stated";
  const counted = tellings.filter(({ relation }) => relation.status === status);
  const dated = counted.flatMap(({ when }) => when ?? []);
  const share = counted.findLast(({ relation }) => relation.share !== null)?.relation.share ?? null;
  return { status, tellings, first: dated[0] ?? null, last: dated.at(-1) ?? null, share };
}
