import type { Watch } from "../../model/watch.ts";
import { checkAddress } from "./allowed-address.ts";
import { decodePage } from "./decode-page.ts";
import { FetchError } from "./fetch-error.ts";
import { matchingLinks } from "./matching-links.ts";
import { pageLinks, type Link } from "./page-links.ts";
import type { Failure } from "./run-ledger.ts";
import type { Manners, Visitor } from "./visitor.ts";

/** A document that a page links to. */
export interface FoundDocument {
  readonly address: string;
  /** The page, and the link's text. */
  readonly page: string;
  readonly title: string;
}

export interface FoundDocuments {
  /** Each address once, with the first page that links to it. */
  readonly documents: readonly FoundDocument[];
  readonly failed: readonly Failure[];
}

/** Bytes of a page with links; the regulator's longest has a tenth of it. */
const LARGEST_PAGE = 4 * 1024 * 1024;
const MOST_LINKS = 2000;

interface Looking {
  readonly visitor: Visitor;
  readonly progress: (what: string) => void;
}

/** Reads the hubs, and the pages they lead to where the source says so, for links to documents. */
export async function findDocuments(watch: Watch, manners: Manners, looking: Looking): Promise<FoundDocuments> {
  const modest = { ...manners, limits: { ...manners.limits, largest: LARGEST_PAGE } };
  const documents = new Map<string, FoundDocument>();
  const failed: Failure[] = [];
  const read = new Set<string>();
  /** Notes the documents that a page links to, and gives the further pages it leads to. */
  const look = async (asked: string, referer: string | undefined): Promise<readonly Link[]> => {
    if (read.has(asked)) return [];
    read.add(asked);
    looking.progress(`reading ${asked}`);
    try {
      const { page, links } = await readLinks(asked, referer, modest, looking.visitor);
      const further = watch.pages !== undefined && referer === undefined ? matchingLinks(links, watch.pages) : [];
      const { found, refused } = allowed(matchingLinks(links, watch.links), manners);
      failed.push(...refused);
      for (const { address, text } of found) {
        if (!documents.has(address)) documents.set(address, { address, page, title: text });
      }
      // A page that has lost its links is how a new layout shows. A list of news may hold none that matters today.
      const isNews = watch.pages !== undefined && referer === undefined && links.length > 0;
      if (found.length + refused.length === 0 && !isNews)
        throw new FetchError("no-links", "No link on this page is as links: says. Has the page changed?");
      // Announcements may stand on other sites too; those are not ours to read.
      return allowed(further, manners).found;
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      failed.push({ address: asked, code: error.code, message: error.message });
      return [];
    }
  };
  for (const hub of watch.hubs) for (const { address } of await look(new URL(hub).href, undefined)) await look(address, hub);
  return { documents: [...documents.values()], failed };
}

interface PageWithLinks {
  /** Address of the page after all redirects. */
  readonly page: string;
  readonly links: readonly Link[];
}

async function readLinks(asked: string, referer: string | undefined, manners: Manners, visitor: Visitor): Promise<PageWithLinks> {
  const headers = referer === undefined ? {} : { referer };
  const { body, headers: given, address } = await visitor.visit({ address: asked, headers, manners });
  if (body.length === 0) throw new FetchError("empty-file", "The server sent nothing.");
  return { page: address, links: pageLinks(decodePage(body, given["content-type"] ?? ""), address) };
}

/** Links to hosts that the source does not name are told and not followed. */
function allowed(links: readonly Link[], { hosts }: Manners): { found: Link[]; refused: Failure[] } {
  if (links.length > MOST_LINKS)
    throw new FetchError("too-many-links", `${links.length} links are as the source says; at most ${MOST_LINKS} are followed.`);
  const found: Link[] = [];
  const refused: Failure[] = [];
  for (const link of links) {
    try {
      checkAddress(link.address, link.address, hosts);
      found.push(link);
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      refused.push({ address: link.address, code: error.code, message: error.message });
    }
  }
  return { found, refused };
}
