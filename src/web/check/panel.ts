import type { CheckedClaim } from "../../claim/checked-claim.ts";
import { element } from "../element.ts";
import { detailOf, type DetailOptions } from "./detail.ts";
import { fill } from "./fill.ts";
import { SIGNS } from "./signs.ts";
import type { Show } from "./view.ts";

export interface Panel {
  list(claims: readonly CheckedClaim[], show: Show): void;
  /** One number in full; `focus` takes the keyboard there. */
  detail(claims: readonly CheckedClaim[], number: number, focus: boolean): void;
  clear(): void;
}

export interface PanelOptions extends DetailOptions {
  /** undefined: back to the list. */
  readonly open: (number: number | undefined) => void;
  /** Back to the number in the text. */
  readonly leave: (number: number) => void;
  /** The number before or after among those that are shown. */
  readonly beside: (number: number, by: 1 | -1) => number | undefined;
}

/** A longer list helps nobody: every number stands in the text, and the buttons above choose among them. */
const LONGEST_LIST = 300;

/** Beside the text: all its numbers, or one of them with everything that is known of it. */
export function createPanel(mount: HTMLElement, options: PanelOptions): Panel {
  const { words } = options;
  let current: number | undefined;
  mount.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || current === undefined || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    options.leave(current);
  });
  return {
    list(claims, show) {
      current = undefined;
      delete mount.dataset["open"];
      const numbers = claims.flatMap(({ verdict }, number) => (show === "all" || verdict === show ? [number] : []));
      const items = numbers.slice(0, LONGEST_LIST).flatMap((number) => {
        const claim = claims[number];
        return claim ? [listItem(claim, number, options)] : [];
      });
      const rest = numbers.length - items.length;
      mount.replaceChildren(
        element("h3", { tabindex: "-1" }, words.list),
        numbers.length === 0 ? element("p", {}, words.listEmpty) : element("ol", { class: "check-list" }, ...items),
        ...(rest > 0 ? [element("p", { class: "meta" }, fill(words.listMore, { n: rest.toLocaleString("en") }))] : []),
      );
    },
    detail(claims, number, focus) {
      const claim = claims[number];
      if (!claim) return;
      current = number;
      mount.dataset["open"] = "";
      const heading = detailHeading(claim, options);
      const position = fill(words.position, { n: number + 1, all: claims.length });
      mount.replaceChildren(bar(number, options), element("p", { class: "meta" }, position), heading);
      mount.append(...detailOf(claims, number, options));
      mount.scrollTop = 0;
      if (focus) heading.focus({ preventScroll: true });
    },
    clear() {
      current = undefined;
      delete mount.dataset["open"];
      mount.replaceChildren();
    },
  };
}

function listItem(
  { verdict, text, right, unit, reason }: CheckedClaim,
  number: number,
  { words, open }: PanelOptions,
): HTMLElement {
  const named = element("span", { class: `v-${verdict}` }, `${SIGNS[verdict]} ${text}`);
  const button = element("button", { type: "button", class: "as-link", "data-open": String(number) }, named);
  button.append(element("span", { class: "ear" }, ` ${words.verdicts[verdict]}`));
  button.addEventListener("click", () => open(number));
  const item = element("li", {}, button);
  if (right !== null) item.append(element("b", { class: "right" }, ` ${fill(words.right, { value: right + unit })}`));
  item.append(element("span", { class: "why" }, reason));
  return item;
}

function detailHeading({ verdict, text }: CheckedClaim, { words }: PanelOptions): HTMLElement {
  const sign = element("span", { class: `v-${verdict}` }, `${SIGNS[verdict]} ${words.verdicts[verdict]}`);
  return element("h3", { tabindex: "-1", class: "check-number" }, element("span", { translate: "no" }, text), " ", sign);
}

function bar(number: number, { words, open, leave, beside }: PanelOptions): HTMLElement {
  const button = (label: string, act: (() => void) | undefined): HTMLElement => {
    const made = element("button", { type: "button" }, label);
    if (act) made.addEventListener("click", act);
    else made.disabled = true;
    return made;
  };
  const to = (by: 1 | -1): (() => void) | undefined => {
    const other = beside(number, by);
    return other === undefined ? undefined : () => open(other);
  };
  return element(
    "p",
    { class: "bar" },
    button(words.backToText, () => leave(number)),
    button(words.backToList, () => open(undefined)),
    button(words.previous, to(-1)),
    button(words.next, to(1)),
  );
}
