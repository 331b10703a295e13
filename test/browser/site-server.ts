import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { renderPage } from "../../src/publish/page.ts";
import { frameOf, planSite } from "../../src/publish/plan-site.ts";
import type { SiteData } from "../../src/publish/site.ts";
import { typeOf } from "../../src/serve/content.ts";

/** Where the site hangs on its server: a folder, because a published site may hang in one. */
const FOLDER = "/deep/er/";

export interface SiteServer {
  /** Address of the site's home page in its first language. */
  readonly home: string;
  readonly paths: readonly string[];
  close(): Promise<void>;
}

/** A plain file server on a free port of the loopback, with a site rendered into memory. */
export async function serveSite(data: SiteData, assets: string): Promise<SiteServer> {
  const frame = frameOf(data);
  const files = new Map(Array.from(planSite(data), (page) => [page.path, renderPage(page, frame)]));
  return serveFiles(
    (name) => (name.startsWith("assets/") ? readFileSync(join(assets, name.slice("assets/".length))) : files.get(name)),
    [...files.keys()],
  );
}

/** The same over any files: `read` gives what a path holds, and nothing for one that is none. */
export async function serveFiles(
  read: (path: string) => Buffer | string | undefined,
  paths: readonly string[],
): Promise<SiteServer> {
  const server = createServer(({ url = "/" }, response) => {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = path.startsWith(FOLDER) ? path.slice(FOLDER.length) : undefined;
    const name = file === "" || file?.endsWith("/") ? `${file}index.html` : (file ?? "");
    const content = read(name);
    response.writeHead(content === undefined ? 404 : 200, { "content-type": typeOf(content === undefined ? "404.txt" : name) });
    response.end(content ?? "nothing here");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://127.0.0.1:${port}${FOLDER}`,
    paths,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
