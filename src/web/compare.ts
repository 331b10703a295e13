// Puts any two to six groups side by side: each brings its column from its own page. The choice stays in the address.
import { addressWith, chosenIn, MOST } from "./compare/choice.ts";
import { readColumn, type Column, type Line } from "./compare/columns.ts";
import { element } from "./element.ts";

const place = document.getElementById("compare");
if (place) start(place);

function start(target: HTMLElement): void {
  const links = new Map(
    Array.from(document.querySelectorAll<HTMLAnchorElement>("a[data-group]"), (link) => [link.dataset["group"] ?? "", link]),
  );
  const ready = document.getElementById("compare-ready");
  const columns = new Map<string, Promise<Column | undefined>>();
  const columnOf = (id: string) => {
    const known = columns.get(id) ?? readColumn(links.get(id)?.href ?? "");
    columns.set(id, known);
    return known;
  };
  const names = new Map([...links].map(([id, link]) => [id, link.textContent ?? id]));
  const text = (key: string) => target.dataset[key] ?? "";
  const chooser = createChooser({ names, text, choose });
  const status = element("p", { class: "meta", role: "status" });
  const table = element("div", {});
  target.append(chooser.node, status, table);

  let wanted: string | null = null;
  async function show(chosen: readonly string[]): Promise<void> {
    wanted = chosen.join(",");
    chooser.show(chosen);
    ready?.toggleAttribute("hidden", chosen.length > 0);
    status.textContent = chosen.length > 0 ? text("loading") : "";
    const found = await Promise.all(chosen.map(columnOf));
    // Another choice was made meanwhile.
    if (wanted !== chosen.join(",")) return;
    const missing = chosen.filter((_, at) => !found[at]);
    // What could not be had is asked for again the next time.
    for (const id of missing) columns.delete(id);
    status.textContent = missing.length > 0 ? `${text("failed")} ${missing.map((id) => names.get(id) ?? id).join(", ")}` : "";
    const had = found.filter((column) => column !== undefined);
    table.replaceChildren(...(had.length > 0 ? [sideBySide(had, text)] : []));
  }

  function choose(chosen: readonly string[]): void {
    history.pushState(null, "", addressWith(location.href, chosen));
    void show(chosen);
  }

  const known = new Set(names.keys());
  const sync = () => {
    const chosen = chosenIn(location.href, known);
    // The way back out of a number's drawer changes the address too, and not the choice.
    if (chosen.join(",") !== wanted) void show(chosen);
  };
  addEventListener("popstate", sync);
  sync();
}

interface ChooserOptions {
  readonly names: ReadonlyMap<string, string>;
  readonly text: (key: string) => string;
  readonly choose: (chosen: readonly string[]) => void;
}

/** A list of those not yet chosen, and a button to take each chosen one out again. */
function createChooser({ names, text, choose }: ChooserOptions) {
  const select = element("select", {});
  const chips = element("ul", { class: "chosen" });
  // A list alone would choose with every arrow key that only means to look further down.
  const add = element("button", { type: "button" }, text("add"));
  const label = element("label", {}, `${text("group")} `, select);
  const node = element("div", { class: "chooser" }, label, add, chips);
  let current: readonly string[] = [];
  add.addEventListener("click", () => {
    if (select.value !== "") choose([...current, select.value]);
  });
  const chip = (id: string) => {
    const name = names.get(id) ?? id;
    const button = element("button", { type: "button", "aria-label": `${text("remove")} ${name}` }, `${name} ×`);
    button.addEventListener("click", () => {
      choose(current.filter((one) => one !== id));
      select.focus();
    });
    return element("li", {}, button);
  };
  return {
    node,
    show(chosen: readonly string[]): void {
      current = chosen;
      const rest = [...names].filter(([id]) => !chosen.includes(id));
      const first = element("option", { value: "" }, chosen.length >= MOST ? text("most") : "…");
      select.replaceChildren(first, ...rest.map(([id, name]) => element("option", { value: id }, name)));
      select.disabled = add.disabled = chosen.length >= MOST;
      chips.replaceChildren(...chosen.map(chip));
    },
  };
}

/** All lines that any of the columns has, in the order of the site; where a column has none, that is said. */
function sideBySide(columns: readonly Column[], text: (key: string) => string): HTMLElement {
  const lines = new Map<string, Line>();
  for (const column of columns) for (const [key, line] of column.lines) if (!lines.has(key)) lines.set(key, line);
  const ordered = [...lines].toSorted(([, left], [, right]) => left.order - right.order);
  const rows = ordered.map(([key, { head }]) =>
    element(
      "tr",
      {},
      copy(head),
      ...columns.map(({ lines: own }) => {
        const cell = own.get(key)?.cell;
        return cell ? copy(cell) : element("td", {}, element("span", { class: "zero" }, text("noFigure")));
      }),
    ),
  );
  const head = element("tr", {}, element("th", { scope: "col" }, text("measure")), ...columns.map(({ title }) => copy(title)));
  const table = element(
    "table",
    { class: "compare" },
    element("caption", {}, text("chosen")),
    element("thead", {}, head),
    element("tbody", {}, ...rows),
  );
  return element("div", { class: "scroll", role: "region", "aria-label": text("chosen"), tabindex: "0" }, table);
}

const copy = (node: HTMLElement): Node => document.importNode(node, true);
