import { isDatePrefix } from "../model/dates.ts";
import { contentId, groupEntityId, productId } from "../model/ids.ts";
import type { Entity, Relation, Reported, ResolvedFiling } from "../model/records.ts";

/** What is known of names as published. */
export interface Parties {
  /** The entity a name in the dossier stands for, if any. */
  readonly entityOf: (name: string) => Entity | undefined;
  /** Roles noted behind a name: lead, follow. */
  readonly rolesOf: (name: string) => readonly string[];
}

interface Figure extends Reported {
  readonly entity: string;
}

/** Who filed what, who belongs to whom, who is said to have invested in whom. */
export function buildRelations(
  filings: readonly ResolvedFiling[],
  reported: readonly Figure[],
  entities: readonly Entity[],
  parties: Parties,
): Relation[] {
  return [
    ...filings.map(filedRelation),
    ...entities.flatMap(memberRelation),
    ...reported.filter((figure) => figure.kind === "edge").flatMap((figure) => investmentRelation(figure, parties)),
  ];
}

function filedRelation(filing: ResolvedFiling): Relation {
  return {
    id: contentId("filed", filing.id),
    kind: "filed",
    from: filing.entity,
    to: productId(filing.series, filing.number),
    start: filing.filedOn ?? filing.listedAsOf,
    end: filing.cancelledOn,
    status: "stated",
    roles: [],
    record: filing.id,
  };
}

/** A person decided it: under the group in groups.yml, or in judgements.csv. */
function memberRelation({ id, membership }: Entity): Relation[] {
  if (!membership) return [];
  const { group, name } = membership;
  return [
    {
      id: contentId("member", group, name),
      kind: "member",
      from: groupEntityId(group),
      to: id,
      start: null,
      end: null,
      status: "editor",
      roles: [],
      record: null,
    },
  ];
}

/** The date is when the investment was evidenced, not how long it was held, so there is no end. */
function investmentRelation(figure: Figure, { entityOf, rolesOf }: Parties): Relation[] {
  const investor = entityOf(figure.value);
  if (!investor) return [];
  const start = /\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(figure.period)?.[0];
  return [
    {
      id: contentId("invested-in", figure.id),
      kind: "invested-in",
      from: investor.id,
      to: figure.entity,
      start: start !== undefined && isDatePrefix(start) ? start : null,
      end: null,
      status: figure.address === null ? "unverified" : "stated",
      roles: rolesOf(figure.value),
      record: figure.record,
    },
  ];
}
