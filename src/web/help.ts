import { element } from "./element.ts";
import { labels } from "./labels.ts";

/** All keys of the site, in a dialog. */
export function showHelp(): void {
  const words = labels();
  const list = element("dl");
  for (const [key, meaning] of words.help) list.append(element("dt", {}, element("kbd", {}, key)), element("dd", {}, meaning));
  const close = element("button", { type: "button" }, words.close);
  const dialog = element("dialog", { class: "keys", "aria-label": words.keys }, list, element("p", { class: "bar" }, close));
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
