import { describe, expect, test } from "vitest";
import { florentineFamilies, karateClub, KARATE_CLUBS } from "../testing/published-graphs.ts";
import { betweenness } from "./betweenness.ts";
import { cutSet } from "./bridges.ts";
import { communitiesOf, modularityOf } from "./communities.ts";
import { coreNumbers } from "./core-numbers.ts";
import { degreesOf } from "./degree.ts";
import { pageRank } from "./page-rank.ts";

describe("Zachary's karate club", () => {
  const { graph, network } = karateClub();

  test("34 members, 78 friendships, and the most friends with the two who led", () => {
    const { out, in: into } = degreesOf(network);
    const friends = Array.from(out, (count, node) => count + into[node]!);
    expect([network.nodeCount, network.edgeCount]).toEqual([34, 78]);
    expect(friends.toSorted((one, other) => other - one).slice(0, 3)).toEqual([17, 16, 12]);
    expect([friends[33], friends[0], friends[32]]).toEqual([17, 16, 12]);
  });

  test("the two who led stand between most pairs", () => {
    const { values, isExact } = betweenness(graph);
    const normal = Array.from(values, (value) => Number((value / ((33 * 32) / 2)).toFixed(4)));
    expect([normal[0], normal[33], normal[32], normal[2], normal[31]]).toEqual([0.4376, 0.3041, 0.1452, 0.1437, 0.1383]);
    expect(isExact).toBe(true);
  });

  test("ten members are in the innermost core, where all have four friends or more", () => {
    const inner = [...coreNumbers(graph).entries()].filter(([, core]) => core === 4).map(([node]) => node + 1);
    expect(inner).toEqual([1, 2, 3, 4, 8, 9, 14, 31, 33, 34]);
  });

  // 0.4198 is the most there is (Brandes et al., On Modularity Clustering, 2008).
  test("communities come near the best modularity there is, and none holds members of both clubs but for one or two", () => {
    const { of, modularity, sizes } = communitiesOf(graph);
    expect(modularity).toBeGreaterThan(0.415);
    expect(modularity).toBeLessThanOrEqual(0.4198);
    expect(modularityOf(graph, of)).toBe(modularity);
    const strays = [...sizes.keys()].map((community) => {
      const clubs = [...of.keys()].filter((node) => of[node] === community).map((node) => KARATE_CLUBS[node]!);
      const officers = clubs.filter((club) => club === 1).length;
      return Math.min(officers, clubs.length - officers);
    });
    expect(Math.max(...strays)).toBeLessThanOrEqual(2);
  });

  test("the split as it happened is less modular than the communities", () => {
    expect(modularityOf(graph, KARATE_CLUBS)).toBeCloseTo(0.3582, 4);
  });
});

describe("Florentine families", () => {
  const { graph, names } = florentineFamilies();
  const byName = (values: ArrayLike<number>) => Object.fromEntries(names.map((name, node) => [name, values[node]!] as const));

  // M. O. Jackson, Social and Economic Networks, 2008, section 1.2.1: 0.522, 0.255, 0.103.
  test("the Medici stand between more than twice as many as the next, and many times as many as the Strozzi", () => {
    const share = byName(betweenness(graph).values.map((value) => Number((value / 91).toFixed(3))));
    expect(share).toMatchObject({ Medici: 0.522, Guadagni: 0.255, Strozzi: 0.103, Pazzi: 0 });
  });

  test("five marriages are bridges, and four families hold others to the rest", () => {
    const { bridges, articulations } = cutSet(graph);
    expect(bridges.map((ends) => ends.map((node) => names[node]).join("-"))).toEqual([
      "Acciaiuoli-Medici",
      "Medici-Salviati",
      "Albizzi-Ginori",
      "Salviati-Pazzi",
      "Guadagni-Lamberteschi",
    ]);
    expect(articulations.map((node) => names[node]).toSorted()).toEqual(["Albizzi", "Guadagni", "Medici", "Salviati"]);
  });

  test("the Medici have the highest PageRank, and all add up to one", () => {
    const rank = pageRank(graph);
    const highest = names[rank.indexOf(Math.max(...rank))];
    expect(highest).toBe("Medici");
    expect(rank.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
  });
});
