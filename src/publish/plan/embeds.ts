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
  if (id !== null) yield { address: embedAddress(id), inputs: shown, render: renderOf(kind) } as Plan;
}

type Render<I> = (shown: I, chrome: Chrome) => string;
const renders = new WeakMap<object, Render<never>>();

/** One function a kind of chart, as every kind of page has one. */
function renderOf<I>(kind: ChartKind<I>): Render<I> {
  const known = renders.get(kind) as Render<I> | undefined;
  if (known) return known;
  const render: Render<I> = (shown, chrome) => embedPage(chrome, { id: kind.idOf(shown) ?? "", ...kind.draw(chrome, shown) });
  Object.defineProperty(render, "name", { value: `embedded ${kind.name}` });
  renders.set(kind, render);
  return render;
}
