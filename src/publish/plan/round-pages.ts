import { groupBy } from "../../model/group-by.ts";
import { roundAddress } from "../addresses.ts";
import { roundPage, type NewFiler, type RoundInputs } from "../pages/round.ts";
import { shownDifferences } from "./announced.ts";
import type { Desk, Plan } from "./desk.ts";
import type { PlainRow } from "./plain-rows.ts";
import { roundChange, type PlannedRound, type PlannedSeries } from "./series-rounds.ts";

/** A page for every round of a series: what it brought, against the round before. */
export function* planRounds(desk: Desk, series: PlannedSeries): Iterable<Plan<RoundInputs>> {
  const { id, rounds } = series;
  const announced = groupBy(
    desk.data.announced.filter((total) => total.series === id),
    ({ asOf }) => asOf,
  );
  const newFilers = newFilersOf(desk, rounds);
  for (const [at, round] of rounds.entries()) {
    const earlier = rounds[at - 1];
    const later = rounds[at + 1];
    yield {
      address: roundAddress(id, round.date),
      render: roundPage,
      inputs: {
        change: roundChange(desk, series, round),
        addedBefore: earlier?.added ?? null,
        later: later?.date ?? null,
        newFilers: newFilers(round),
        differences: (announced.get(round.date) ?? []).flatMap((total) => shownDifferences(desk, total)),
      },
    };
  }
}

/** Those whose first row of the series stands in the round, the ones with most rows in it first. */
function newFilersOf({ companies, groups }: Desk, rounds: readonly PlannedRound[]): (round: PlannedRound) => NewFiler[] {
  const first = new Map<string, PlannedRound>();
  for (const round of rounds) for (const { entity } of round.rows) if (!first.has(entity)) first.set(entity, round);
  const byFiler = (rows: readonly PlainRow[]) => [...groupBy(rows, ({ entity }) => entity)];
  return (round) =>
    byFiler(round.rows)
      .flatMap(([entity, rows]): NewFiler[] => {
        const company = companies.get(entity);
        if (first.get(entity) !== round || !company) return [];
        const { caption, group: of } = company.entity;
        const group = of === null ? undefined : groups.get(of);
        return [
          { name: caption, company: company.slug, group: group ? { id: group.id, name: group.name } : null, rows: rows.length },
        ];
      })
      .toSorted((left, right) => right.rows - left.rows || Number(right.group !== null) - Number(left.group !== null));
}
