import { describe, expect, test } from "vitest";
import { rows, told } from "./testing-links.ts";

describe("what is told beside the time that an English text is of", () => {
  test.each(
    rows([
      [
        "At the end of August 2026 Northport had 186 licensed moorings. A year earlier it had 92. Southport came fifth with 104.",
        [
          "186: north moorings 2026-08-31",
          "92: north (moorings) 2025-08-31",
          "fifth: south (moorings) (2026-08-31) rank",
          "104: south (moorings) (2026-08-31)",
        ],
      ],
      [
        "In 2025 Acme booked 9 billion yuan. In 2023 it had booked 5 billion yuan. Pelican booked 1 billion yuan.",
        ["9 billion yuan: acme sales 2025", "5 billion yuan: acme sales 2023", "1 billion yuan: pelican sales (2025)"],
      ],
      // A simple past goes on with its own time.
      [
        "In 2025 Acme booked 9 billion yuan. In 2023 it booked 5 billion yuan. Pelican booked 1 billion yuan.",
        ["9 billion yuan: acme sales 2025", "5 billion yuan: acme sales 2023", "1 billion yuan: pelican sales (2023)"],
      ],
      // The present is that of the latest time, where its own paragraph has told it.
      [
        "By the end of June 2026 there were 868 licensed moorings. There were 302 at the end of 2024. Northport has 96.",
        ["868: moorings 2026-06-30", "302: (moorings) 2024-12-31", "96: north (moorings) (2026-06-30)"],
      ],
      [
        "By the end of June 2026 there were 868 licensed moorings.\n\nThere were 302 licensed moorings at the end of 2024. Northport has 96.",
        ["868: moorings 2026-06-30", "302: moorings 2024-12-31", "96: north (moorings) (2024-12-31)"],
      ],
      // What follows from both is of the later.
      [
        "Acme booked 9 billion yuan in 2025. In 2024 it booked 6 billion yuan, so its sales grew by 50%.",
        ["9 billion yuan: acme sales 2025", "6 billion yuan: acme sales 2024", "50%: acme sales (2025) growth up from 0+1"],
      ],
      ["Since December 2024, when there were 576 licensed moorings, the list has grown.", ["576: moorings 2024-12"]],
    ]),
  )("$text", ({ text, says }) => expect(told(text)).toEqual(says));
});

describe("times in turn, and parts with a time of their own", () => {
  test.each(
    rows([
      [
        "For 2019, 2020 and 2021 Acme had sales of 3 billion yuan, 5 billion yuan and 7 billion yuan.",
        ["3 billion yuan: acme sales 2019", "5 billion yuan: acme sales 2020 part from 0", "7 billion yuan: acme sales 2021"],
      ],
      [
        "In 2023 and 2024 Acme booked 3 billion yuan and 5 billion yuan.",
        ["3 billion yuan: acme sales 2023", "5 billion yuan: acme sales 2024"],
      ],
      // Three times and two numbers are no list.
      [
        "In 2022, 2023 and 2024 Acme booked 3 billion yuan and 5 billion yuan.",
        ["3 billion yuan: acme sales 2024", "5 billion yuan: acme sales 2024"],
      ],
      [
        "Northport had 12 licensed moorings in June 2026, five of them from April.",
        ["12: north moorings 2026-06", "five: north moorings 2026-04 part from 0"],
      ],
      ["Of all moorings, 309 of last year’s licensed fell into its second half.", ["309: moorings 2025-07-01 to 2025-12-31"]],
      [
        "Acme booked 9 billion yuan in 2025, 1.5 times last year’s sales and 3 billion yuan more than Pelican.",
        [
          "9 billion yuan: acme sales 2025",
          "1.5 times: acme sales 2025 multiple",
          "3 billion yuan: acme sales 2025 difference up than pelican",
        ],
      ],
    ]),
  )("$text", ({ text, says }) => expect(told(text)).toEqual(says));
});
