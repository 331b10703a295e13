import { expect, test } from "vitest";
import { groupEntityId } from "../model/ids.ts";
import { renderPage } from "./page.ts";
import { openDesk } from "./plan/desk.ts";
import { sharedWith } from "./plan/backing.ts";
import { graphFile, graphJson } from "./plan/graph/graph-file.ts";
import { frameOf, planSite } from "./plan-site.ts";
import type { GraphFile } from "../model/graph-file.ts";
import { testingSite } from "./testing/testing-site.ts";

const data = testingSite();
const desk = openDesk(data);
const pages = new Map(Array.from(planSite(data), (page) => [page.path, page]));
const text = (path: string): string => {
  const page = pages.get(path);
  return page ? renderPage(page, frameOf(data)) : "";
};
const plain = (path: string): string =>
  text(path)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

test("a company says first who backs it: how many, since when, and by what evidence", () => {
  const page = plain("en/groups/bolt/index.html");
  expect(page).toMatch(/Backed by 3 named investors : Acme , first evidenced in October 2023, last by August 2024;/);
  expect(page).toMatch(/Acme October 2023 by August 2024 stated news\.example July 2025 , news\.example July 2025 2 statements/);
});

test("an investor says whom it backs, and who backs the same", () => {
  const page = plain("en/groups/acme/index.html");
  expect(page).toContain("Named as a backer of 3 companies");
  const shared = sharedWith(desk.backings, groupEntityId("acme"), "backer");
  expect(shared.map(({ common }) => common.length)).toEqual([2, 2]);
});

test("every party of an investment has a page, and every investment one with all its statements", () => {
  const { all, parties } = desk.backings;
  expect(all.length).toBe(10);
  for (const { page } of [...all, ...parties.values()]) expect([...pages.keys()]).toContain(`${page}index.html`);
  for (const { page, tellings } of all) {
    const rows = text(`${page}index.html`).match(/href="[^"]*reported\/#edge-t\d+"/g);
    expect(rows, page).toHaveLength(tellings.length);
  }
});

test("talks and statements without an address are shown, called so, and make nobody a backer", () => {
  const { all, parties } = desk.backings;
  const owl = [...parties.values()].find(({ name }) => name["zh"] === "猫头鹰");
  expect(
    all
      .filter(({ backer }) => backer === owl)
      .map(({ status }) => status)
      .toSorted(),
  ).toEqual(["talks", "unverified"]);
  const page = plain(`en/${owl?.page}index.html`);
  expect(page).toContain("No investment is evidenced");
  expect(page).toContain("in talks");
  expect(page).toContain("unverified");
});

test("a share is the one that a source states, or unknown", () => {
  const shares = desk.backings.all.map(({ share }) => share);
  expect(shares.filter((share) => share !== null)).toEqual([8]);
});

test("the map's title is what was counted, and all that it draws stands in the table below", () => {
  expect(plain("en/map/index.html")).toMatch(/Acme backs 3 of the 3 companies|each back \d of the \d companies/);
  const [, table = ""] = text("en/map/index.html").split(`id="table"`);
  for (const { page } of desk.backings.all) expect(table).toContain(page.replace("map/", ""));
});

test("a dossier without investments has a map page that says so, and no other", () => {
  const none = { ...data, relations: data.relations.filter(({ kind }) => kind !== "invested-in") };
  const own = new Map(Array.from(planSite(none), (page) => [page.path, page]));
  const map = own.get("en/map/index.html");
  expect(map && renderPage(map, frameOf(none))).toContain("No investment is told in this dossier");
  expect([...own.keys()].filter((path) => /^(?:who\/|map\/backers\/[0-9a-f]{12})/.test(path))).toEqual([]);
});

test("graph.json has a page, a place and a name for its nodes, and evidence for every edge", () => {
  const file = JSON.parse(graphJson(graphFile(desk))) as GraphFile;
  const { nodes, edges, sources } = file;
  const size = nodes.id.length;
  for (const column of [nodes.name, nodes.schema, nodes.group, nodes.tone, nodes.page, nodes.filings, nodes.x, nodes.y]) {
    expect(column).toHaveLength(size);
  }
  expect(new Set(nodes.id).size).toBe(size);
  for (const end of [...edges.from, ...edges.to]) expect(end).toBeLessThan(size);
  expect(Math.min(...edges.from, ...edges.to)).toBeGreaterThanOrEqual(0);
  expect(edges.evidence.filter((list) => list.length === 0)).toEqual([]);
  expect(Math.max(...edges.evidence.flat())).toBe(sources.row.length - 1);
  const broken = nodes.page.flatMap((page) => (page !== null && !pages.has(`${page}index.html`) ? [page] : []));
  expect(broken).toEqual([]);
  expect(file.core.map((node) => nodes.name[node])).toEqual(expect.arrayContaining(["顶点", "闪电", "萤火"]));
});

test("several statements of one investment are one edge with its first and last date and all who say so", () => {
  const { nodes, edges, kinds } = JSON.parse(graphJson(graphFile(desk))) as GraphFile;
  const at = edges.from.findIndex(
    (from, edge) =>
      nodes.name[from] === "顶点" &&
      nodes.name[edges.to[edge] ?? -1] === "闪电" &&
      kinds[edges.kind[edge] ?? -1] === "invested-in",
  );
  expect([edges.start[at], edges.end[at], edges.evidence[at]?.length]).toEqual(["2023-10", "2024-08", 2]);
});
