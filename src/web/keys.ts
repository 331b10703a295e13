import { showHelp } from "./help.ts";
import { askForSearch, openSearch } from "./open-search.ts";

/** Keyboard first: `/` search, Ctrl or Cmd K the palette, `j` and `k` rows, `o` open, `?` help. */
export function startKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (isPalette(event)) {
      event.preventDefault();
      return openSearch();
    }
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    const act = ACTIONS[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** Works while one types as well. */
const isPalette = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey) && !event.shiftKey && !event.altKey;

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

/** Into the field of this page that filters its rows, else the search over everything. */
function search(): void {
  const field = document.querySelector<HTMLInputElement>("#search");
  if (field) field.focus();
  else askForSearch();
}

/** The next or previous row that has a link, in the drawer where it is open. */
function moveRow(by: 1 | -1): void {
  const within = document.querySelector("dialog.drawer[open]") ?? document.querySelector("main");
  const rows = [...(within?.querySelectorAll<HTMLElement>("tbody tr") ?? [])].filter(
    (row) => row.querySelector("a[href]") && row.checkVisibility(),
  );
  const current = document.activeElement?.closest("tr") ?? null;
  const at = rows.findIndex((row) => row === current);
  const next = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1)];
  next?.querySelector<HTMLElement>("a[href]")?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
