import { embedAddress } from "../addresses.ts";
import type { ChartKind } from "../charts/chart-figure.ts";
import { embedPage } from "../embed-page.ts";
import type { Chrome } from "../page.ts";
import type { Plan } from "./desk.ts";

/**
 * The page of one chart by itself; none where these are too little to draw. Its inputs are the very object that the page around the chart
 * holds: what a chart shows is drawn once for both.
 */
export function* embedPlan<I>(kind: ChartKind<I>, shown: I): Iterable<Plan> {
  const id = kind.idOf(shown);
  if (id === null) return;
  const render = (own: I, chrome: Chrome): string => embedPage(chrome, { id, ...kind.draw(chrome, own) });
  yield { address: embedAddress(id), inputs: shown, render } as Plan;
}
