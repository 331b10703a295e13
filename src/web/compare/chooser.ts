import { element } from "../element.ts";
import { resultParts } from "../search/result.ts";
import { openSeeker, type Seeker } from "../search/seeker.ts";
import type { ShownHit } from "../search/shown-hit.ts";
import { walkByKeys } from "../search/walk.ts";
import { MOST } from "./choice.ts";
import type { Text } from "./table.ts";

export interface ChooserOptions {
  /** Kinds of what can be compared, by the folders of their pages. */
  readonly kinds: readonly string[];
  readonly text: Text;
  /** The address at which one more, or one fewer, is compared. */
  readonly addressOf: (chosen: readonly string[]) => string;
  readonly choose: (chosen: readonly string[]) => void;
}

const MOST_FOUND = 10;

/** A field that finds by name, pinyin and initials as the search of the site does, and a button to take each chosen one out again. */
export function createChooser({ kinds, text, addressOf, choose }: ChooserOptions) {
  const input = element("input", {
    type: "search",
    id: "compare-find",
    placeholder: text("placeholder"),
    autocomplete: "off",
    spellcheck: "false",
    maxlength: "200",
  });
  const status = element("p", { class: "meta told", role: "status" });
  const list = element("ol", { class: "search-results" });
  const chips = element("ul", { class: "chosen", "aria-label": text("chosen") });
  const label = element("label", { for: input.id }, text("field"));
  const node = element("div", { class: "chooser" }, chips, label, input, status, list);
  walkByKeys(node, input, list);
  let current: readonly string[] = [];
  const names = new Map<string, string>();
  const clear = (): void => {
    list.replaceChildren();
    status.textContent = "";
  };
  const take = (key: string, name: string): void => {
    names.set(key, name);
    input.value = "";
    clear();
    choose([...current, key]);
    input.focus();
  };
  const option = (hit: ShownHit): HTMLElement => {
    const key = hit.address.replace(/\/$/, "");
    const link = element("a", { href: addressOf([...current, key]) }, ...resultParts(hit));
    link.addEventListener("click", (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      take(key, hit.title);
    });
    return element("li", {}, link);
  };
  const show = async (): Promise<void> => {
    const query = input.value.trim();
    if (query === "") return clear();
    const seeker: Seeker | undefined = await openSeeker();
    if (input.value.trim() !== query) return;
    if (!seeker) return void (status.textContent = text("no-search"));
    const found = await seeker.ask({ kind: "pick", query, folders: kinds, most: MOST_FOUND + MOST });
    // Something else is in the field by now.
    if (!found || input.value.trim() !== query) return;
    const fresh = found.filter(({ address }) => !current.includes(address.replace(/\/$/, ""))).slice(0, MOST_FOUND);
    status.textContent = fresh.length === 0 ? text("none-found") : text("found", { count: String(fresh.length) });
    list.replaceChildren(...fresh.map(option));
  };
  let answered: Promise<void> = Promise.resolve();
  input.addEventListener("input", () => (answered = show()));
  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.key !== "Enter") return;
    event.preventDefault();
    // A key that is pressed before the answer is there is meant for the answer.
    void answered.then(() => list.querySelector("a")?.click());
  });
  const chip = (key: string): HTMLElement => {
    const name = names.get(key) ?? key;
    const button = element("button", { type: "button", "aria-label": text("remove", { name }) }, `${name} ×`);
    button.addEventListener("click", () => {
      choose(current.filter((one) => one !== key));
      input.focus();
    });
    return element("li", {}, button);
  };
  return {
    node,
    /** What these are called, once that is known. */
    name: (key: string, name: string) => void names.set(key, name),
    nameOf: (key: string) => names.get(key) ?? key,
    show(chosen: readonly string[]): void {
      current = chosen;
      chips.hidden = chosen.length === 0;
      input.disabled = chosen.length >= MOST;
      input.placeholder = text(input.disabled ? "full" : "placeholder");
      chips.replaceChildren(...chosen.map(chip));
    },
  };
}
