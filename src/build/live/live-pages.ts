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

/** A page that is out. */
export interface OutPage {
  readonly key: string;
  /** What it was made from; not known of pages that an earlier process wrote. */
  readonly made?: Pick<Page<unknown>, "inputs" | "render"> & { readonly frame: Frame };
}

/**
 * The pages of a site while what they are made from changes. Every page is planned anew from the data; one that is planned as it was,
 * which the plan tells by the very same inputs, stays as it is, and only another is hashed and drawn.
 */
export class LivePages {
  readonly #program: string;
  /** The pages that are out, by path; of those that were planned here also what they are made from. */
  #out: ReadonlyMap<string, OutPage>;
  #frame: Frame | undefined;

  /** `out` are the pages that a build has written, by path. */
  constructor(program: string, out: ReadonlyMap<string, OutPage>) {
    this.#program = program;
    this.#out = out;
  }

  get out(): ReadonlyMap<string, OutPage> {
    return this.#out;
  }

  /** All pages as they are planned now, against what is out; from then on these are out. */
  update(pages: Iterable<Page<unknown>>, fresh: Frame): PageChanges {
    const frame = keepSame(this.#frame, fresh);
    const keyOf = pageKeys(this.#program, frame);
    const out = new Map<string, OutPage>();
    const changed: ChangedPage[] = [];
    for (const page of pages) {
      const { path, inputs, render } = page;
      const before = this.#out.get(path);
      const made = before?.made;
      if (before && made && made.inputs === inputs && made.render === render && made.frame === frame) {
        out.set(path, before);
        continue;
      }
      const key = keyOf(page);
      out.set(path, { key, made: { frame, inputs, render } });
      if (before?.key !== key) changed.push({ path, key, content: Buffer.from(renderPage(page, frame)) });
    }
    const removed = [...this.#out.keys()].filter((path) => !out.has(path));
    this.#out = out;
    this.#frame = frame;
    return { pages: out.size, changed, removed };
  }
}
