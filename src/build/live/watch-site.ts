import { Worker } from "node:worker_threads";
import type { PageChanges } from "./live-pages.ts";

export interface WatchOptions {
  /** The dossier's folder, and the one that it is built in, both absolute. */
  readonly dossier: string;
  readonly root: string;
  /** Hash of the program. */
  readonly program: string;
  /** Folder of the build whose pages are out. */
  readonly build: string;
  /** The moment at which embargoes are judged, ISO; the present one where it is left out. */
  readonly now?: string;
}

/** What is told of a dossier that is watched. */
export type Told =
  | ({ readonly kind: "pages"; readonly seconds: number } & PageChanges)
  /** The dossier cannot be built as it is; the pages stay as they were. */
  | { readonly kind: "mistake"; readonly message: string }
  /** The program itself is another than the one that runs, and makes no more pages. */
  | { readonly kind: "program" }
  | { readonly kind: "bug"; readonly message: string };

/** Watches a dossier from a thread of its own and tells of every change what became of the pages; call what it gives to end it. */
export function watchSite(options: WatchOptions, tell: (told: Told) => void): () => Promise<void> {
  // Compiled, this file and the worker's end in .js.
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf("."));
  const worker = new Worker(new URL(`./live-worker${ending}`, import.meta.url), {
    workerData: options,
    // What lives through a change is much, and what dies with it more: a small nursery would copy it again and again.
    resourceLimits: { maxYoungGenerationSizeMb: 192, maxOldGenerationSizeMb: 4096 },
  });
  worker.on("message", tell);
  worker.on("error", (error: unknown) =>
    tell({ kind: "bug", message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  return async () => void (await worker.terminate());
}
