import type { CheckPageWords } from "../../model/check-page.ts";
import { element } from "../element.ts";
import { fill } from "./fill.ts";
import type { Stage } from "./protocol.ts";

export interface Progress {
  stage(stage: Stage): void;
  end(): void;
}

const TICK = 200;

/** How long it has been going on, with a button that ends it. The seconds are for eyes: a screen reader hears each stage once. */
export function createProgress(status: HTMLElement, words: CheckPageWords, stop: () => void): Progress {
  const seconds = element("span", { "aria-hidden": "true" });
  const button = element("button", { type: "button", hidden: "" }, words.stop);
  button.addEventListener("click", stop);
  status.after(element("p", { class: "bar check-progress" }, seconds, " ", button));
  let timer = 0;
  let start = 0;
  const end = (): void => {
    clearInterval(timer);
    timer = 0;
    button.hidden = true;
    seconds.textContent = "";
  };
  return {
    stage(stage) {
      status.textContent = words.stages[stage];
      button.hidden = false;
      if (timer !== 0) return;
      start = performance.now();
      timer = window.setInterval(() => {
        seconds.textContent = fill(words.elapsed, { seconds: ((performance.now() - start) / 1000).toFixed(1) });
      }, TICK);
    },
    end,
  };
}
