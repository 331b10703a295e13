import { isDatePrefix } from "../model/dates.ts";
import { contentId } from "../model/ids.ts";
import type { Entity, Relation, RelationStatus, Reported } from "../model/records.ts";
import { notMade, statedShare } from "../model/told-investment.ts";

/** What is known of names as published. */
export interface Parties {
  /** The entity a name in the dossier stands for, if any. */
  readonly entityOf: (name: string) => Entity | undefined;
  /** Roles noted behind a name: lead, follow. */
  readonly rolesOf: (name: string) => readonly string[];
}

/** A reported figure and the entity that it speaks of. */
export interface TellingFigure extends Reported {
  readonly entity: string;
}

/** An investment for each investor that the figure names. The date is when the investment was evidenced, not how long it was held, so there is no end. */
export function investmentRelation(figure: TellingFigure, { entityOf, rolesOf }: Parties): Relation[] {
  const { period, scope, unit, investors } = figure;
  const start = /\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(period)?.[0];
  return investors.flatMap((name): Relation[] => {
    const investor = entityOf(name);
    if (!investor) return [];
    return [
      {
        id: contentId("invested-in", figure.id, ...(investors.length > 1 ? [name] : [])),
        kind: "invested-in",
        from: investor.id,
        to: figure.entity,
        start: start !== undefined && isDatePrefix(start) ? start : null,
        end: null,
        status: statusOf(figure),
        roles: rolesOf(name),
        // Of several that are named in one breath nobody can tell whose share it is.
        share: investors.length > 1 ? null : statedShare([period, scope, unit].join("\n")),
        told: period === "" ? null : period,
        record: figure.record,
      },
    ];
  });
}

/** Where the address is not known nothing else that is told of it can be checked either. */
function statusOf({ address, period }: Reported): RelationStatus {
  return address === null ? "unverified" : (notMade(period) ?? "stated");
}
