// Sizes the dots of the map of who backs whom by the measure that the address names. Places were worked out for the largest of all sizes.
import { addressOfSize, sizeIn } from "./map/size.ts";

/** Of whom nothing is known: as small as nothing, and hollow. */
const UNKNOWN = "2.6";

const control = document.querySelector<HTMLSelectElement>("#map-size");
if (control) start(control);

function start(select: HTMLSelectElement): void {
  const ids = Array.from(select.options, ({ value }) => value);
  const note = document.getElementById("map-size-note");
  const show = () => {
    const { id, unknown } = sizeIn(location.href, ids);
    select.value = id;
    sizeDots(ids.indexOf(id));
    const legend = document.getElementById("map-size-legend");
    if (legend) legend.textContent = select.selectedOptions[0]?.dataset["legend"] ?? "";
    if (note) note.textContent = unknown === null ? "" : (note.dataset["unknown"] ?? "").replace("{name}", () => unknown);
  };
  select.addEventListener("change", () => {
    history.pushState(history.state, "", addressOfSize(location.href, select.value, ids));
    show();
  });
  addEventListener("popstate", show);
  select.parentElement?.removeAttribute("hidden");
  show();
}

function sizeDots(measure: number): void {
  let isAnyHollow = false;
  for (const node of document.querySelectorAll<SVGElement>(".backers a.node[data-radii]")) {
    const { radii = "", told = "", name = "" } = node.dataset;
    const radius = radii.split(" ")[measure] ?? "";
    node.classList.toggle("unknown", radius === "");
    isAnyHollow ||= radius === "";
    node.querySelector("circle")?.setAttribute("r", radius === "" ? UNKNOWN : radius);
    const title = node.querySelector("title");
    if (title) title.textContent = `${name} · ${told.split("|")[measure] ?? ""}`;
  }
  document.getElementById("map-size-hollow")?.toggleAttribute("hidden", !isAnyHollow);
}
