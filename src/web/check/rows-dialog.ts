import type { CheckPageWords } from "../../model/check-page.ts";
import { element } from "../element.ts";
import { labels, pageLanguage } from "../labels.ts";
import { fill } from "./fill.ts";
import type { Failure, FoundRow, FoundRows } from "./protocol.ts";

const COLUMNS = ["name", "filer", "number", "place", "filedOn", "list"] as const;

/** The rows behind a count, from the registry's file: no request says which count was looked at. */
export function showRowsDialog(
  words: CheckPageWords,
  { question, count, found }: { readonly question: string; readonly count: number; readonly found: Promise<FoundRows | Failure> },
): void {
  const close = element("button", { type: "button" }, words.close);
  const content = element("div", { class: "drawer-content" }, element("p", { role: "status" }, words.rowsLoading));
  const dialog = element(
    "dialog",
    { class: "drawer", "aria-label": words.rowsTitle },
    element("div", { class: "drawer-bar" }, close),
    element("h2", {}, words.rowsTitle),
    element("p", {}, question),
    content,
  );
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  void fillIn();

  async function fillIn(): Promise<void> {
    const rows = await found;
    if (typeof rows === "string") content.replaceChildren(element("p", { role: "alert" }, words.rowsFailed));
    else content.replaceChildren(...notes(words, rows, count), table(words, rows.shown));
  }
}

function notes(words: CheckPageWords, { count: found, shown }: FoundRows, count: number): HTMLElement[] {
  const told: HTMLElement[] = [];
  if (found !== count) told.push(element("p", { role: "alert" }, fill(words.rowsDiffer, { found, count })));
  if (shown.length < found) told.push(element("p", { class: "meta" }, fill(words.rowsMore, { found, shown: shown.length })));
  return told;
}

function table(words: CheckPageWords, rows: readonly FoundRow[]): HTMLElement {
  const head = element("tr", {}, ...COLUMNS.map((column) => element("th", { scope: "col" }, words.columns[column])));
  const body = element("tbody", {}, ...rows.map(rowOf));
  const made = element(
    "table",
    { class: "check-rows" },
    element("caption", {}, words.rowsTitle),
    element("thead", {}, head),
    body,
  );
  return element("div", { class: "scroll", role: "region", "aria-label": words.rowsTitle, tabindex: "0" }, made);
}

function rowOf({ name, filer, number, place, filedOn, listedAsOf, attachment, at }: FoundRow): HTMLElement {
  const home = document.body.dataset["home"] ?? "../";
  const where = element("a", { href: `${home}attachments/${attachment}/#${at}` }, listedAsOf);
  const cells = [name, filer, number, place[pageLanguage()] ?? "", filedOn];
  return element(
    "tr",
    {},
    ...cells.map((cell) => element("td", {}, cell)),
    element("td", {}, where, " ", element("span", { class: "meta" }, labels().where(at))),
  );
}
