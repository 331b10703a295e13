import type { CheckedClaim } from "../../claim/checked-claim.ts";
import type { CheckPageWords } from "../../model/check-page.ts";
import { element } from "../element.ts";
import { countOf } from "./filter-counts.ts";
import { SIGNS } from "./signs.ts";
import { SHOWS, type Show } from "./view.ts";

export interface Filter {
  draw(claims: readonly CheckedClaim[], show: Show): void;
}

/** How many numbers have each verdict; a button each shows these alone. */
export function createFilter(mount: HTMLElement, words: CheckPageWords, choose: (show: Show) => void): Filter {
  mount.setAttribute("role", "group");
  mount.setAttribute("aria-label", words.filter);
  const buttons = SHOWS.map((show) => {
    const count = element("b");
    const [sign, name] = show === "all" ? ["", words.all] : [`${SIGNS[show]} `, words.verdicts[show]];
    const label = element("span", { class: show === "all" ? "" : `v-${show}` }, sign + name);
    const button = element("button", { type: "button" }, label, " ", count);
    button.addEventListener("click", () => choose(show));
    mount.append(button);
    return { show, count, button };
  });
  return {
    draw(claims, chosen) {
      for (const { show, count, button } of buttons) {
        count.textContent = countOf(claims, show).toLocaleString("en");
        button.setAttribute("aria-pressed", String(show === chosen));
      }
    },
  };
}
