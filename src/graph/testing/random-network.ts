import fc from "fast-check";
import { buildNetwork, type Network } from "../network/network.ts";

/** Networks of up to `nodes` nodes with any relations, parallel ones and such of a node with itself among them. */
export function anyNetwork(nodes = 12, edges = 30): fc.Arbitrary<Network> {
  return fc.integer({ min: 1, max: nodes }).chain((count) =>
    fc
      .array(fc.tuple(fc.nat({ max: count - 1 }), fc.nat({ max: count - 1 }), fc.nat({ max: 2 })), { maxLength: edges })
      .map((links) =>
        buildNetwork(count, {
          from: links.map(([from]) => from),
          to: links.map(([, to]) => to),
          kind: links.map(([, , kind]) => kind),
        }),
      ),
  );
}
