import { renderPage } from "../src/publish/page.ts";
import { frameOf, planSite } from "../src/publish/plan-site.ts";
import type { SiteData } from "../src/publish/site.ts";

/** Pages of one kind are drawn by one function; a new kind of page is known here as soon as it is planned. */
export interface PageKind {
  /** Name of the function that draws it: "groupPage". */
  readonly name: string;
  /** Address, within the first language, of the page of fewest bytes and of the one of most. */
  readonly least: string;
  readonly most: string;
}

/** Every kind of HTML page of a site, in the order in which they are planned. */
export function pageKinds(data: SiteData): PageKind[] {
  const frame = frameOf(data);
  const kinds = new Map<unknown, { name: string; least: Sized; most: Sized }>();
  for (const page of planSite(data)) {
    if (!page.path.endsWith(".html") || page.language !== frame.languages[0]) continue;
    const sized = { address: page.path.replace(/index\.html$/, ""), bytes: renderPage(page, frame).length };
    const kind = kinds.get(page.render);
    if (!kind) kinds.set(page.render, { name: page.render.name, least: sized, most: sized });
    else if (sized.bytes < kind.least.bytes) kind.least = sized;
    else if (sized.bytes > kind.most.bytes) kind.most = sized;
  }
  return Array.from(kinds.values(), ({ name, least, most }) => ({ name, least: least.address, most: most.address }));
}

interface Sized {
  readonly address: string;
  readonly bytes: number;
}
