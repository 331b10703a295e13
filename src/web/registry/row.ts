import type { RegistryFile } from "../../model/registry-file.ts";
import { element } from "../element.ts";
import type { Labels } from "../labels.ts";
import type { Columns } from "./columns.ts";

/** Fills a table row with a registry row: two lines a cell, each cut off where it is too long. */
export function createFill(columns: Columns, home: string, words: Labels): (line: HTMLTableRowElement, row: number) => void {
  const { file, text } = columns;
  const foreign =
    file.languages[0] === undefined || document.documentElement.lang.startsWith(file.languages[0]) ? {} : { lang: "zh-Hans" };
  const cell = (top: Node | string, below: string) =>
    element("td", {}, element("div", { class: "cut" }, top), element("div", { class: "cut meta" }, below));
  return (line, row) => {
    const [, slug = ""] = file.filer.values[file.filer.rows[row] ?? -1] ?? [];
    const attachment = file.attachment.values[file.attachment.rows[row] ?? -1];
    const anchor = file.at[row] ?? "";
    const filer = slug === "" ? text.filer(row) : element("a", { href: `${home}companies/${slug}/` }, text.filer(row));
    const where = element("a", { href: `${home}attachments/${attachment?.slug ?? ""}/#${anchor}` }, words.where(anchor));
    const page = pageOf(file, row);
    const name = page === "" ? text.name(row) : element("a", { href: `${home}products/${page}/` }, text.name(row));
    const cancelled = file.cancelledOn[row];
    const kind = [text.class(row), file.product[row]].filter(Boolean).join(" · ");
    line.replaceChildren(
      cell(element("span", foreign, name), kind),
      cell(element("span", foreign, filer), text.group(row)),
      cell(text.series(row), text.number(row)),
      cell(text.place(row), cancelled ? `${words.cancelled} ${cancelled}` : ""),
      cell(text.filedOn(row) || "–", text.listedAsOf(row)),
      cell(where, attachment?.round ?? ""),
    );
    for (const cut of line.querySelectorAll<HTMLElement>(".cut")) cut.title = cut.textContent;
  };
}

function pageOf({ page, number }: RegistryFile, row: number): string {
  const written = page[row] ?? "";
  return written === "=" ? (number[row] ?? "").toLowerCase() : written;
}
