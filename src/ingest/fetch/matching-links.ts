import { Script } from "node:vm";
import type { LinkRule } from "../../model/watch.ts";
import { FetchError } from "./fetch-error.ts";
import type { Link } from "./page-links.ts";

/** Milliseconds a pattern may take for all links of a page; a sound one takes less than one. */
const LONGEST_SEARCH = 2000;

const TIMED_OUT = "ERR_SCRIPT_EXECUTION_TIMEOUT";

/**
 * A pattern comes with the dossier and the texts from the network, and some patterns take for ever on some texts. The
 * engine gives no other way to stop a regular expression than to run it in a script with a time limit.
 */
const SEARCH = new Script("texts.map((text) => new RegExp(pattern, 'u').test(text))");

/** The links that a rule describes, each address once, in the order of the page. */
export function matchingLinks(links: readonly Link[], { text, href }: LinkRule): Link[] {
  const byText = text === undefined ? links : search(links, text, (link) => link.text);
  const both = href === undefined ? byText : search(byText, href, (link) => link.address);
  const first = new Map<string, Link>();
  for (const link of both) {
    const known = first.get(link.address);
    // An icon and a title often lead to the same document.
    if (known === undefined || known.text === "") first.set(link.address, link);
  }
  return [...first.values()];
}

function search(links: readonly Link[], pattern: string, textOf: (link: Link) => string): readonly Link[] {
  try {
    const found = SEARCH.runInNewContext({ pattern, texts: links.map(textOf) }, { timeout: LONGEST_SEARCH }) as boolean[];
    return links.filter((_, at) => found[at]);
  } catch (error) {
    // The error is the script's own: no instance of the classes out here.
    if (!(typeof error === "object" && error !== null && "code" in error && error.code === TIMED_OUT)) throw error;
    const message = `The pattern ${pattern} takes more than ${LONGEST_SEARCH / 1000} s on this page; write it without nested repetition.`;
    throw new FetchError("slow-pattern", message, { cause: error });
  }
}
