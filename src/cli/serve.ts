import { resolve as absolute } from "node:path";
import { serve as listen } from "@hono/node-server";
import { openReviewSession } from "../build/review/review-session.ts";
import { UserError } from "../model/issues.ts";
import { programVersion } from "../build/fingerprint.ts";
import { workspaceFolder } from "../build/ensure-build.ts";
import { watchSite, type Told } from "../build/live/watch-site.ts";
import { createApp } from "../serve/app.ts";
import { OverlaidPages } from "../serve/overlaid-pages.ts";
import { openSitePack } from "../store/site-pack.ts";
import { buildWithProgress, printHeadline } from "./build.ts";
import { momentOf, type BuildOptions } from "./build-options.ts";
import { terminal } from "./terminal.ts";

const PORT_PROBLEMS: Readonly<Record<string, string>> = { EADDRINUSE: "is in use", EACCES: "needs rights that you do not have" };

/** `tidui serve`: the headline, then the site on the loopback address until the command is ended. */
export async function serve(options: BuildOptions & { readonly port: string; readonly watch?: boolean }): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UserError("bad-port", `"${options.port}" is no port; use a number up to 65535.`);
  const { folder, summary } = await buildWithProgress(options);
  const pack = openSitePack(folder);
  if (!pack) throw new Error(`The build in ${folder} has no pages`);
  const today = () => new Date().toISOString().slice(0, 10);
  const session = openReviewSession({ dossier: absolute(options.dossier), build: folder, today });
  const pages = new OverlaidPages(pack);
  const app = createApp(pages, { session, by: process.env["TIDUI_BY"] ?? "" });
  printHeadline(summary.headline);
  await new Promise<void>((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: "127.0.0.1" }, (address) => {
      terminal.line(`\nThe site is at http://127.0.0.1:${address.port}/ (Ctrl-C ends it)`);
    });
    const unwatch = options.watch ? watch(options, folder, pages) : () => Promise.resolve();
    server.on("error", (error: NodeJS.ErrnoException) => {
      const problem = PORT_PROBLEMS[error.code ?? ""];
      reject(
        problem ? new UserError("port-taken", `Port ${port} ${problem}. Choose another with --port.`, { cause: error }) : error,
      );
    });
    // A terminal tells every process of the command, and ours are told again by the one that started us: never "once".
    const end = () => void unwatch().then(() => server.close(() => resolve()));
    process.on("SIGINT", end);
    process.on("SIGTERM", end);
  });
  pack.close();
}

/** Puts every change of the dossier over the pages, and says so; the build on disk stays what it is. */
function watch({ dossier, now, ...options }: BuildOptions, build: string, pages: OverlaidPages): () => Promise<void> {
  const root = workspaceFolder({ dossier, ...options });
  const moment = now === undefined ? {} : { now: momentOf(now) };
  let isFirst = true;
  return watchSite({ dossier: absolute(dossier), root, program: programVersion(), build, ...moment }, (told) => {
    if (told.kind === "pages") pages.change(told.changed, told.removed);
    // The first look only makes ready for the next; it has news where the dossier changed in between.
    const isNews = told.kind !== "pages" || !isFirst || told.changed.length + told.removed.length > 0;
    if (told.kind === "pages" && isFirst) terminal.line("Changes of the dossier are shown as they are saved.");
    isFirst &&= told.kind !== "pages";
    if (isNews) (told.kind === "pages" ? terminal.line : terminal.error)(toldLine(told));
  });
}

function toldLine(told: Told): string {
  switch (told.kind) {
    case "pages": {
      const removed = told.removed.length > 0 ? `, ${told.removed.length} removed` : "";
      return `${told.changed.length} of ${told.pages} pages changed${removed} · ${told.seconds.toFixed(2)} s`;
    }
    case "mistake":
      return `${told.message} The site stays as it was.`;
    case "program":
      return "Tidui itself has changed: start it again to see changes of the dossier.";
    case "bug":
      return `This is a bug in Tidui; please report it with the lines below.\n${told.message}`;
  }
}
