import { describe, expect, test } from "vitest";
import { rows, told } from "./testing-links.ts";

describe("what something rose from is of the time that it is compared with already", () => {
  test.each(
    rows([
      // Two times that follow each other.
      [
        "2025年上半年极品公司营收5亿元，下半年7亿元。鹈鹕营收由2亿元升至3亿元。",
        [
          "5亿元: acme sales 2025-01-01 to 2025-06-30",
          "7亿元: acme sales 2025-07-01 to 2025-12-31",
          "2亿元: pelican sales (2025-01-01 to 2025-06-30)",
          "3亿元: pelican sales (2025-07-01 to 2025-12-31)",
        ],
      ],
      // The one before in its sentence.
      [
        "2025年6月，鹈鹕月活用户从3月的500万增至600万，苍鹭却从590万降到570万。",
        [
          "500万: pelican users 2025-03",
          "600万: pelican users 2025-06",
          "590万: heron users (2025-03)",
          "570万: heron users 2025-06",
        ],
      ],
      // The year before a year.
      [
        "Acme’s sales grew by 25% in 2024, from 4 billion yuan to 5 billion yuan.",
        ["25%: acme sales 2024 growth up from 1+2", "4 billion yuan: acme sales (2023)", "5 billion yuan: acme sales 2024"],
      ],
      // What opens the sentence is the time of what was reached; a range has its “from” for itself.
      [
        "In 2025 Acme’s sales rose from 4 billion yuan to 5 billion yuan.",
        ["4 billion yuan: acme sales (2024)", "5 billion yuan: acme sales 2025"],
      ],
      [
        "From January to June 2026 45 new moorings were licensed in Northport and 42 in Southport.",
        ["45: north moorings 2026-01-01 to 2026-06-30", "42: south moorings 2026-01-01 to 2026-06-30"],
      ],
      // A month is not always compared with the one before, or with that of the year before.
      [
        "In June 2025 Pelican’s monthly users rose from 5 million to 6 million.",
        ["5 million: pelican users", "6 million: pelican users 2025-06"],
      ],
      ["Licensed moorings went from 302 to 748.", ["302: moorings", "748: moorings"]],
    ]),
  )("$text", ({ text, says }) => expect(told(text)).toEqual(says));
});
