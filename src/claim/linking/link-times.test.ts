import { describe, expect, test } from "vitest";
import { rows, told } from "./testing-links.ts";

describe("when a number is told for", () => {
  test.each(
    rows([
      ["In August 2025, Pelican had 157 million users.", ["157 million users: pelican users 2025-08"]],
      [
        "Boats registered by the end of August 2026 came to 731 on the same day as the count of moorings, 1,105.",
        ["731: boats 2026-08-31", "1,105: boats 2026-08-31"],
      ],
      [
        "Between May 2025 and March 2026, 42 moorings were licensed, 28 of them in July.",
        ["42: moorings 2025-05-01 to 2026-03-31", "28: moorings 2025-07 part from 0"],
      ],
      [
        "There were 796 licensed moorings at the end of February 2026 and 988 at the end of June.",
        ["796: moorings 2026-02-28", "988: moorings 2026-06-30"],
      ],
      ["By the end of 2025, Northport had licensed 209 moorings.", ["209: north moorings 2025-12-31"]],
      [
        "Acme’s sales were 8.1 billion yuan in 2024, down from 11.2 billion yuan in 2023.",
        ["8.1 billion yuan: acme sales 2024", "11.2 billion yuan: acme sales 2023"],
      ],
      [
        "Acme’s sales came to 79 billion yuan in 2025 after 76 billion yuan in 2024, an increase of 4%.",
        ["79 billion yuan: acme sales 2025", "76 billion yuan: acme sales 2024", "4%: acme sales 2025 growth up from 1+0"],
      ],
      [
        "Pelican’s monthly users climbed to 172 million in September 2025 from 157 million in August.",
        ["172 million: pelican users 2025-09", "157 million: pelican users 2025-08"],
      ],
      [
        "Acme’s sales rose 36% to 2.36 billion yuan in the first half of 2025, from 1.74 billion yuan a year earlier.",
        [
          "36%: acme sales growth up from 2+1",
          "2.36 billion yuan: acme sales 2025-01-01 to 2025-06-30",
          "1.74 billion yuan: acme sales 2024-01-01 to 2024-06-30",
        ],
      ],
      [
        "Northport had 164 licensed moorings at the end of June 2026, up from 122 at the end of 2025, when Southport had 138. Eastport had 97.",
        [
          "164: north moorings 2026-06-30",
          "122: north moorings 2025-12-31",
          "138: south moorings 2025-12-31",
          "97: east (moorings) (2026-06-30)",
        ],
      ],
      ["Licensed moorings went from 302 to 748.", ["302: moorings", "748: moorings"]],
      ["Another 117 moorings were licensed in July and August 2026.", ["117: moorings 2026-07-01 to 2026-08-31"]],
      [
        "Licensed moorings rose by 357 between the end of 2025 and the end of August 2026.",
        ["357: moorings 2026-01-01 to 2026-08-31 difference up"],
      ],
      [
        "In 2023 Acme booked 5 billion yuan. Pelican passed 15 million users by the end of June 2025.",
        ["5 billion yuan: acme sales 2023", "15 million users: pelican users 2025-06-30"],
      ],
    ]),
  )("$text", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("what a number is computed from has a time of its own", () => {
  test.each(
    rows([
      [
        "2025年全年极品公司营收446亿元，2024年则为241亿元，相差205亿元。",
        ["446亿元: acme sales 2025", "241亿元: acme sales 2024", "205亿元: acme sales 2025 difference from 0+1"],
      ],
      [
        "极品公司2026年一季度营收416亿元，一年前是301亿元，增长38.1%。",
        [
          "416亿元: acme sales 2026-01-01 to 2026-03-31",
          "301亿元: acme sales 2025-01-01 to 2025-03-31",
          "38.1%: acme sales 2026-01-01 to 2026-03-31 growth up from 0+1",
        ],
      ],
      ["2021年极品公司营收57亿元，是2015年的约5%。", ["57亿元: acme sales 2021", "约5%: acme sales 2021 share"]],
      [
        "2025年11月鹈鹕月活用户517万，只剩2024年12月那1224万的四成多。",
        ["517万: pelican users 2025-11", "1224万: pelican users 2024-12 ?那", "四成多: pelican users 2025-11 share from 1+0"],
      ],
      [
        "Acme booked 1.9 billion yuan in the first half of 2025, 61% of the whole of 2024, and lost 2 billion yuan.",
        [
          "1.9 billion yuan: acme sales 2025-01-01 to 2025-06-30",
          "61%: acme sales 2025-01-01 to 2025-06-30 share",
          "2 billion yuan: acme sales 2025-01-01 to 2025-06-30 difference down",
        ],
      ],
    ]),
  )("$text", ({ text, says }) => expect(told(text)).toEqual(says));
});

describe("which time goes on", () => {
  test.each(
    rows([
      // What is still to come is left with its sentence.
      [
        "截至2026年6月底，许可泊位868个。年底将达1000个。北港有96个。",
        ["868个: moorings 2026-06-30", "1000个: (moorings) 2026-12-31 planned", "96个: north (moorings) (2026-06-30)"],
      ],
      // What is still to come and has no number yet is that of the next sentence.
      ["2025年鹈鹕月活用户500万。2027年会怎样？鹈鹕用户3000万。", ["500万: pelican users 2025", "3000万: pelican users (2027)"]],
      // What is told beside the time that a sentence is of is left with it.
      [
        "截至2026年6月底，许可泊位868个，2024年底是302个。北港有96个。",
        ["868个: moorings 2026-06-30", "302个: moorings 2024-12-31", "96个: north (moorings) (2026-06-30)"],
      ],
      [
        "There were 868 licensed moorings at the end of June 2026 and 302 at the end of 2024. Northport had 96.",
        ["868: moorings 2026-06-30", "302: moorings 2024-12-31", "96: north (moorings) (2026-06-30)"],
      ],
      [
        "Acme booked 5 billion yuan in 2025; at the start of the year sales had been 2 billion yuan. Pelican booked 1 billion yuan.",
        ["5 billion yuan: acme sales 2025", "2 billion yuan: acme sales", "1 billion yuan: pelican sales (2025)"],
      ],
      // Not where nothing was told for the time before: the day on which a list came out.
      ["登记部门2026年1月8日公布，2025年许可泊位新增238个，北港有96个。", ["238个: moorings 2025", "96个: north moorings 2025"]],
      // Nor where the later one follows.
      [
        "2024年底许可泊位302个，2026年6月底868个。北港有96个。",
        ["302个: moorings 2024-12-31", "868个: moorings 2026-06-30", "96个: north (moorings) (2026-06-30)"],
      ],
      // What changed since the year before the number behind it is of that number's time.
      [
        "极品公司2025年上半年营收19亿元，2024年31亿元，比前一年增长51%。",
        ["19亿元: acme sales 2025-01-01 to 2025-06-30", "31亿元: acme sales 2024", "51%: acme sales 2024 growth up"],
      ],
      // A stretch up to the text's own day is no time of another paragraph.
      [
        "截至2026年6月底，许可泊位868个。\n\n过去两年，泊位热起来了。\n\n北港有96个。",
        ["868个: moorings 2026-06-30", "96个: north (moorings) (2026-06-30)"],
      ],
      [
        "There were 868 licensed moorings at the end of June 2026. Boats have sold well since April.\n\nNorthport had 96 licensed moorings.",
        ["868: moorings 2026-06-30", "96: north moorings (2026-06-30)"],
      ],
      // What was earlier is left with its paragraph.
      [
        "截至2026年6月底，许可泊位868个。2024年底是302个。\n\n北港有96个。",
        ["868个: moorings 2026-06-30", "302个: (moorings) 2024-12-31", "96个: north (moorings) (2026-06-30)"],
      ],
    ]),
  )("$text", ({ text, says }) => expect(told(text)).toEqual(says));
});

describe("a rank before the one that has it", () => {
  test.each(
    rows([
      [
        "截至2026年6月底，北港许可泊位254个，排第二的是南港，第三名则为东港。",
        ["254个: north moorings 2026-06-30", "第二: south moorings 2026-06-30 rank", "第三名: east moorings 2026-06-30 rank"],
      ],
    ]),
  )("$text", ({ text, says }) => expect(told(text)).toEqual(says));
});
