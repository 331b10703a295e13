import { sha256 } from "../../model/ids.ts";
import { StageMemory } from "../../model/stages.ts";
import { frameOf, planSite } from "../../publish/plan-site.ts";
import { loadSite, type LoadedSite } from "../site-data.ts";
import { LivePages, type OutPage, type PageChanges } from "./live-pages.ts";

/** What a refreshed site is made from, and what became of its pages. */
export interface Refreshed extends PageChanges {
  readonly data: LoadedSite;
}

export interface LiveOptions {
  readonly dossier: string;
  /** Hash of the program, as pages are keyed with it. */
  readonly program: string;
  /** The pages that are out, by path. */
  readonly out: ReadonlyMap<string, OutPage>;
}

/**
 * A site that stays in memory while its dossier is worked on. Every file is read and hashed each time; of the stages only those are
 * run whose inputs have changed, and of the pages only those are drawn that show something else. What it gives is byte for byte what
 * a build from nothing gives.
 */
export class LiveSite {
  readonly #dossier: string;
  readonly #stages = new StageMemory();
  readonly #pages: LivePages;

  constructor({ dossier, program, out }: LiveOptions) {
    this.#dossier = dossier;
    this.#pages = new LivePages(program, out);
  }

  /** The pages that are out, by path. */
  get out(): ReadonlyMap<string, OutPage> {
    return this.#pages.out;
  }

  /** The site as the dossier is now, embargoes judged at `now`, ISO. After a `UserError` it is as it was. */
  async refresh(now: string | null): Promise<Refreshed> {
    const stages = this.#stages.begin();
    const data = await loadSite({ folder: this.#dossier, keep: sha256, stages, progress: () => undefined, now });
    const changes = this.#pages.update(planSite(data, stages), frameOf(data));
    this.#stages.end();
    return { data, ...changes };
  }
}
