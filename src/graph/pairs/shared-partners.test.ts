import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseEdges } from "../network/as-of.ts";
import { buildNetwork, type Network } from "../network/network.ts";
import { anyNetwork } from "../testing/random-network.ts";
import { sharedPartners, type SharedChoice } from "./shared-partners.ts";

// Investors 0, 1, 2 and companies 3, 4, 5; 0 is told twice to have invested in 3, and 2 owns 5.
const network = buildNetwork(6, {
  from: [0, 0, 0, 1, 1, 2, 2],
  to: [3, 3, 4, 3, 4, 4, 5],
  kind: [0, 0, 0, 0, 0, 0, 1],
});
const list = (of: Network, choice: SharedChoice) => {
  const { left, right, at, partners } = sharedPartners(of, choice);
  return Array.from(left, (one, pair) => [one, right[pair], [...partners.subarray(at[pair], at[pair + 1])]] as const);
};

test("companies by the investors they share, and investors by the companies", () => {
  const chosen = chooseEdges(network, { kinds: [0] });
  expect(list(network, { chosen, of: "to" })).toEqual([[3, 4, [0, 1]]]);
  expect(list(network, { chosen, of: "from" })).toEqual([
    [0, 1, [3, 4]],
    [0, 2, [4]],
    [1, 2, [4]],
  ]);
  expect(list(network, { of: "to" })).toEqual([
    [3, 4, [0, 1]],
    [4, 5, [2]],
  ]);
});

test("where the pairs are too many, who joins most is left out and told", () => {
  const star = buildNetwork(102, {
    from: [...Array.from({ length: 100 }, () => 0), 1, 1],
    to: [...Array.from({ length: 100 }, (_none, place) => place + 2), 2, 3],
    kind: new Uint8Array(102),
  });
  expect(list(star, { of: "to", limit: 4_000 })).toEqual([[2, 3, [1]]]);
  expect(sharedPartners(star, { of: "to", limit: 4_000 }).leftOut).toEqual([0]);
  expect(sharedPartners(star, { of: "to", limit: 5_000 }).leftOut).toEqual([]);
});

test("pairs are what comparing everyone with everyone gives", () => {
  fc.assert(
    fc.property(anyNetwork(10, 25), (random) => {
      const investors = (company: number) => new Set([...random.from].filter((_from, edge) => random.to[edge] === company));
      const wanted = [];
      for (let left = 0; left < random.nodeCount; left++)
        for (let right = left + 1; right < random.nodeCount; right++) {
          const shared = [...investors(left)].filter((one) => investors(right).has(one)).toSorted((one, other) => one - other);
          if (shared.length > 0) wanted.push([left, right, shared] as const);
        }
      wanted.sort((one, other) => other[2].length - one[2].length);
      expect(list(random, { of: "to" })).toEqual(wanted);
    }),
  );
});
