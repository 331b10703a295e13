// Puts any two to six things side by side: each brings its column from the page that has its measures. The choice stays in the address.
import { addressWith, choiceIn, kindOf, LEAST, partOf, partsIn, type Choice } from "./compare/choice.ts";
import { createChooser } from "./compare/chooser.ts";
import { createReader, type Column } from "./compare/columns.ts";
import { sideBySide, type Text } from "./compare/table.ts";
import { element } from "./element.ts";

/** Most names that a note tells, and most letters of each. */
const MOST_NAMES = 4;
const LONGEST = 40;

const place = document.getElementById("compare");
if (place) start(place);

function start(target: HTMLElement): void {
  const parts = partsIn(target.dataset["parts"] ?? "");
  const home = new URL(target.dataset["home"] ?? "./", location.href);
  const text = textOf(target);
  const links = [...document.querySelectorAll<HTMLElement>("a[data-entity]")];
  const mayBe = knownOn(parts, links);
  const ready = document.getElementById("compare-ready");
  const read = createReader();
  const chooser = createChooser({
    kinds: [...parts.keys()],
    text,
    addressOf: (chosen) => addressWith(location.href, chosen),
    choose(chosen) {
      history.pushState(null, "", addressWith(location.href, chosen));
      void show(choiceIn(location.href, mayBe));
    },
  });
  // What the page names itself has a name even where its measures cannot be had.
  for (const { dataset, textContent } of links) chooser.name(dataset["entity"] ?? "", textContent.trim());
  const notes = element("ul", { class: "compare-notes" });
  const table = element("div", {});
  target.append(chooser.node, element("div", { role: "status" }, notes), table);

  let wanted: string | null = null;
  const keyOf = (choice: Choice) => JSON.stringify(choice);
  async function show(choice: Choice): Promise<void> {
    const { chosen } = choice;
    wanted = keyOf(choice);
    chooser.show(chosen);
    ready?.toggleAttribute("hidden", chosen.length > 0);
    if (chosen.length > 0) tell([text("loading")]);
    // Those that do not fit are told by name as well.
    const asked = [...chosen, ...choice.left.slice(0, MOST_NAMES)];
    const pages = await Promise.all(asked.map((key) => read(new URL(partOf(key, parts), home).href)));
    // Another choice was made meanwhile.
    if (wanted !== keyOf(choice)) return;
    const columns = new Map<string, Column>();
    for (const [at, key] of asked.entries()) {
      const column = pages[at]?.get(key);
      if (!column) continue;
      columns.set(key, column);
      chooser.name(key, (column.title.textContent ?? key).trim());
    }
    const failed = chosen.filter((_, at) => !pages[at]);
    const absent = asked.filter((key, at) => pages[at] && !columns.has(key));
    const found = chosen.filter((key) => columns.has(key));
    chooser.show(chosen.filter((key) => !absent.includes(key)));
    const left = choice.left.filter((key) => !absent.includes(key));
    tell(notesOf({ ...choice, left }, { found, absent, failed }, text, chooser.nameOf));
    ready?.toggleAttribute("hidden", found.length > 0);
    const shown = found.flatMap((key) => columns.get(key) ?? []);
    table.replaceChildren(...(shown.length > 0 ? [sideBySide(shown, text)] : []));
  }
  const tell = (told: readonly string[]) => notes.replaceChildren(...told.map((one) => element("li", {}, one)));
  const sync = () => {
    const choice = choiceIn(location.href, mayBe);
    // The way back out of a number's drawer changes the address too, and not the choice.
    if (keyOf(choice) !== wanted) void show(choice);
  };
  addEventListener("popstate", sync);
  sync();
}

/** The words of the page, with what is filled in. */
function textOf(target: HTMLElement): Text {
  return (key, gaps = {}) =>
    (target.getAttribute(`data-${key}`) ?? "").replaceAll(/\{(\w+)\}/g, (gap, name: string) => gaps[name] ?? gap);
}

/** Whether there can be anything by a key: of a kind that is there and, where the page names all of that kind, one of these. */
function knownOn(parts: ReadonlyMap<string, number>, links: Iterable<HTMLElement>): (key: string) => boolean {
  const named = new Set(Array.from(links, ({ dataset }) => dataset["entity"] ?? ""));
  const all = new Set([...named].map(kindOf));
  const isWhole = (kind: string) => all.has(kind) && !document.querySelector(`[data-largest-of="${kind}"]`);
  return (key) => parts.has(kindOf(key)) && (named.has(key) || !isWhole(kindOf(key)));
}

/** What became of the keys that were asked for. */
interface Outcome {
  readonly found: readonly string[];
  readonly absent: readonly string[];
  readonly failed: readonly string[];
}

/** Everything about a choice that a reader must know: what was left out and why, and what kinds stand there. */
function notesOf(
  { unknown, twice, left }: Choice,
  { found, absent, failed }: Outcome,
  text: Text,
  nameOf: (key: string) => string,
): string[] {
  const note = (key: string, names: readonly string[]) => (names.length === 0 ? [] : [text(key, { names: someOf(names, text) })]);
  return [
    ...note("unknown", [...unknown, ...absent]),
    ...note("twice", twice.map(nameOf)),
    ...note("many", left.map(nameOf)),
    ...note("failed", failed.map(nameOf)),
    ...(found.length > 0 && failed.length === 0 && found.length < LEAST ? [text("one")] : []),
    ...(new Set(found.map(kindOf)).size > 1 ? [text("mixed")] : []),
  ];
}

/** Names that anybody may have put into the address: a few of them, and not all of a long one. */
function someOf(names: readonly string[], text: Text): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name));
  const more = names.length - shown.length;
  return [...shown.map((name) => `“${name}”`), ...(more > 0 ? [text("and-more", { count: String(more) })] : [])].join(", ");
}
