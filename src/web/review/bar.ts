import { element } from "../element.ts";
import type { Answer } from "./api.ts";
import { reviewLabels } from "./labels.ts";

export const ANSWER_KEYS: Readonly<Record<string, Answer>> = { y: "positive", n: "negative", u: "unsure" };

export interface Bar {
  readonly box: HTMLElement;
  readonly by: HTMLInputElement;
  readonly why: HTMLInputElement;
  /** Says what happened, also to whoever only listens. */
  say(text: string): void;
  show(state: { readonly canAnswer: boolean; readonly canUndo: boolean; readonly count: string }): void;
}

/** The bar at the foot of the window: answers the question that is marked. */
export function createBar(give: (answer: Answer) => void, undo: () => void): Bar {
  const words = reviewLabels();
  const answers = Object.entries(ANSWER_KEYS).map(([key, answer]) => {
    const button = element("button", { type: "button", class: `a-${answer}` }, words.answers[answer], " ", keyCap(key));
    button.addEventListener("click", () => give(answer));
    return button;
  });
  const back = element("button", { type: "button" }, words.undo, " ", keyCap("z"));
  back.addEventListener("click", undo);
  const why = element("input", { "aria-label": words.why, placeholder: words.why, maxlength: "500" });
  const by = element("input", { "aria-label": words.by, placeholder: words.by, maxlength: "100", class: "by" });
  const said = element("p", { role: "status", class: "said" });
  const count = element("span", { class: "meta" });
  const keys = element("span", { class: "meta keys-hint" }, words.keys);
  const box = element(
    "div",
    { class: "review-bar", role: "region", "aria-label": words.bar },
    element("div", { class: "row" }, ...answers, back, why, by),
    element("div", { class: "row" }, said, count, keys),
  );
  return {
    box,
    by,
    why,
    say(text) {
      said.textContent = text;
    },
    show(state) {
      for (const button of answers) button.disabled = !state.canAnswer;
      back.disabled = !state.canUndo;
      count.textContent = state.count;
    },
  };
}

const keyCap = (key: string): HTMLElement => element("kbd", { "aria-hidden": "true" }, key);
