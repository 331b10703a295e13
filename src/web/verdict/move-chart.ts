import type { Weighed } from "../../measure/composite/run-composite.ts";

/**
 * Moves the runners and cuts of one echelon chart to what the variants say now. The page drew it; its measures stand in
 * its attributes, so that both draw alike.
 */
export function moveChart(chart: SVGSVGElement, { placings, echelons }: Weighed, cutLabel: (share: number) => string): void {
  const at = (name: string) => Number(chart.dataset[name]);
  const [left, right, top, row, cut] = [at("left"), at("right"), at("top"), at("row"), at("cut")];
  const x = (rank: number) => left + ((rank - 1) / Math.max(1, placings.length - 1)) * (right - left);
  const level = echelons.levels.find(({ agreement }) => agreement === at("agreement"));
  const ends = endsOf(level?.tiers ?? []);
  const cuts = [...chart.querySelectorAll<SVGGElement>(".cut")];
  let y = top;
  for (const [place, unit] of echelons.order.entries()) {
    const placing = placings.find((one) => one.unit === unit);
    const runner = chart.querySelector<SVGGElement>(`.runner[data-unit="${CSS.escape(unit)}"]`);
    if (placing && runner) moveRunner(runner, { y, x, median: placing.medianRank, interval: placing.rankInterval });
    y += row;
    const mark = cuts[place];
    if (!mark) continue;
    mark.classList.toggle("off", !ends.has(place));
    mark.setAttribute("transform", `translate(0 ${y})`);
    const label = mark.querySelector("text");
    if (label) label.textContent = cutLabel(echelons.gaps[place] ?? 0);
    if (ends.has(place)) y += cut;
  }
  const [, , width = "400"] = chart.getAttribute("viewBox")?.split(" ") ?? [];
  chart.setAttribute("viewBox", `0 0 ${width} ${y}`);
  for (const tick of chart.querySelectorAll("line.tick")) tick.setAttribute("y2", String(y));
}

interface Move {
  readonly y: number;
  readonly x: (rank: number) => number;
  readonly median: number;
  readonly interval: readonly [number, number];
}

function moveRunner(runner: SVGGElement, { y, x, median, interval: [best, worst] }: Move): void {
  runner.setAttribute("transform", `translate(0 ${y})`);
  const [smear, dot] = [runner.querySelector("rect"), runner.querySelector("circle.median")];
  const half = Number(smear?.getAttribute("height") ?? 0) / 2;
  smear?.setAttribute("x", String(x(best) - half));
  smear?.setAttribute("width", String(x(worst) - x(best) + 2 * half));
  dot?.setAttribute("cx", String(x(median)));
  runner.querySelector("line.tail")?.setAttribute("x2", String(x(median)));
}

function endsOf(tiers: readonly (readonly string[])[]): ReadonlySet<number> {
  let place = -1;
  return new Set(tiers.slice(0, -1).map((tier) => (place += tier.length)));
}
