import { expect, test } from "vitest";
import { rows, told } from "./testing-links.ts";

test.each(
  rows([
    [
      "Acme booked 79 billion yuan in 2025. In 2024 it had 76.8 billion.",
      ["79 billion yuan: acme sales 2025", "76.8 billion: acme (sales) 2024"],
    ],
    ["Acme booked more in 2025. In 2024 it had 76.8 billion.", ["76.8 billion: acme 2024"]],
    ["Acme booked 79 billion yuan in 2025. In 2024 it had 48.", ["79 billion yuan: acme sales 2025", "48: acme 2024"]],
    [
      "Acme booked 79 billion yuan in 2025. Pelican had 172 million users.",
      ["79 billion yuan: acme sales 2025", "172 million users: pelican users (2025)"],
    ],
  ]),
)("$text", ({ text, says }) => {
  expect(told(text)).toEqual(says);
});
