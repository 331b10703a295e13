import { byId } from "../../model/by-id.ts";
import { daysOf, type DatePrefix } from "../../model/dates.ts";
import { groupBy } from "../../model/group-by.ts";
import type { MoneyPlan } from "../../model/money-plan.ts";
import type { Observation } from "../../model/observations.ts";
import type { Entity, Relation, ResolvedFiling } from "../../model/records.ts";
import { notMade, type NotMade } from "../../model/told-investment.ts";
import type { MoneyFigure } from "./money-figure.ts";

/** A company of the scope in which the group is told to have invested. */
export interface FoundCompany {
  readonly entity: string;
  readonly name: string;
  /** Ids of the figures that tell it. */
  readonly figures: readonly string[];
  /** Earliest date by which it is told; null where no telling has one. */
  readonly by: DatePrefix | null;
}

/** What others report of one portfolio, and how ours stands to it. */
export interface ReportedPortfolio {
  readonly figure: string;
  readonly observation: Observation;
  readonly value: number;
  /** Of ours, those that are told by the end of its period. */
  readonly found: number;
  /**
   * fewer: ours is a lower bound and says nothing against it. as-many: the same number, not necessarily the same companies.
   * more: we hold rows for more companies than it counts; its scope may be narrower.
   */
  readonly verdict: "fewer" | "as-many" | "more";
}

/** Companies of the scope that one group is told to have invested in: at least so many, for we hold only what we read. */
export interface Portfolio {
  readonly group: string;
  readonly companies: readonly FoundCompany[];
  readonly reported: readonly ReportedPortfolio[];
}

/** Why a telling of an investment is shown and not counted. */
export type NotCounted = "no-address" | NotMade;

export interface PortfolioInputs {
  readonly figures: readonly MoneyFigure[];
  readonly relations: readonly Relation[];
  readonly entities: readonly Entity[];
  readonly filings: readonly ResolvedFiling[];
}

export function notCounted({ address, period }: Pick<MoneyFigure, "address" | "period">): NotCounted | null {
  return address === null ? "no-address" : notMade(period);
}

/** Portfolios under the one scope of money.yml, the largest first; groups of which others report a count are always there. */
export function portfolioCounts(plan: MoneyPlan["portfolio"], inputs: PortfolioInputs): Portfolio[] {
  if (!plan) return [];
  const held = holdings(plan.series, inputs);
  const told = inputs.figures.filter(({ observation, group }) => observation?.measure === plan.measure && group !== null);
  const reportedBy = groupBy(told, ({ group }) => group ?? "");
  const groups = new Set([...held.keys(), ...reportedBy.keys()]);
  return [...groups]
    .map((group): Portfolio => {
      const companies = held.get(group) ?? [];
      return { group, companies, reported: (reportedBy.get(group) ?? []).flatMap((figure) => against(figure, companies) ?? []) };
    })
    .toSorted((left, right) => right.companies.length - left.companies.length || (left.group < right.group ? -1 : 1));
}

/** Companies by the group that is told to have invested, each once however many pages tell it. A group's own company is no investment. */
function holdings(
  series: readonly string[],
  { figures, relations, entities, filings }: PortfolioInputs,
): Map<string, FoundCompany[]> {
  const listed = new Set(
    filings.filter((filing) => series.includes(filing.series)).flatMap(({ entity, group }) => [entity, group ?? ""]),
  );
  listed.delete("");
  const byRecord = new Map(figures.map((figure) => [figure.record, figure]));
  const known = byId(entities);
  const tellings = relations.flatMap((relation) => {
    const figure = byRecord.get(relation.record ?? "");
    const group = known.get(relation.from)?.group ?? null;
    const company = known.get(relation.to);
    if (relation.kind !== "invested-in" || !figure || group === null || !company || notCounted(figure) !== null) return [];
    const inScope = listed.has(company.id) || listed.has(company.group ?? "");
    return inScope && company.group !== group ? [{ group, company, figure: figure.id, date: relation.start }] : [];
  });
  const found = new Map<string, FoundCompany[]>();
  for (const [group, own] of groupBy(tellings, (telling) => telling.group)) {
    const companies = [...groupBy(own, ({ company }) => company.group ?? company.id).values()];
    found.set(
      group,
      companies.flatMap((rows) => {
        const [first] = rows;
        if (!first) return [];
        const dates = rows
          .flatMap(({ date }) => date ?? [])
          .toSorted((left, right) => (daysOf(left).end < daysOf(right).end ? -1 : 1));
        const by = dates[0] ?? null;
        return [{ entity: first.company.id, name: first.company.caption, figures: rows.map(({ figure }) => figure), by }];
      }),
    );
  }
  return found;
}

function against({ id, observation }: MoneyFigure, companies: readonly FoundCompany[]): ReportedPortfolio | undefined {
  if (!observation || observation.value === null) return undefined;
  const until = observation.end === null ? null : daysOf(observation.end).end;
  const found = companies.filter(({ by }) => until === null || (by !== null && daysOf(by).end <= until)).length;
  const { value } = observation;
  return { figure: id, observation, value, found, verdict: found < value ? "fewer" : found > value ? "more" : "as-many" };
}
