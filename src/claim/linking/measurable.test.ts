import { expect, test } from "vitest";
import { rows, told } from "./testing-links.ts";

const OUTLAY = "The outlay of Acme was 9 billion yuan in 2025.";
const SALES = "Heron booked 5 billion yuan in 2025.";

test.each(
  rows([
    [
      `${OUTLAY}\n\n${SALES}\n\nThen came a quiet spell. Acme had 3 billion yuan in 2024.`,
      ["9 billion yuan: acme outlay 2025", "5 billion yuan: heron sales 2025", "3 billion yuan: acme (outlay) 2024"],
    ],
    [
      `${OUTLAY}\n\n${SALES} Acme had 3 billion yuan in 2024.`,
      ["9 billion yuan: acme outlay 2025", "5 billion yuan: heron sales 2025", "3 billion yuan: acme (sales) 2024"],
    ],
    [
      `${OUTLAY}\n\n${SALES}\n\nThen came a quiet spell. Pelican had 3 billion yuan in 2024.`,
      ["9 billion yuan: acme outlay 2025", "5 billion yuan: heron sales 2025", "3 billion yuan: pelican (sales) 2024"],
    ],
    [
      "By sales Acme, which is only fifth of the six by users, comes third.",
      ["fifth: acme users rank", "six: acme users", "third: acme users rank"],
    ],
    ["By sales Acme is fifth of the six.", ["fifth: acme sales rank", "six: acme"]],
  ]),
)("$text", ({ text, says }) => expect(told(text)).toEqual(says));
