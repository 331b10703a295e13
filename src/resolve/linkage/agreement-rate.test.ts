import fc from "fast-check";
import { expect, test } from "vitest";
import { allPairs, buildColumn } from "../../../test/linkage-builders.ts";
import { agreementRate } from "./agreement-rate.ts";
import type { Mode } from "./pairs.ts";

const cells = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 25 });

test.each<{ mode: Mode }>([{ mode: "dedupe" }, { mode: "link" }])(
  "in mode $mode the rate is that of the pairs that both hold a value, counted one by one",
  ({ mode }) => {
    fc.assert(
      fc.property(cells, fc.nat({ max: 4 }), (own, tables) => {
        const tableOf = own.map((_, row) => Math.floor((row * (tables + 1)) / own.length));
        const pairs = allPairs(own.length).filter(
          ([left, right]) => own[left] && own[right] && (mode !== "link" || tableOf[left] !== tableOf[right]),
        );
        const agreeing = pairs.filter(([left, right]) => own[left] === own[right]).length;
        const rate = agreementRate(buildColumn(own), { mode, tableOf: Uint8Array.from(tableOf) });
        expect(rate).toBeCloseTo(pairs.length === 0 ? 0 : agreeing / pairs.length, 12);
      }),
    );
  },
);
