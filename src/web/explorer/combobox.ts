import { element } from "../element.ts";
import { filled } from "./fill.ts";
import { nameOf, type View } from "./view.ts";

/** A field that finds names while one types; arrow keys and Enter take one. */
export interface Combobox {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  show(view: View): void;
  /** Writes the name of a node into the field. */
  write(text: string): void;
}

const MOST = 10;

export interface ComboboxOptions {
  readonly id: string;
  readonly label: string;
  /** Whether the label is seen; else it is said alone, and stands in the empty field. */
  readonly isLabelled?: boolean;
  readonly take: (node: number) => void;
  /** Called when the field is emptied. */
  readonly empty?: () => void;
  readonly say: (text: string) => void;
}

export function createCombobox({ id, label, isLabelled = false, take, empty, say }: ComboboxOptions): Combobox {
  const list = element("ul", { id: `${id}-list`, role: "listbox", "aria-label": label, hidden: "" });
  const input = element("input", {
    id,
    type: "search",
    role: "combobox",
    "aria-expanded": "false",
    "aria-controls": list.id,
    "aria-autocomplete": "list",
    autocomplete: "off",
    spellcheck: "false",
    ...(isLabelled ? {} : { "aria-label": label, placeholder: label }),
  });
  const box = element(
    "div",
    { class: "explore-find" },
    ...(isLabelled ? [element("label", { for: id }, label)] : []),
    input,
    list,
  );
  let view: View | undefined;
  let found: readonly number[] = [];
  let active = -1;
  // What is spelled so, for what is in the field now.
  let spelled: Promise<void> = Promise.resolve();

  function close(): void {
    found = [];
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function choose(at: number): void {
    const node = found[at];
    if (node === undefined || !view) return;
    input.value = view.graph.name[node] ?? "";
    close();
    take(node);
  }
  function highlight(at: number): void {
    active = found.length === 0 ? -1 : (at + found.length) % found.length;
    for (const [place, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(place === active));
    if (active === -1) return;
    input.setAttribute("aria-activedescendant", `${id}-${active}`);
    list.children[active]?.scrollIntoView({ block: "nearest" });
  }
  function search(): void {
    if (!view) return;
    const { finder } = view;
    if (input.value.trim() === "") {
      close();
      empty?.();
      return;
    }
    const query = input.value;
    found = finder.find(query, MOST);
    spelled = found.length < MOST ? findMore(view, query) : Promise.resolve();
    list.replaceChildren();
    active = -1;
    // Nothing is said to be found by nobody until the search by pinyin has answered, too.
    if (found.length > 0) showFound(view);
  }
  /** Whom the site's search finds, after those whose names are written so. */
  async function findMore(asked: View, query: string): Promise<void> {
    const more = await asked.finder.findSpelled(query, MOST);
    if (!more || input.value !== query || document.activeElement !== input) return;
    found = [...new Set([...found, ...more])].slice(0, MOST);
    showFound(asked);
  }
  function showFound(shown: View): void {
    const { graph, words } = shown;
    // Those that stand there already stay, and with them whoever is chosen among them.
    const added = found.slice(list.children.length);
    const first = list.children.length;
    list.append(...added.map((node, at) => option(shown, node, { id: `${id}-${first + at}`, choose: () => choose(first + at) })));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    say(found.length === 0 ? words.notFound : filled(words.found, { count: found.length }));
    box.classList.toggle("nothing", found.length === 0 && graph.nodes > 0);
  }
  input.addEventListener("input", search);
  input.addEventListener("blur", () => setTimeout(close, 150));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") highlight(active + 1);
    else if (event.key === "ArrowUp") highlight(active === -1 ? -1 : active - 1);
    else if (event.key === "Enter" && found.length > 0) choose(Math.max(active, 0));
    else if (event.key === "Enter") void spelled.then(() => choose(0));
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  return {
    element: box,
    input,
    show: (next) => (view = next),
    write(text) {
      if (document.activeElement !== input) input.value = text;
    },
  };
}

function option(
  { graph, words }: View,
  node: number,
  { id, choose }: { readonly id: string; readonly choose: () => void },
): HTMLElement {
  const schema = graph.file.schemas[graph.schema[node] ?? 0] ?? "";
  const made = element(
    "li",
    { id, role: "option", "aria-selected": "false" },
    nameOf(graph, node),
    element("small", {}, ` ${words.schemaNames[schema] ?? schema}`),
  );
  made.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    choose();
  });
  return made;
}
