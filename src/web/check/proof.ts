import type { CheckedClaim } from "../../claim/checked-claim.ts";
import type { CheckPageWords } from "../../model/check-page.ts";
import { element } from "../element.ts";
import { blocksOf, type Block } from "./blocks.ts";
import { fill } from "./fill.ts";
import type { Show } from "./view.ts";

export interface ProofOptions {
  readonly words: CheckPageWords;
  /** `byKeyboard`: whoever opened it must be taken to what opened. */
  readonly open: (number: number, byKeyboard: boolean) => void;
  readonly point: (mark: HTMLElement | undefined, number: number) => void;
}

/** Drawing gives way to the reader after so many milliseconds. */
const SLICE = 12;
const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * The text as it was given, each number marked. All of it is drawn, however long: in slices, so that the page answers meanwhile, and
 * in blocks that the browser lays out when they come near the view. So nothing is left out, and its own search finds every word.
 */
export class Proof {
  readonly #mount: HTMLElement;
  readonly #options: ProofOptions;
  #claims: readonly CheckedClaim[] = [];
  #blocks: readonly Block[] = [];
  #marks: (HTMLElement | undefined)[] = [];
  #drawn = 0;
  #show: Show = "all";
  #selected: HTMLElement | undefined;
  #timer = 0;

  constructor(mount: HTMLElement, options: ProofOptions) {
    this.#mount = mount;
    this.#options = options;
    mount.addEventListener("click", (event) => {
      const number = this.#shownAt(event);
      // A screen reader presses without a mouse: it is told of no button.
      if (number !== undefined) options.open(number, event.detail === 0);
    });
    mount.addEventListener("keydown", (event) => this.#press(event));
    for (const kind of ["pointerover", "focusin"] as const)
      mount.addEventListener(kind, (event) => {
        const number = this.#shownAt(event);
        if (number !== undefined) options.point(this.#marks[number], number);
      });
    for (const kind of ["pointerout", "focusout"] as const)
      mount.addEventListener(kind, (event) => {
        const number = this.#shownAt(event);
        if (number !== undefined) options.point(undefined, number);
      });
  }

  /** Draws another text. */
  draw(text: string, claims: readonly CheckedClaim[]): void {
    this.clear();
    this.#claims = claims;
    this.#blocks = blocksOf(text, claims);
    this.#drawOn();
  }

  show(show: Show): void {
    this.#show = show;
    this.#mount.dataset["show"] = show;
    for (const [number, mark] of this.#marks.entries()) mark?.setAttribute("tabindex", this.#isShown(number) ? "0" : "-1");
  }

  /** Marks one number as the open one, and brings it into view; undefined: none. */
  select(number: number | undefined): void {
    this.#selected?.removeAttribute("aria-current");
    this.#selected = number === undefined ? undefined : this.#markOf(number);
    this.#selected?.setAttribute("aria-current", "true");
    this.#selected?.scrollIntoView({ block: "nearest" });
  }

  /** Brings a number into view, and the keyboard to it. */
  focus(number: number): void {
    const target = this.#markOf(number);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#mount.replaceChildren();
    [this.#claims, this.#blocks, this.#marks, this.#drawn, this.#selected] = [[], [], [], 0, undefined];
  }

  #isShown(number: number): boolean {
    return this.#show === "all" || this.#claims[number]?.verdict === this.#show;
  }

  /** The number that an event is about, if it is one of those chosen. */
  #shownAt({ target }: Event): number | undefined {
    const mark = target instanceof Element ? target.closest<HTMLElement>("[data-number]") : null;
    const number = Number(mark?.dataset["number"] ?? -1);
    return number >= 0 && this.#isShown(number) ? number : undefined;
  }

  #press(event: KeyboardEvent): void {
    const number = this.#shownAt(event);
    if (number === undefined || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
    const by = STEPS[event.key];
    if (by !== undefined) this.#step(number, by);
    else if (event.key === "Home") this.#step(-1, 1);
    else if (event.key === "End") this.#step(this.#claims.length, -1);
    else if (event.key === "Enter" || event.key === " ") this.#options.open(number, true);
    else return;
    event.preventDefault();
  }

  #step(from: number, by: 1 | -1): void {
    const { length } = this.#claims;
    let to = from + by;
    while (to >= 0 && to < length && !(this.#isShown(to) && this.#markOf(to))) to += by;
    if (to >= 0 && to < length) this.focus(to);
  }

  /** The mark of a number, its block drawn first if it must be; undefined where it overlaps another. */
  #markOf(number: number): HTMLElement | undefined {
    this.#drawUntil(() => this.#marks[number] !== undefined);
    return this.#marks[number];
  }

  #drawOn(): void {
    const until = performance.now() + SLICE;
    this.#drawUntil(() => performance.now() > until);
    if (this.#drawn < this.#blocks.length) this.#timer = window.setTimeout(() => this.#drawOn());
  }

  #drawUntil(enough: () => boolean): void {
    for (; this.#drawn < this.#blocks.length && !enough(); this.#drawn += 1) {
      const block = element("div", { class: "block" });
      for (const { text, number } of this.#blocks[this.#drawn] ?? [])
        block.append(number === null ? text : this.#mark(text, number));
      this.#mount.append(block);
    }
  }

  #mark(text: string, number: number): HTMLElement | string {
    const claim = this.#claims[number];
    if (!claim) return text;
    const { mark, verdicts } = this.#options.words;
    const made = element(
      "span",
      {
        role: "button",
        tabindex: this.#isShown(number) ? "0" : "-1",
        class: `v v-${claim.verdict}`,
        "data-number": String(number),
        "aria-label": fill(mark, { text, verdict: verdicts[claim.verdict], n: number + 1, all: this.#claims.length }),
        ...(claim.right !== null && { "data-right": claim.right }),
      },
      text,
    );
    this.#marks[number] = made;
    return made;
  }
}
