import type { CheckedClaim } from "../../claim/checked-claim.ts";
import type { CheckPageWords } from "../../model/check-page.ts";
import { element } from "../element.ts";
import { fill } from "./fill.ts";
import { SIGNS } from "./signs.ts";

export interface Tooltip {
  show(mark: HTMLElement, claim: CheckedClaim): void;
  /** At once, or soon: a pointer may be on its way to the tooltip. */
  hide(soon?: boolean): void;
}

const SOON = 200;
const LONGEST = 240;
const GAP = 6;

/** What is said of the number under the pointer or the keyboard. Escape closes it, and a pointer may rest on it. */
export function createTooltip(words: CheckPageWords): Tooltip {
  const box = element("div", { id: "check-tip", class: "check-tip", role: "tooltip", hidden: "" });
  document.body.append(box);
  let timer = 0;
  let described: HTMLElement | undefined;
  const hide = (soon = false): void => {
    clearTimeout(timer);
    if (soon) {
      timer = window.setTimeout(hide, SOON);
      return;
    }
    box.hidden = true;
    described?.removeAttribute("aria-describedby");
    described = undefined;
  };
  box.addEventListener("pointerenter", () => clearTimeout(timer));
  box.addEventListener("pointerleave", () => hide(true));
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  addEventListener("scroll", () => hide(), { capture: true, passive: true });
  return {
    hide,
    show(mark, { verdict, right, unit, reason }) {
      hide();
      const parts = [element("b", { class: `v-${verdict}` }, `${SIGNS[verdict]} ${words.verdicts[verdict]}`)];
      if (right !== null) parts.push(element("b", {}, ` ${fill(words.right, { value: right + unit })}`));
      box.replaceChildren(...parts, element("p", {}, reason.length > LONGEST ? `${reason.slice(0, LONGEST)}…` : reason));
      box.hidden = false;
      place(box, mark.getClientRects()[0] ?? mark.getBoundingClientRect());
      mark.setAttribute("aria-describedby", box.id);
      described = mark;
    },
  };
}

/** Above the number, or below it where there is no room. */
function place(box: HTMLElement, { top, bottom, left }: DOMRect): void {
  const { width, height } = box.getBoundingClientRect();
  const y = top - height - GAP < 0 ? bottom + GAP : top - height - GAP;
  box.style.left = `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - width - GAP))}px`;
  box.style.top = `${y}px`;
}
