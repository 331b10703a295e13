import { keepSame } from "../../model/keep-same.ts";
import { renderPage, type Frame, type Page } from "../../publish/page.ts";
import { pageKeys } from "../page-keys.ts";

/** A page that is not what it was, as bytes. */
export interface ChangedPage {
  readonly path: string;
  /** Hash of all that it was made from. */
  readonly key: string;
  readonly content: Uint8Array;
}

/** What became of a site's pages since they were last looked at. */
export interface PageChanges {
  /** All pages of the site, changed or not. */
  readonly pages: number;
  readonly changed: readonly ChangedPage[];
  /** Paths that are no page any more. */
  readonly removed: readonly string[];
}

/** What a page is made from, and the key of it. */
type Planned = Pick<Page<unknown>, "inputs" | "render"> & { readonly key: string };

/**
 * The pages of a site while what they are made from changes. Every page is planned anew from the data; what it shows is held against
 * what it showed, value by value, and only a page that differs is hashed and drawn.
 */
export class LivePages {
  readonly #program: string;
  /** The key of every page that is out, by its path. */
  #out: ReadonlyMap<string, string>;
  #planned: ReadonlyMap<string, Planned> = new Map();
  #frame: Frame | undefined;

  /** `out` are the pages that a build has written, by path. */
  constructor(program: string, out: ReadonlyMap<string, string>) {
    this.#program = program;
    this.#out = out;
  }

  /** All pages as they are planned now, against what is out; from then on these are out. */
  update(pages: Iterable<Page<unknown>>, frame: Frame): PageChanges {
    const shared = keepSame(this.#frame, frame);
    // What all pages share is in all of them.
    const before: ReadonlyMap<string, Planned> = shared === this.#frame ? this.#planned : new Map();
    const keyOf = pageKeys(this.#program, shared);
    const keep = twins();
    const planned = new Map<string, Planned>();
    const out = new Map<string, string>();
    const changed: ChangedPage[] = [];
    for (const page of pages) {
      const { path, language, render } = page;
      const known = before.get(path);
      const inputs = keep(known?.inputs, page.inputs);
      const isKnown = known !== undefined && known.inputs === inputs && known.render === render;
      const key = isKnown ? known.key : keyOf({ inputs, language });
      planned.set(path, { inputs, render, key });
      out.set(path, key);
      if (this.#out.get(path) === key) continue;
      changed.push({ path, key, content: Buffer.from(renderPage({ ...page, inputs }, shared)) });
    }
    const removed = [...this.#out.keys()].filter((path) => !out.has(path));
    this.#planned = planned;
    this.#frame = shared;
    this.#out = out;
    return { pages: out.size, changed, removed };
  }
}

/** Pages in several languages share one inputs object, which is held against the one before once. */
function twins(): (before: unknown, next: unknown) => unknown {
  let fresh: unknown;
  let kept: unknown;
  return (before, next) => {
    if (next === fresh && typeof next === "object" && next !== null) return kept;
    fresh = next;
    kept = keepSame(before, next);
    return kept;
  };
}
