import { element } from "../element.ts";
import type { MarkText } from "./mark-text.ts";

const GAP = 10;

export interface Tooltip {
  show(text: MarkText, at: DOMRect): void;
  hide(): void;
}

/** A note beside a mark, inside the window. Those who hear the page are told by the mark's own name, so that this is not said twice. */
export function buildTooltip(figure: HTMLElement): Tooltip {
  const note = element("div", { class: "chart-tip", "aria-hidden": "true" });
  note.hidden = true;
  figure.append(note);
  return {
    show({ name, facts }, at) {
      const list = element("dl");
      for (const [head, value] of facts) list.append(element("dt", {}, head), element("dd", {}, value));
      note.replaceChildren(element("b", {}, name), list);
      note.hidden = false;
      const own = note.getBoundingClientRect();
      const left = Math.min(
        Math.max(GAP, at.left + at.width / 2 - own.width / 2),
        document.documentElement.clientWidth - own.width - GAP,
      );
      const above = at.top - own.height - GAP;
      note.style.left = `${left}px`;
      note.style.top = `${above < GAP ? Math.min(at.bottom + GAP, innerHeight - own.height - GAP) : above}px`;
    },
    hide() {
      note.hidden = true;
    },
  };
}
