import type { Group } from "../model/groups.ts";
import { memo } from "../model/memo.ts";
import { contentId, groupEntityId, productId } from "../model/ids.ts";
import type { Entity, Relation, ResolvedFiling } from "../model/records.ts";
import { investmentRelation, type Parties, type TellingFigure } from "./investment-relations.ts";
import { operatesRelations } from "./operates-relations.ts";

/** What relations are read from. */
export interface RelationInputs {
  readonly filings: readonly ResolvedFiling[];
  readonly reported: readonly TellingFigure[];
  readonly entities: readonly Entity[];
  readonly groups: readonly Group[];
  /** What is built on what, as `builtOnRelations` infers it. */
  readonly builtOn: readonly Relation[];
}

export interface NameRules extends Parties {
  /** The form in which names are compared. */
  readonly keyOf: (name: string) => string;
}

/** Who filed what, who belongs to whom and is owned by whom, who runs what, who is said to have invested in whom, what is built on what. */
export function buildRelations({ filings, reported, entities, groups, builtOn }: RelationInputs, names: NameRules): Relation[] {
  return [
    ...filings.map(filedRelation),
    ...entities.flatMap(memberRelation),
    ...entities.flatMap(ownsRelation),
    ...operatesRelations(groups, filings, names),
    ...reported.filter((figure) => figure.kind === "edge").flatMap((figure) => investmentRelation(figure, names)),
    ...builtOn,
  ];
}

const PLAIN = { roles: [], share: null, told: null } as const;

const filedRelation = memo((filing: ResolvedFiling): Relation => {
  return {
    ...PLAIN,
    id: contentId("filed", filing.id),
    kind: "filed",
    from: filing.entity,
    to: productId(filing.series, filing.number),
    start: filing.filedOn ?? filing.listedAsOf,
    end: filing.cancelledOn,
    status: "stated",
    record: filing.id,
  };
});

/** A person decided it: under the group in groups.yml, or in judgements.csv. */
function memberRelation({ id, membership }: Entity): Relation[] {
  if (!membership) return [];
  const { group, name } = membership;
  const own = contentId("member", group, name);
  const from = groupEntityId(group);
  return [{ ...PLAIN, id: own, kind: "member", from, to: id, start: null, end: null, status: "editor", record: null }];
}

/** A membership that rests on a registered share says how much the group owns, by the document that groups.yml names. */
function ownsRelation({ id, membership }: Entity): Relation[] {
  if (!membership || membership.share === null) return [];
  const { group, name, share, date } = membership;
  const own = contentId("owns", group, name);
  const from = groupEntityId(group);
  return [{ ...PLAIN, id: own, kind: "owns", from, to: id, start: date, end: null, status: "editor", share, record: null }];
}
