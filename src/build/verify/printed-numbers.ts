// What a page prints, read from its HTML as a reader's eye would: the text of links, the head of a page, the rows of a table.
// Nothing here knows what the program meant to print.

/** A number that is a link to its evidence: address as written, and the text a person reads. */
export interface PrintedLink {
  readonly href: string;
  readonly text: string;
}

export function linksOf(page: string): PrintedLink[] {
  return Array.from(page.matchAll(/<a class="n" href="([^"]*)"\s*>([^<]*)<\/a>/g), ([, href = "", text = ""]) => ({
    href,
    text,
  }));
}

/** The bound numbers of a story, in order; a zero is no link and has no address. */
export function storyNumbersOf(page: string): PrintedLink[] {
  const at = page.indexOf('<article class="story">');
  const article = at < 0 ? "" : page.slice(at, page.lastIndexOf("</article>"));
  const body = article.slice(article.indexOf('<div class="story-text">'));
  const marks = body.matchAll(
    /<a class="n" href="([^"]*)" title="[^"]*"\s*>([^<]*)<\/a>|<span class="zero" title="[^"]*"\s*>([^<]*)<\/span>/g,
  );
  return Array.from(marks, ([, href = "", text, zero]) => ({ href, text: text ?? zero ?? "" }));
}

/** The large figure at the head of a number's page, or of a page of its rows. */
export function headFigureOf(page: string): number | undefined {
  const text = /<h1>([^<]*)</.exec(page)?.[1];
  return text === undefined ? undefined : numberIn(text);
}

/** "7,929", "−3", "12 rows" or "共12行" as a number; undefined where no digit stands in it. */
export function numberIn(text: string): number | undefined {
  const match = /([−-]?)(\d[\d,]*(?:\.\d+)?)/.exec(text);
  if (!match) return undefined;
  return Number((match[2] ?? "").replaceAll(",", "")) * (match[1] ? -1 : 1);
}

/** The numbers (of filings) of the rows that a page lists, as escaped in it. */
export function listedNumbersOf(page: string): string[] {
  return Array.from(page.matchAll(/<td class="id">([^<]*)<\/td>/g), ([, number = ""]) => number);
}

/** Address of a link seen from the page it stands on, without fragment: "n/permits--listed--to-2025-12-31/". */
export function targetOf(path: string, href: string): string {
  const url = new URL(href, `http://site/${path}`);
  return decodeURIComponent(url.pathname.slice(1));
}
