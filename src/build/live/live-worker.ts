import { parentPort, workerData } from "node:worker_threads";
import { UserError } from "../../model/issues.ts";
import { openSitePack } from "../../store/site-pack.ts";
import { programVersion } from "../fingerprint.ts";
import { isOurs } from "../inputs-of.ts";
import { isWithin, type EmbargoWindow } from "../stories/judge-stories.ts";
import type { OutPage } from "./live-pages.ts";
import { LiveSite } from "./live-site.ts";
import type { Told, WatchOptions } from "./watch-site.ts";
import { stateOfFiles } from "./watched-folder.ts";

// Runs beside the server, in a thread of its own, so that pages are answered while others are made.

/** Milliseconds between two looks at the dossier: shorter than anybody waits, and a look takes one or two. */
const PAUSE = 200;

const { dossier, root, program, build, now } = workerData as WatchOptions;
const isLeftOut = isOurs(dossier, root);
const moment = (): string => now ?? new Date().toISOString();
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
const say = (told: Told): void => parentPort?.postMessage(told);

let out: ReadonlyMap<string, OutPage> = pagesOf(build);
let site = new LiveSite({ dossier, program, out });
let seen: string | undefined;
let embargo: EmbargoWindow = { from: null, until: null };

for (;;) {
  const state = stateOfFiles(dossier, isLeftOut);
  // Of what was written while it was read the next look tells: the state is taken first.
  if (state !== seen || !isWithin(embargo, moment())) {
    if (programVersion() !== program) {
      say({ kind: "program" });
      break;
    }
    seen = state;
    await refresh();
  }
  await new Promise((resolve) => setTimeout(resolve, PAUSE));
}

async function refresh(): Promise<void> {
  const started = performance.now();
  try {
    const { data, pages, changed, removed } = await site.refresh(moment());
    embargo = data.embargo;
    out = site.out;
    say({ kind: "pages", pages, changed, removed, seconds: (performance.now() - started) / 1000 });
  } catch (error) {
    if (error instanceof UserError) return say({ kind: "mistake", message: error.message });
    // Nobody knows what it left behind: the next time everything is made anew.
    site = new LiveSite({ dossier, program, out });
    say({ kind: "bug", message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/** The pages that the build has written; the browser's code beside them is no page. */
function pagesOf(folder: string): Map<string, OutPage> {
  const pack = openSitePack(folder);
  if (!pack) throw new Error(`The build in ${folder} has no pages`);
  const paths = pack.paths.filter((path) => !path.startsWith("assets/"));
  const pages = new Map(paths.map((path) => [path, { key: pack.keyOf(path) ?? "" }]));
  pack.close();
  return pages;
}
