import { runComposite, type Composite, type Weighed } from "../../measure/composite/run-composite.ts";
import { readKernelInput } from "./kernel-input.ts";
import { moveChart } from "./move-chart.ts";
import { moveTable } from "./move-table.ts";

/** The sliders are shown once they can work; the variants are made at the first touch, which takes part of a second. */
export function startWeights(): void {
  const section = document.querySelector<HTMLElement>("#weights");
  const text = section?.dataset["kernel"];
  if (!section || text === undefined) return;
  const sliders = [...section.querySelectorAll<HTMLInputElement>("input[type=range]")];
  const status = section.querySelector("[role=status]");
  const template = document.querySelector(".echelons .cut text")?.textContent ?? "";
  const cutLabel = (share: number) => template.replace(/[\d.]+%/, `${(share * 100).toFixed(1)}%`);
  let made: Composite | undefined;
  const kernel = (): Composite | undefined => {
    const result = made ?? runComposite(readKernelInput(text));
    if (result.kind === "composite") made = result;
    return made;
  };
  const weigh = (): void => {
    const weighed = kernel()?.scoreWith(weightsOf(sliders));
    if (weighed) show(weighed, cutLabel);
    if (status && weighed) status.textContent = weighed.echelons.order.map(nameOf).join(" · ");
  };
  let frame = 0;
  section.addEventListener("input", () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(weigh);
  });
  section.querySelector("button")?.addEventListener("click", () => {
    for (const slider of sliders) slider.value = slider.dataset["weight"] ?? slider.value;
    weigh();
  });
  section.hidden = false;
}

function weightsOf(sliders: readonly HTMLInputElement[]): Record<string, number> {
  return Object.fromEntries(sliders.map(({ dataset, valueAsNumber }) => [dataset["measure"] ?? "", valueAsNumber]));
}

function show(weighed: Weighed, cutLabel: (share: number) => string): void {
  for (const chart of document.querySelectorAll<SVGSVGElement>("svg.echelons")) moveChart(chart, weighed, cutLabel);
  for (const table of document.querySelectorAll<HTMLTableElement>("table.placings")) moveTable(table, weighed);
}

function nameOf(unit: string): string {
  return document.querySelector(`.runner[data-unit="${CSS.escape(unit)}"] .name`)?.textContent ?? unit;
}
