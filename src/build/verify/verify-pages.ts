import { renderPage, type Frame, type Page } from "../../publish/page.ts";
import { frameOf, planSite } from "../../publish/plan-site.ts";
import type { NumberInputs } from "../../publish/pages/number.ts";
import type { SitePack } from "../../store/site-pack.ts";
import type { RowsQuery } from "../../model/observations.ts";
import type { LoadedSite } from "../site-data.ts";
import { Part } from "./part.ts";
import { headFigureOf, linksOf, listedNumbersOf, numberIn, targetOf } from "./printed-numbers.ts";
import type { Recount } from "./recount.ts";

export interface PagesToVerify {
  readonly pack: SitePack;
  readonly derived: LoadedSite;
  readonly recount: Recount;
  /** Pages are compared whole only where this very program made them. */
  readonly sameProgram: boolean;
}

export interface VerifiedPages {
  readonly parts: readonly Part[];
  /** The questions that the site answers with a number, each once. */
  readonly questions: readonly RowsQuery[];
}

/** A page of a number as published, and the question it answers. */
interface NumberPage {
  readonly path: string;
  readonly query: RowsQuery;
  readonly derived: number;
  readonly printed: number | undefined;
  /** Rows that the page lists itself. */
  readonly listed: readonly string[];
  /** Pages that list its rows where it does not, with the counts it prints for them. */
  readonly parts: readonly { readonly path: string; readonly printed: number | undefined }[];
}

/**
 * Every page that the derived data give, against the published one: whole where this program made it, and number by number
 * in any case. The head of a number's page must be the derived count, the SQL count, and the rows the site lists for it.
 */
export function verifyPages({ pack, derived, recount, sameProgram }: PagesToVerify): VerifiedPages {
  const pages = new Part("pages", "every page, made again from the derived data, byte by byte");
  const frame = frameOf(derived);
  const seen = new Seen();
  const planned = new Set<string>();
  for (const page of planSite(derived)) {
    planned.add(page.path);
    const bytes = pack.read(page.path);
    if (!bytes) {
      pages.differs(page.path, "no such page", "a page");
      continue;
    }
    const text = bytes.toString();
    if (sameProgram) compareWhole(pages, { page, frame, text });
    else pages.absent();
    seen.read(page, text, frame);
  }
  if (!sameProgram) pages.note("another version of the program made the pages: they were read number by number only");
  for (const path of pack.paths.filter((one) => !planned.has(one) && !one.startsWith("assets/"))) {
    pages.differs(path, "a page", "no such page");
  }
  const numbers = verifyNumberPages(seen, recount);
  const links = verifyLinks(seen, derived);
  return { parts: [pages, numbers, links], questions: [...new Map(seen.questions).values()] };
}

/** How much of both texts is shown around the first character that differs. */
const SHOWN = 60;

function compareWhole(part: Part, { page, frame, text }: { page: Page<unknown>; frame: Frame; text: string }): void {
  const wanted = renderPage(page, frame);
  if (wanted === text) return part.equal();
  let at = 0;
  while (text[at] === wanted[at]) at++;
  const from = Math.max(0, at - SHOWN / 2);
  part.differs(`${page.path}, character ${at + 1}`, text.slice(from, from + SHOWN), wanted.slice(from, from + SHOWN));
}

/** What has been read off the published pages. */
class Seen {
  readonly numberPages = new Map<string, NumberPage>();
  /** Numbers of filings that each page of rows lists, and the figure at its head. */
  readonly rowPages = new Map<string, { readonly head: number | undefined; readonly listed: number }>();
  readonly questions = new Map<string, RowsQuery>();
  /** Printed links to evidence: target and text, with how often and where first. */
  readonly links = new Map<string, { target: string; text: string; times: number; where: string }>();

  read({ path, inputs }: Page<unknown>, text: string, frame: Frame): void {
    const address = withoutLanguage(path, frame);
    if (address.startsWith("n/")) this.#readNumberPage(path, address, inputs as NumberInputs, text);
    if (address.startsWith("rows/")) {
      const listed = new Set(listedNumbersOf(text));
      this.rowPages.set(path, { head: headFigureOf(text), listed: listed.size });
    }
    for (const { href, text: printed } of linksOf(text)) {
      const target = targetOf(path, href);
      const key = `${target} ${printed}`;
      const known = this.links.get(key);
      if (known) known.times++;
      else this.links.set(key, { target, text: printed, times: 1, where: path });
    }
  }

  #readNumberPage(path: string, address: string, inputs: NumberInputs, text: string): void {
    const { query } = inputs.question;
    this.questions.set(address, query);
    const parts = linksOf(text)
      .map(({ href, text: printed }) => ({ path: `${targetOf(path, href)}index.html`, printed: numberIn(printed) }))
      .filter((part) => part.path.includes("rows/"));
    const listed = listedNumbersOf(text);
    this.numberPages.set(path, { path, query, derived: inputs.value, printed: headFigureOf(text), listed, parts });
  }
}

function withoutLanguage(path: string, { languages }: Frame): string {
  const [first = "", ...rest] = path.split("/");
  return languages.slice(1).includes(first) ? rest.join("/") : path;
}

function verifyNumberPages(seen: Seen, recount: Recount): Part {
  const part = new Part("numbers", "the figure at the head of every number's page: derived again, counted by SQL, rows listed");
  for (const { path, query, derived, printed, listed, parts } of seen.numberPages.values()) {
    const found: string[] = [];
    if (printed !== derived) found.push(`${derived} derived again`);
    const sql = recount(query);
    if (sql !== undefined && printed !== sql) found.push(`${sql} counted by SQL`);
    const rows =
      parts.length === 0 ? new Set(listed).size : parts.reduce((sum, one) => sum + (listedOn(seen, one.path) ?? NaN), 0);
    if (printed !== rows) found.push(`${rows} rows listed`);
    if (parts.some((one) => one.printed !== listedOn(seen, one.path)))
      found.push("parts that list other counts of rows than it says");
    if (found.length === 0) part.equal();
    else part.differs(path, String(printed ?? "no figure"), found.join(", "));
  }
  for (const [path, { head, listed }] of seen.rowPages) part.hold(path, head ?? "no figure", listed);
  return part;
}

const listedOn = (seen: Seen, path: string): number | undefined => seen.rowPages.get(path)?.listed;

/** Every number that is a link, on any page, against the number that stands where it leads. */
function verifyLinks(seen: Seen, { announced }: LoadedSite): Part {
  const part = new Part("links", "every number printed on any page, against the derived value of what it opens");
  const said = new Map<string, Set<number>>();
  for (const { series, asOf, total, added } of announced) {
    said.set(`announced/${series}-${asOf}/`, new Set(added === null ? [total] : [total, added]));
  }
  for (const { target, text, times, where } of seen.links.values()) {
    const page = seen.numberPages.get(`${target}index.html`);
    const own = said.get(target.slice(Math.max(0, target.indexOf("announced/"))));
    const printed = numberIn(text);
    const wanted = page ? [page.derived] : own ? [...own] : undefined;
    const listed = listedOn(seen, `${target}index.html`);
    const right = wanted ?? (listed === undefined ? undefined : [listed]);
    if (right === undefined) part.absent(times);
    else if (printed !== undefined && right.includes(printed)) part.equal(times);
    else part.differs(`${where}, link to ${target}`, text, right.join(" or "));
  }
  return part;
}
