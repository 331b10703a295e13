import { resolve as absolute } from "node:path";
import { serve as listen } from "@hono/node-server";
import { openReviewSession } from "../build/review/review-session.ts";
import { UserError } from "../model/issues.ts";
import { createApp } from "../serve/app.ts";
import { openSitePack } from "../store/site-pack.ts";
import { buildWithProgress, printHeadline } from "./build.ts";
import type { BuildOptions } from "./build-options.ts";
import { terminal } from "./terminal.ts";

const PORT_PROBLEMS: Readonly<Record<string, string>> = { EADDRINUSE: "is in use", EACCES: "needs rights that you do not have" };

/** `tidui serve`: the headline, then the site on the loopback address until the command is ended. */
export async function serve(options: BuildOptions & { readonly port: string }): Promise<void> {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UserError("bad-port", `"${options.port}" is no port; use a number up to 65535.`);
  const { folder, summary } = await buildWithProgress(options);
  const pack = openSitePack(folder);
  if (!pack) throw new Error(`The build in ${folder} has no pages`);
  const today = () => new Date().toISOString().slice(0, 10);
  const session = openReviewSession({ dossier: absolute(options.dossier), build: folder, today });
  const app = createApp(pack, { session, by: process.env["TIDUI_BY"] ?? "" });
  printHeadline(summary.headline);
  await new Promise<void>((resolve, reject) => {
    const server = listen({ fetch: app.fetch, port, hostname: "127.0.0.1" }, (address) => {
      terminal.line(`\nThe site is at http://127.0.0.1:${address.port}/ (Ctrl-C ends it)`);
    });
    server.on("error", (error: NodeJS.ErrnoException) => {
      const problem = PORT_PROBLEMS[error.code ?? ""];
      reject(
        problem ? new UserError("port-taken", `Port ${port} ${problem}. Choose another with --port.`, { cause: error }) : error,
      );
    });
    // A terminal tells every process of the command, and ours are told again by the one that started us: never "once".
    const end = () => server.close(() => resolve());
    process.on("SIGINT", end);
    process.on("SIGTERM", end);
  });
  pack.close();
}
