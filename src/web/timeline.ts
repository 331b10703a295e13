// The choice of kind and group on the timeline, kept in the address; a row of the drawing in which it leaves nothing is closed. Without it the page lists everything.
import { element } from "./element.ts";
import { closeRows } from "./timeline/close-rows.ts";
import { addressOfChoice, choiceOf, chosenTitle, FILTERS, type Choice } from "./timeline/choice.ts";

const place = document.getElementById("timeline-filters");
const rows = [...document.querySelectorAll<HTMLElement>("table.events tr[data-family]")];
if (place && rows.length > 0) start(place);

function start(target: HTMLElement): void {
  const selects = FILTERS.map((filter) => {
    const select = element("select", {}, element("option", { value: "" }, target.dataset["all"] ?? ""));
    for (const [value, label] of optionsOf(filter)) select.append(element("option", { value }, label));
    target.append(element("label", {}, `${target.dataset[filter] ?? filter} `, select), " ");
    return { filter, select };
  });
  const known = Object.fromEntries(selects.map(({ filter, select }) => [filter, [...select.options].map(({ value }) => value)]));
  const drawing = document.querySelector<SVGSVGElement>(".chart-figure .drawing > svg");
  const close = drawing && closeRows(drawing);
  const title = document.querySelector(".chart-figure .chart-title");
  const whole = title?.textContent ?? "";
  const titleOf = (choice: Choice) => {
    const chosen = selects.filter(({ filter }) => choice[filter] !== "");
    const names = chosen.map(({ select }) => select.selectedOptions[0]?.textContent ?? "");
    const listed = rows.filter((row) => !row.hidden && row.id !== "").length;
    return names.length === 0 ? whole : chosenTitle(target.dataset["shown"] ?? "", names, listed);
  };
  const show = (choice: Choice) => {
    for (const { filter, select } of selects) select.value = choice[filter];
    for (const row of rows)
      row.hidden = FILTERS.some((filter) => choice[filter] !== "" && row.dataset[filter] !== choice[filter]);
    for (const section of document.querySelectorAll<HTMLElement>("section.year")) {
      section.hidden = section.querySelector("tbody tr:not([hidden])") === null;
    }
    const shown = new Set(rows.flatMap((row) => (row.hidden ? [] : (row.dataset["row"] ?? []))));
    for (const drawn of document.querySelectorAll<SVGElement>(".chart-figure :is([data-mark], [data-beside])"))
      drawn.classList.toggle("left-out", !shown.has(drawn.dataset["mark"] ?? drawn.dataset["beside"] ?? ""));
    close?.();
    if (title) title.textContent = titleOf(choice);
  };
  for (const { select } of selects) {
    select.addEventListener("change", () => {
      const choice = Object.fromEntries(selects.map((one) => [one.filter, one.select.value])) as unknown as Choice;
      history.replaceState(null, "", addressOfChoice(location.href, choice));
      show(choice);
    });
  }
  show(choiceOf(location.href, known));
}

/** Values of the rows with the words that the rows themselves use, each once. */
function optionsOf(filter: (typeof FILTERS)[number]): [string, string][] {
  const found = new Map<string, string>();
  for (const row of rows) {
    const value = row.dataset[filter] ?? "";
    if (value !== "" && !found.has(value)) found.set(value, labelOf(row, filter) ?? value);
  }
  return [...found].toSorted(([, left], [, right]) => left.localeCompare(right));
}

function labelOf(row: HTMLElement, filter: (typeof FILTERS)[number]): string | undefined {
  return filter === "group" ? row.dataset["label"] : row.querySelector("td:nth-child(2)")?.textContent?.trim();
}
