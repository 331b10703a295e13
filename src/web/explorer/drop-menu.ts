import { element } from "../element.ts";
import { dismissLightly } from "../light-dismiss.ts";

/** A button of the bar that opens a box of choices below it; of several one is open at a time. */
export function createDropMenu(
  title: string,
  choices: readonly Node[],
): { readonly menu: HTMLElement; readonly button: HTMLElement } {
  const button = element("summary", {}, title);
  const box = element("div", { class: "explore-menu", role: "group", "aria-label": title }, ...choices);
  const menu = element("details", { name: "explore-menu" }, button, box);
  dismissLightly(menu);
  return { menu, button };
}
