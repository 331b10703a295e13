import type { ChangedPage } from "../build/live/live-pages.ts";
import type { Pages } from "./app.ts";

/** The pages of a build, and over them those that have changed since. */
export class OverlaidPages implements Pages {
  readonly #below: Pages;
  /** undefined: removed. */
  readonly #over = new Map<string, ChangedPage | undefined>();

  constructor(below: Pages) {
    this.#below = below;
  }

  keyOf(path: string): string | undefined {
    return this.#over.has(path) ? this.#over.get(path)?.key : this.#below.keyOf(path);
  }

  read(path: string): Uint8Array | undefined {
    return this.#over.has(path) ? this.#over.get(path)?.content : this.#below.read(path);
  }

  change(changed: readonly ChangedPage[], removed: readonly string[]): void {
    for (const page of changed) this.#over.set(page.path, page);
    for (const path of removed) this.#over.set(path, undefined);
  }
}
