import { element } from "./element.ts";
import { labels } from "./labels.ts";

/** Keyboard first: `/` search, `j` and `k` rows, `o` open, `?` help. */
export function startKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    const act = ACTIONS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

const ACTIONS: Readonly<Record<string, () => void>> = {
  "/": search,
  j: () => moveRow(1),
  k: () => moveRow(-1),
  o: () => (document.activeElement instanceof HTMLAnchorElement ? document.activeElement.click() : undefined),
  "?": showHelp,
};

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, select, textarea, [contenteditable]");
}

/** Into the search field of this page, or to the page that has one. */
function search(): void {
  const field = document.querySelector<HTMLInputElement>("#search");
  if (field) field.focus();
  else location.assign(new URL("registry/?focus=search", new URL(document.body.dataset["home"] ?? "./", location.href)));
}

/** The next or previous row that has a link, in the drawer where it is open. */
function moveRow(by: 1 | -1): void {
  const within = document.querySelector("dialog.drawer[open]") ?? document.querySelector("main");
  const rows = [...(within?.querySelectorAll<HTMLElement>("tbody tr") ?? [])].filter(
    (row) => row.querySelector("a[href]") && row.offsetParent,
  );
  const current = document.activeElement?.closest("tr") ?? null;
  const at = rows.findIndex((row) => row === current);
  const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.querySelector<HTMLElement>("a[href]")?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function showHelp(): void {
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
