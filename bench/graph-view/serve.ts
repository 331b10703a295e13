import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { renderPage } from "../../src/publish/page.ts";
import { frameOf, planSite } from "../../src/publish/plan-site.ts";
import { testingSite } from "../../src/publish/testing/testing-site.ts";
import { typeOf } from "../../src/serve/content.ts";
import { peersFolder } from "../measure.ts";

const ASSETS = join(import.meta.dirname, "../../dist/web");
export const OURS = "en/map/explore/";
export const PEER = "en/map/peer/";

/**
 * The peer's page: ours with its scripts in the place of our own, and nothing that makes the first frame wait or reads the file for us. Its
 * constructor draws at once, by its defaults, in a box as large as ours.
 */
function peerPage(ours: string): string {
  const scripts = ["peer/graphology.js", "peer/sigma.js", "peer.js"].map(
    (name) => `<script src="../../../${name}" defer fetchpriority="high"></script>`,
  );
  const changes = [
    [/<link rel="expect" href="#[^"]*" blocking="render">\n/, ""],
    [/<script src="[^"]*explorer\.js" async fetchpriority="high"><\/script>/, scripts.join("\n")],
    [/(?<=assets\/)ahead\.js/, "theme.js"],
  ] as const;
  return changes.reduce((page, [own, instead]) => {
    if (!own.test(page)) throw new Error(`The explorer's page has no ${own.source}`);
    return page.replace(own, instead);
  }, ours);
}

const PEER_SCRIPT = `(async () => {
  const file = await (await fetch("../../../graph.json")).json();
  const { nodes, edges } = file;
  const graph = new graphology.MultiGraph();
  const colours = ["#9b9486", "#2c68ad", "#b27908", "#5c8a2c", "#81559f", "#2f8fba", "#a84772", "#80613b", "#4a5671"];
  for (let at = 0; at < nodes.id.length; at++)
    graph.addNode(at, { x: nodes.x[at], y: -nodes.y[at], size: nodes.schema[at] === 0 ? 7 : 2, label: nodes.name[at], color: colours[nodes.tone[at]] });
  for (let at = 0; at < edges.from.length; at++) graph.addEdgeWithKey(at, edges.from[at], edges.to[at]);
  const stage = document.getElementById("explorer");
  Object.assign(stage.style, { width: "840px", height: "620px" });
  new Sigma(graph, stage);
  performance.mark("explorer-drawn");
})();`;

export interface BenchServer {
  readonly home: string;
  /** What \`graph.json\` is from now on. */
  serve(graph: string): void;
  close(): void;
}

/** The explorer's own page, as published, and the peer's, on a free port of the loopback. */
export async function startServer(): Promise<BenchServer> {
  const data = testingSite();
  const frame = frameOf(data);
  const page = [...planSite(data)].find(({ path }) => path === `${OURS}index.html`);
  if (!page) throw new Error("The site has no explorer.");
  // A site's pages are files: rendering one is no part of loading it.
  const ours = renderPage(page, frame);
  const peers = join(peersFolder(), "node_modules");
  const files = new Map<string, () => Buffer | string>([
    [`${OURS}index.html`, () => ours],
    [`${PEER}index.html`, () => peerPage(ours)],
    ["peer.js", () => PEER_SCRIPT],
    ["peer/sigma.js", () => readFileSync(join(peers, "sigma/dist/sigma.min.js"))],
    ["peer/graphology.js", () => readFileSync(join(peers, "graphology/dist/graphology.umd.min.js"))],
  ]);
  // Read once: another build may write them anew while this runs.
  const assets = new Map(readdirSync(ASSETS).map((name) => [`assets/${name}`, readFileSync(join(ASSETS, name))]));
  let graph = "";
  const server = createServer(({ url = "/" }, response) => {
    const path = new URL(url, "http://localhost").pathname.slice(1);
    const name = path.endsWith("/") ? `${path}index.html` : path;
    const content = name === "graph.json" ? graph : (assets.get(name) ?? files.get(name)?.());
    response.writeHead(content === undefined ? 404 : 200, { "content-type": typeOf(content === undefined ? "404.txt" : name) });
    response.end(content ?? "");
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    serve: (next) => (graph = next),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
