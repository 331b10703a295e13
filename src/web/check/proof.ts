import type { CheckedClaim } from "../../claim/checked-claim.ts";
import type { CheckPageWords } from "../../model/check-page.ts";
import { element } from "../element.ts";
import { blocksOf, type Block } from "./blocks.ts";
import { fill } from "./fill.ts";
import type { Show } from "./view.ts";

/** The text as it was given, each number marked. */
export interface Proof {
  /** Draws another text. */
  draw(text: string, claims: readonly CheckedClaim[]): void;
  show(show: Show): void;
  /** Marks one number as the open one; undefined: none. */
  select(number: number | undefined): void;
  /** Brings a number into view, and the keyboard to it. */
  focus(number: number): void;
  clear(): void;
}

export interface ProofOptions {
  readonly words: CheckPageWords;
  /** `byKeyboard`: whoever opened it must be taken to what opened. */
  readonly open: (number: number, byKeyboard: boolean) => void;
  readonly point: (mark: HTMLElement | undefined, number: number) => void;
}

/** Drawing gives way to the reader after so many milliseconds. */
const SLICE = 12;
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * All of a text is drawn, however long: in slices, so that the page answers meanwhile, and in blocks that the browser lays out
 * when they come near the view. So nothing is left out, and its own search finds every word.
 */
export function createProof(mount: HTMLElement, { words, open, point }: ProofOptions): Proof {
  let claims: readonly CheckedClaim[] = [];
  let blocks: readonly Block[] = [];
  let marks: (HTMLElement | undefined)[] = [];
  let drawn = 0;
  let shown: Show = "all";
  let selected: HTMLElement | undefined;
  let timer = 0;

  const isShown = (number: number): boolean => shown === "all" || claims[number]?.verdict === shown;
  function drawSome(enough: () => boolean): void {
    for (; drawn < blocks.length && !enough(); drawn += 1) {
      const block = element("div", { class: "block" });
      for (const { text, number } of blocks[drawn] ?? []) block.append(number === null ? text : mark(text, number));
      mount.append(block);
    }
  }
  function drawOn(): void {
    const until = performance.now() + SLICE;
    drawSome(() => performance.now() > until);
    if (drawn < blocks.length) timer = window.setTimeout(drawOn);
  }
  function mark(text: string, number: number): HTMLElement | string {
    const claim = claims[number];
    if (!claim) return text;
    const made = element(
      "span",
      {
        role: "button",
        tabindex: isShown(number) ? "0" : "-1",
        class: `v v-${claim.verdict}`,
        "data-number": String(number),
        "aria-label": fill(words.mark, { text, verdict: words.verdicts[claim.verdict], n: number + 1, all: claims.length }),
        ...(claim.right !== null && { "data-right": claim.right }),
      },
      text,
    );
    marks[number] = made;
    return made;
  }
  /** The mark of a number, its block drawn first if it must be; undefined where it overlaps another. */
  function markOf(number: number): HTMLElement | undefined {
    drawSome(() => marks[number] !== undefined);
    return marks[number];
  }
  function step(from: number, by: number): void {
    let to = from + by;
    while (to >= 0 && to < claims.length && !(isShown(to) && markOf(to))) to += by;
    if (to >= 0 && to < claims.length) focus(to);
  }
  function focus(number: number): void {
    const target = markOf(number);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: "nearest" });
  }
  const numberOf = (target: EventTarget | null): number | undefined => {
    const found = target instanceof Element ? target.closest<HTMLElement>("[data-number]") : null;
    return found ? Number(found.dataset["number"]) : undefined;
  };

  mount.addEventListener("click", (event) => {
    const number = numberOf(event.target);
    // A screen reader presses without a mouse: it is told of no button.
    if (number !== undefined && isShown(number)) open(number, event.detail === 0);
  });
  mount.addEventListener("keydown", (event) => {
    const number = numberOf(event.target);
    if (number === undefined || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
    const by = STEPS[event.key];
    if (by !== undefined) step(number, by);
    else if (event.key === "Home") step(-1, 1);
    else if (event.key === "End") step(claims.length, -1);
    else if (event.key === "Enter" || event.key === " ") open(number, true);
    else return;
    event.preventDefault();
  });
  for (const kind of ["pointerover", "focusin"] as const)
    mount.addEventListener(kind, ({ target }) => {
      const number = numberOf(target);
      if (number !== undefined && isShown(number)) point(marks[number], number);
    });
  for (const kind of ["pointerout", "focusout"] as const)
    mount.addEventListener(kind, ({ target }) => {
      const number = numberOf(target);
      if (number !== undefined) point(undefined, number);
    });

  return {
    draw(text, found) {
      this.clear();
      claims = found;
      blocks = blocksOf(text, found);
      drawOn();
    },
    show(show) {
      shown = show;
      mount.dataset["show"] = show;
      for (const [number, made] of marks.entries()) made?.setAttribute("tabindex", isShown(number) ? "0" : "-1");
    },
    select(number) {
      selected?.removeAttribute("aria-current");
      selected = number === undefined ? undefined : markOf(number);
      selected?.setAttribute("aria-current", "true");
      selected?.scrollIntoView({ block: "nearest" });
    },
    focus,
    clear() {
      clearTimeout(timer);
      mount.replaceChildren();
      [claims, blocks, marks, drawn, selected] = [[], [], [], 0, undefined];
    },
  };
}
