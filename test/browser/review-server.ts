import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { reviewQuestions } from "../../src/build/review/review-questions.ts";
import { openReviewSession } from "../../src/build/review/review-session.ts";
import { renderPage } from "../../src/publish/page.ts";
import { frameOf, planSite } from "../../src/publish/plan-site.ts";
import type { SiteData } from "../../src/publish/site.ts";
import { createApp } from "../../src/serve/app.ts";
import { writeBuiltQuestions } from "../review-questions.ts";
import type { SiteServer } from "./site-server.ts";

export interface ReviewServer extends SiteServer {
  /** The answers that were written, a row each. */
  rows(): string[];
  /** Puts the file of answers back to nothing. */
  forget(): void;
}

/** The app of `tidui serve` over a site rendered into memory, answers going to a folder of its own. */
export async function serveReview(data: SiteData, assets: string): Promise<ReviewServer> {
  const folder = mkdtempSync(join(tmpdir(), "tidui-review-"));
  const file = join(folder, "judgements.csv");
  const frame = frameOf(data);
  const files = new Map(Array.from(planSite(data), (page) => [page.path, Buffer.from(renderPage(page, frame))]));
  for (const name of ["app.js", "review.js", "registry.js", "search.js", "theme.js", "style.css", "icon.svg"])
    files.set(`assets/${name}`, readFileSync(join(assets, name)));
  writeBuiltQuestions(folder, reviewQuestions(data));
  const open = () => {
    const session = openReviewSession({ dossier: folder, build: folder, today: () => "2026-01-02" });
    return createApp(
      { read: (path) => files.get(path), keyOf: (path) => (files.has(path) ? path : undefined) },
      { session, by: "" },
    );
  };
  let app = open();
  const server = createServer(getRequestListener((request) => app.fetch(request)));
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    paths: [...files.keys()],
    rows: () => textOf(file).split("\n").slice(1, -1),
    forget() {
      rmSync(file, { force: true });
      app = open();
    },
    close: () =>
      new Promise((resolve) => {
        rmSync(folder, { recursive: true });
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
