import { expect, test } from "vitest";
import { keyPlayers } from "../../graph/key-players/key-players.ts";
import { lastEvidenced, partyTies } from "../../graph/key-players/ties.ts";
import { PLAYERS } from "../addresses.ts";
import { renderPage } from "../page.ts";
import { PLAYERS_PARTS, type PlayersInputs } from "../pages/players.ts";
import { frameOf, planSite } from "../plan-site.ts";
import { testingSite } from "../testing/testing-site.ts";
import { openDesk } from "./desk.ts";
import { graphFile } from "./graph/graph-file.ts";
import { planPlayers } from "./players.ts";

const data = testingSite();
const desk = openDesk(data);
const pages = new Map(Array.from(planSite(data), (page) => [page.path, page]));
const plain = (path: string): string => {
  const page = pages.get(path);
  return (page ? renderPage(page, frameOf(data)) : "").replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
};
const [first] = [...planPlayers(desk)];
const inputs = first?.inputs as PlayersInputs;

test("the page and graph.json give the same key players", () => {
  const ties = partyTies(graphFile(desk));
  const found = keyPlayers(ties, lastEvidenced(ties));
  expect(inputs.asOf).toBe(lastEvidenced(ties));
  expect([inputs.investments, inputs.parties, inputs.undated]).toEqual([found.ties.length, found.players.size, found.undated]);
  const short = (id: string) => id.slice(0, 12);
  const counts = inputs.investors.map(({ party, backs, shared, camp, core, cutOff }) => [
    short(party.id),
    backs,
    shared,
    camp,
    core,
    cutOff,
  ]);
  expect(counts.length).toBeGreaterThan(2);
  expect(counts).toEqual(
    inputs.investors.flatMap(({ party }) => {
      const player = found.players.get(short(party.id));
      return player ? [[player.id, player.backs.length, player.shared, player.camp, player.core, player.cutOff]] : [];
    }),
  );
  const pairs = inputs.together.map(({ pair, common }) => [pair.map(({ id }) => short(id)), common.length]);
  expect(pairs).toEqual(found.together.map(({ pair, common }) => [[...pair], common.length]));
});

test.each([
  { path: `en/${PLAYERS}index.html`, measured: "Named investors of each company" },
  { path: `${PLAYERS}index.html`, measured: "各公司的具名投资方数" },
])("$path says in sentences who matters, what was measured and where it is from", ({ path, measured }) => {
  const page = plain(path);
  expect(page).toContain(measured);
  expect(page).toContain(path.startsWith("en/") ? "Acme is known to back most: 3 companies" : "已知投得最多的是顶点：3家公司");
  expect(page).not.toContain("undefined");
});

test("talks and statements without an address make nobody a player", () => {
  const named = inputs.investors.map(({ party }) => party.name["zh"]);
  expect(named).not.toContain("猫头鹰");
  expect(desk.backings.all.some(({ backer }) => backer.name["zh"] === "猫头鹰")).toBe(true);
});

test("every table is a file with a head and as many rows as there are", () => {
  for (const part of PLAYERS_PARTS) {
    const page = pages.get(inputs.csv[part]);
    const lines = (page ? renderPage(page, frameOf(data)) : "").trimEnd().split("\n");
    expect(lines, part).toHaveLength(1 + inputs[part].length);
  }
});

test("each number leads to a page that the site has", () => {
  const known = new Set(pages.keys());
  for (const { party } of [...inputs.investors, ...inputs.companies, ...inputs.bridges])
    expect(known.has(`${party.page}index.html`), party.page).toBe(true);
});
