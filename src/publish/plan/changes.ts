import { CHANGES, seriesChangesAddress } from "../addresses.ts";
import { changesPage, type ChangesInputs } from "../pages/changes.ts";
import type { SeriesChange } from "../pages/changes-parts.ts";
import { seriesChangesPage, type SeriesChangesInputs } from "../pages/changes-series.ts";
import type { Desk, Plan } from "./desk.ts";
import { planRounds } from "./round-pages.ts";
import { roundChange, seriesRounds, type PlannedSeries } from "./series-rounds.ts";

/** What the newest round of every series changed, and a page a series with all its rounds. */
export function* planChanges(desk: Desk): Iterable<Plan> {
  const series = desk.data.head.series.flatMap(({ id }) => seriesRounds(desk, id) ?? []);
  yield {
    address: CHANGES,
    render: changesPage,
    inputs: { series: series.flatMap((one) => newestChange(desk, one) ?? []) },
  } satisfies Plan<ChangesInputs>;
  for (const one of series) {
    const { id, rounds, since } = one;
    yield {
      address: seriesChangesAddress(id),
      render: seriesChangesPage,
      inputs: { series: id, since, rounds: rounds.toReversed().map(({ rows: _rows, ...round }) => round) },
    } satisfies Plan<SeriesChangesInputs>;
    yield* planRounds(desk, one);
  }
}

function newestChange(desk: Desk, series: PlannedSeries): SeriesChange | undefined {
  const last = series.rounds.at(-1);
  if (!last) return undefined;
  const change = roundChange(desk, series, last);
  return { ...change, cancelled: last.before === null ? [] : [...change.cancelled, ...series.since] };
}
