import type { SearchKind } from "../../model/search-file.ts";
import type { Localized } from "../../model/text.ts";
import { highlight, type Span } from "./highlight.ts";
import type { Hit } from "./search.ts";
import type { SearchIndex } from "./search-index.ts";

/** A hit as it is shown, in the language of the page. */
export interface ShownHit {
  readonly kind: SearchKind;
  /** Within the language; "action:dark" is none. */
  readonly address: string;
  readonly title: string;
  /** Language of the title where it is not that of the page. */
  readonly lang: string | null;
  readonly marks: readonly Span[];
  /** The text that it was found by, where that is not the title. */
  readonly by: { readonly text: string; readonly marks: readonly Span[] } | null;
  /** What it belongs to, and its number or series. */
  readonly notes: readonly string[];
}

export function shownHit(index: SearchIndex, { entry, text }: Hit, query: string): ShownHit {
  const shown = entryOf(index, entry);
  const by = index.texts[text];
  const isOther = by !== undefined && by !== shown.title;
  const marks = highlight(index, shown.title, query);
  return {
    ...shown,
    // A title that has nothing of the query in it was found by another name.
    marks,
    by: isOther ? { text: by, marks: highlight(index, by, query) } : null,
    notes: shown.notes.filter((note) => note !== "" && !(isOther && note === by)),
  };
}

type Entry = Omit<ShownHit, "marks" | "by">;

function entryOf(index: SearchIndex, entry: number): Entry {
  const { things } = index.file;
  const thing = things[entry];
  if (thing) {
    const own = thing.name[index.language];
    return { kind: thing.kind, address: thing.address, ...titleOf(index, own, thing.name), notes: [] };
  }
  const company = entry - things.length;
  return company < index.file.companies.name.length ? companyOf(index, entry) : filingOf(index, entry);
}

function titleOf({ file }: SearchIndex, own: string | undefined, name: Localized): Pick<Entry, "title" | "lang"> {
  if (own !== undefined) return { title: own, lang: null };
  const [[language, text] = ["", ""]] = Object.entries(name);
  return { title: text, lang: language || (file.languages[0] ?? null) };
}

/** Names as published are in the dossier's first language. */
const published = ({ file, language }: SearchIndex): string | null =>
  file.languages[0] === language ? null : (file.languages[0] ?? null);

function companyOf(index: SearchIndex, entry: number): Entry {
  const { file, parent } = index;
  const at = entry - file.things.length;
  const group = file.things[parent[entry] ?? -1]?.name;
  const slug = file.companies.slug[at] ?? "";
  return {
    kind: "company",
    address: `companies/${slug}/`,
    title: file.companies.name[at] ?? "",
    lang: published(index),
    notes: group ? [titleOf(index, group[index.language], group).title] : [],
  };
}

function filingOf(index: SearchIndex, entry: number): Entry {
  const { file, parent } = index;
  const { filings, companies, things } = file;
  const at = entry - things.length - companies.name.length;
  const series = filings.seriesNames[filings.series[at] ?? -1] ?? {};
  const slug = filings.attachmentSlugs[filings.attachment[at] ?? -1] ?? "";
  const filer = companies.name[(parent[entry] ?? -1) - things.length] ?? "";
  return {
    kind: "filing",
    address: `attachments/${slug}/#${filings.at[at] ?? ""}`,
    title: filings.name[at] ?? "",
    lang: published(index),
    notes: [titleOf(index, series[index.language], series).title, filer, filings.number[at] ?? ""],
  };
}
