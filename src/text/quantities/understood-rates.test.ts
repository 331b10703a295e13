import { describe, expect, test } from "vitest";
import { CodePoints } from "../code-points.ts";
import { findQuantities } from "./find-quantities.ts";

const unitsOf = (text: string): unknown[] => findQuantities(new CodePoints(text), []).map(({ unit }) => unit);

describe("points of a rate, and how often against how much", () => {
  test.each([
    { text: "Heron had 15.1% in May and has lost 9.5 points since.", units: ["%", "个百分点"] },
    { text: "The index gained 20 points.", units: ["points"] },
    { text: "Heron had 15.1%; its shares lost 210 points.", units: ["%", "points"] },
    { text: "That is 1.9 times.", units: ["倍"] },
    { text: "It did so 3 times.", units: ["times"] },
    { text: "That is 2.3 times last year’s sales.", units: ["倍"] },
    { text: "It was opened 64.9 times last year.", units: ["times"] },
    { text: "It was opened 64.9 times a month.", units: ["times"] },
    { text: "They handled 536 trillion model tokens.", units: ["tokens"] },
    { text: "They run 12 model farms.", units: ["models"] },
    { text: "Otter: 35.8 per cent. Heron: 14.8.", units: ["%", "%"] },
    { text: "Otter had 32.1 per cent, up from 17.7. Heron sat on 21.3 and Plover on 18.4.", units: ["%", "%", "%", "%"] },
    { text: "It grew 5% to 2.5 billion.", units: ["%", ""] },
    { text: "Otter had 21.1% and Heron had 3.2 staff.", units: ["%", "staff"] },
  ])("$text", ({ text, units }) => expect(unitsOf(text)).toEqual(units));
});
