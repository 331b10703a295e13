import { describe, expect, test } from "vitest";
import { foremostBridges, foremostCompanies, foremostInvestors } from "./foremost.ts";
import { keyPlayers } from "./key-players.ts";
import { lastEvidenced, partyTies, type Tie } from "./ties.ts";

const tie = (from: string, to: string, first: string | null = "2024-01", last: string | null = first): Tie => ({
  from,
  to,
  first,
  last,
});

/** Two circles of investors and companies, and a company `m` that one investor of each backs. */
const TWO_CAMPS = [
  tie("a", "p"), tie("a", "q"), tie("b", "p"), tie("b", "q"),
  tie("c", "r"), tie("c", "s"), tie("d", "r"), tie("d", "s"),
  tie("a", "m", "2024-03"), tie("c", "m", "2025-06"),
]; // prettier-ignore

describe("two camps that one company joins", () => {
  const found = keyPlayers(TWO_CAMPS, "2025-06-30");
  const of = (id: string) => found.players.get(id);

  test("investors and companies are ranked by their partners, and what others back too is told", () => {
    expect(foremostInvestors(found).map(({ id, backs, shared }) => [id, backs.length, shared])).toEqual([
      ["a", 3, 3],
      ["c", 3, 3],
      ["b", 2, 2],
      ["d", 2, 2],
    ]);
    expect(foremostCompanies(found).every(({ backedBy }) => backedBy.length === 2)).toBe(true);
  });

  test("whoever joins the camps stands between all pairs across, and cuts one off where it is missing", () => {
    // Over m go the 4 × 4 pairs across.
    expect(of("m")).toMatchObject({ between: 16, cutOff: 4, core: 2 });
    expect(
      foremostBridges(found)
        .slice(0, 2)
        .map(({ id }) => id),
    ).toEqual(["m", "a"]);
    expect([of("b")?.cutOff, of("p")?.cutOff]).toEqual([0, 0]);
  });

  test("there are two camps, and the one in the middle has partners in the other", () => {
    expect(found.camps).toHaveLength(2);
    expect(found.camps.map(({ members }) => members.length)).toEqual([5, 4]);
    const [middle] = [of("m")];
    expect(middle?.otherCamps).toHaveLength(1);
    expect(found.camps.reduce((sum, { linesWithin }) => sum + linesWithin, 0)).toBe(TWO_CAMPS.length - 1);
    expect(found.camps.map(({ linesOut }) => linesOut)).toEqual([1, 1]);
    expect(found.modularity).toBeGreaterThan(0.3);
  });

  test("pairs that invest together come with what they have in common", () => {
    expect(found.together.slice(0, 2)).toEqual([
      { pair: ["a", "b"], common: ["p", "q"] },
      { pair: ["c", "d"], common: ["r", "s"] },
    ]);
    expect(found.together.at(-1)).toEqual({ pair: ["a", "c"], common: ["m"] });
    expect(found.alike[0]).toEqual({ pair: ["p", "q"], common: ["a", "b"] });
  });
});

test("before the second investor of the joining company is evidenced the camps are apart", () => {
  const found = keyPlayers(TWO_CAMPS, "2025-05");
  expect(found.ties).toHaveLength(9);
  expect(found.players.get("m")).toMatchObject({ between: 0, cutOff: 0 });
  expect(found.together.map(({ pair }) => pair)).not.toContainEqual(["a", "c"]);
});

test("what is evidenced by a date counts after it too, and what has no date counts always and is told", () => {
  const found = keyPlayers([tie("a", "p", "2020-01"), tie("b", "p", null), tie("c", "p", "2026-01")], "2024");
  expect(found.ties.map(({ from }) => from)).toEqual(["a", "b"]);
  expect(found.undated).toBe(1);
});

test("the order of the ties changes nothing, and nothing at all is an answer", () => {
  const turned = keyPlayers(TWO_CAMPS.toReversed(), "2025-06-30");
  expect(turned).toEqual(keyPlayers(TWO_CAMPS, "2025-06-30"));
  expect(keyPlayers([])).toMatchObject({ ties: [], camps: [], together: [], alike: [] });
});

test("of graph.json only stated investments count; a fund counts as its group, and what a group puts into its own is none", () => {
  const graph = {
    kinds: ["filed", "invested-in"],
    statuses: ["stated", "talks"],
    nodes: { id: ["group", "fund", "lab", "own"], group: [0, 0, -1, 0] },
    edges: {
      from: [0, 1, 1, 0, 1],
      to: [2, 2, 3, 2, 2],
      kind: [1, 1, 1, 0, 1],
      status: [0, 0, 0, 0, 1],
      start: ["2025-02", "2024", null, null, "2020"],
      end: ["2025-08", null, null, null, null],
      share: [null, null, null, null, null],
      evidence: [[], [], [], [], []],
    },
  };
  expect(partyTies(graph)).toEqual([{ from: "group", to: "lab", first: "2024", last: "2025-08", edges: [0, 1] }]);
});

test("the last evidence is the one whose first day is latest: a year says nothing of its December", () => {
  expect(lastEvidenced([tie("a", "p", "2025-03"), tie("a", "q", "2025"), tie("a", "r", null)])).toBe("2025-03");
  expect(lastEvidenced([])).toBeNull();
});
