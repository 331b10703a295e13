import { describe, expect, test } from "vitest";
import type { ClaimWord, ClaimWordKind } from "../../model/claim-words.ts";
import type { FigureMeasure } from "../../model/figures.ts";
import { describePeriod } from "../reading.ts";
import { foundInText } from "../found-in-text.ts";
import { readClaims } from "../read-claims.ts";
import type { Claim, Link } from "../claim.ts";
import { lexiconOf } from "./lexicon.ts";

// Two apps, their makers, two ports and two lists of permits. All of it is invented.

const word = (kind: ClaimWordKind, id: string, en: string, zh: string): ClaimWord[] => [
  ...en.split("|").map((one): ClaimWord => ({ kind, id, language: "en", word: one })),
  ...zh.split("|").map((one): ClaimWord => ({ kind, id, language: "zh", word: one })),
];

const WORDS = [
  ...word("entity", "pelican", "Pelican", "鹈鹕"),
  ...word("entity", "heron", "Heron", "苍鹭"),
  ...word("entity", "acme", "Acme", "极品公司"),
  ...word("measure", "users", "monthly users|users", "月活用户|用户"),
  ...word("measure", "sales", "sales|booked", "营收"),
  ...word("measurer", "panel", "PanelCo", "盘点公司"),
  ...word("place", "north", "Northport", "北港"),
  ...word("place", "south", "Southport", "南港"),
  ...word("place", "east", "Eastport", "东港"),
  ...word("series-subject", "moorings", "moorings", "泊位"),
  ...word("series-act", "moorings", "licensed", "许可"),
  ...word("series-subject", "boats", "boats", "船只"),
  ...word("series-act", "boats", "registered", "登记"),
];

const measure = (id: string, units: FigureMeasure["units"]): FigureMeasure => ({
  id,
  label: { en: id, zh: id },
  definition: { en: id, zh: id },
  predicates: [id],
  units,
  role: "outcome",
  dimension: "use",
  kind: "level",
  prefers: [],
});

const LEXICON = lexiconOf(WORDS, [measure("users", { "": "人" }), measure("sales", { 元: "元", yuan: "元" })]);

const near = ({ id, how }: Link): string => (how === "paragraph" || how === "text" ? `(${id})` : id);
const first = (links: readonly Link[]): string[] => {
  const [one] = links;
  return one ? [near(one)] : [];
};

/** "172 million: pelican users 2025-09 by panel": what was said further off than its sentence stands in brackets. */
function told(text: string): string[] {
  const claims = readClaims(foundInText(text, LEXICON, "2026-09-15"), LEXICON);
  return claims.map((claim) => `${claim.quantity.text}: ${linksOf(claim).join(" ")}`);
}

function linksOf({ subjects, measures, series, places, time, comparator, direction, against, measurer, unknown, stance }: Claim) {
  const when = time.frame ? describePeriod(time.frame.period) : "";
  return [
    ...first(places),
    ...first(subjects),
    ...first(measures),
    ...first(series),
    ...(when === "" ? [] : [time.how === "paragraph" || time.how === "text" ? `(${when})` : when]),
    ...(comparator === "value" ? [] : [direction ? `${comparator} ${direction}` : comparator]),
    ...(against.claims.length > 0 ? [`from ${against.claims.join("+")}`] : []),
    ...first(against.subjects).map((id) => `than ${id}`),
    ...(measurer ? [`by ${near(measurer)}`] : []),
    ...(stance === "asserted" ? [] : [stance]),
    ...(unknown === "" ? [] : [`?${unknown}`]),
  ];
}

const rows = (cases: readonly (readonly [string, readonly string[]])[]) => cases.map(([text, says]) => ({ text, says }));

describe("when a number is told for", () => {
  test.each(
    rows([
      ["In August 2025, Pelican had 157 million users.", ["157 million users: pelican users 2025-08"]],
      [
        "Boats registered by the end of August 2026 came to 731 on the same day as the count of moorings, 1,105.",
        ["731: boats 2026-08-31", "1,105: boats 2026-08-31"],
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

describe("whose number it is", () => {
  test.each(
    rows([
      [
        "Acme, Heron and Pelican booked 79 billion yuan, 104 billion yuan and 12 billion yuan in 2025, respectively.",
        ["79 billion yuan: acme sales 2025", "104 billion yuan: heron sales 2025", "12 billion yuan: pelican sales 2025"],
      ],
      [
        "Northport, Southport and Eastport have 209, 138 and 122 licensed moorings.",
        ["209: north moorings", "138: south moorings", "122: east moorings"],
      ],
      ["Southport has 18% of the 748 licensed moorings.", ["18%: south moorings share", "748: moorings"]],
      ["Acme runs Pelican, and Heron has 145 million users.", ["145 million users: heron users"]],
      [
        "Pelican had 155 million users and 81 million opened Heron in August 2025.",
        ["155 million users: pelican users 2025-08", "81 million: heron users 2025-08"],
      ],
      [
        "Heron had 145 million users in September 2025, trailing Pelican’s 172 million.",
        ["145 million users: heron users 2025-09", "172 million: pelican users 2025-09"],
      ],
      ["Pelican overtook Heron in August 2025 with 157 million users.", ["157 million users: pelican users 2025-08"]],
      [
        "At the end of 2025 Northport had 209 licensed moorings, Southport 138 and Eastport 122.",
        ["209: north moorings 2025-12-31", "138: south moorings 2025-12-31", "122: east moorings 2025-12-31"],
      ],
      [
        "At the end of 2025, Southport and Eastport had 138 and 122 licensed moorings respectively.",
        ["138: south moorings 2025-12-31", "122: east moorings 2025-12-31"],
      ],
      [
        "Northport is first with 249 moorings, Southport second with 210 and Eastport third with 142.",
        [
          "first: north rank",
          "249: north moorings",
          "second: south moorings rank",
          "210: south moorings",
          "third: east moorings rank",
          "142: east moorings",
        ],
      ],
      ["Of the 748 licensed moorings, 138 were from Southport.", ["748: moorings", "138: south moorings"]],
      ["Of the licensed moorings 300 of them lie idle.", ["300: moorings part"]],
      ["Southport has more registered boats than Northport: 224 against 195.", ["224: south boats", "195: north boats"]],
      [
        "Northport was ahead of Southport by 71 licensed moorings, 209 to 138.",
        ["71: north moorings difference than south", "209: north moorings", "138: south moorings"],
      ],
      ["Heron, by the count of PanelCo, had 159 million users in May 2025.", ["159 million users: heron users 2025-05 by panel"]],
      ["Acme runs Pelican. It has 172 million users.", ["172 million users: pelican users"]],
      ["Northport leads. It has 209 licensed moorings.", ["209: north moorings"]],
    ]),
  )("$text", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("what a number is computed from", () => {
  test.each(
    rows([
      [
        "In September 2025 Pelican’s 172 million users were 27 million more than Heron’s 145 million.",
        [
          "172 million users: pelican users 2025-09",
          "27 million: pelican users 2025-09 difference up from 2+0 than heron",
          "145 million: heron users 2025-09",
        ],
      ],
      ["Licensed moorings numbered 538, 99 more than at the end of June 2025.", ["538: moorings", "99: moorings difference up"]],
      [
        "Acme’s 26 moorings are less than a third of Heron’s.",
        ["26: acme moorings", "less than a third: acme moorings share than heron"],
      ],
      [
        "Northport has 294 moorings. Southport has 192. Eastport has 186. Together the three hold 672.",
        ["294: north moorings", "192: south (moorings)", "186: east (moorings)", "672: (east) (moorings) sum from 0+1+2"],
      ],
      ["Boats make up 17% of the traffic.", ["17%: boats share"]],
      ["Sales of Acme fell by 36% in 2025.", ["36%: acme sales 2025 growth down"]],
    ]),
  )("$text", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("what is counted or measured", () => {
  test.each(
    rows([
      [
        "There were 748 licensed moorings and 435 registered boats. At the end of 2024 the two lists had 302 and 105 respectively.",
        ["748: moorings", "435: boats", "302: moorings 2024-12-31", "105: boats 2024-12-31"],
      ],
      [
        "Pelican has 172 million users. Acme’s sales doubled. Heron has 145 million.",
        ["172 million users: pelican users", "doubled: acme sales growth up", "145 million: heron (users)"],
      ],
      ["Acme booked 79 billion yuan in 2025.", ["79 billion yuan: acme sales 2025"]],
    ]),
  )("$text", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("whose figure it is said to be", () => {
  test.each(
    rows([
      ["In 2024 the count was 238 moorings, not 302.", ["238: moorings 2024", "302: moorings 2024 negated"]],
      ["“There were 800 moorings,” one lawyer told reporters, late in 2025.", ["800: moorings quoted"]],
      [
        "Pelican had 172 million users in September 2025, according to PanelCo.",
        ["172 million users: pelican users 2025-09 by panel"],
      ],
      ["PanelCo counted 172 million users of Pelican in September 2025.", ["172 million users: pelican users 2025-09 by panel"]],
      [
        "PanelCo has Pelican at 157 million users. Another firm, iTally, has Pelican at 210 million.",
        ["157 million users: pelican users by panel", "210 million: pelican (users) by (panel) ?iTally"],
      ],
      ["Northport had licensed 105 moorings, the harbour office said.", ["105: north moorings quoted"]],
      ["Acme is said to have booked 150 billion yuan in 2025.", ["150 billion yuan: acme sales 2025 opinion"]],
      [
        "盘点公司数据显示，2025年9月鹈鹕月活用户1.72亿，苍鹭为1.45亿。",
        ["1.72亿: pelican users 2025-09 by panel", "1.45亿: heron users 2025-09 by panel"],
      ],
    ]),
  )("$text", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("where sentences and paragraphs end", () => {
  test.each(
    rows([
      ["**Sales.** Acme booked 79 billion yuan in 2025.", ["79 billion yuan: acme sales 2025"]],
      ["- Northport has 209 licensed moorings.\n- Registered boats number 435.", ["209: north moorings", "435: boats"]],
    ]),
  )("$text", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});

describe("Chinese news of figures", () => {
  test.each(
    rows([
      ["鹈鹕1.72亿、苍鹭1.45亿：2025年9月的月活用户。", ["1.72亿: pelican users 2025-09", "1.45亿: heron users 2025-09"]],
      ["79亿元：极品公司2025年营收。", ["79亿元: acme sales 2025"]],
      [
        "鹈鹕有1.72亿月活用户，苍鹭有1.45亿（盘点公司，2025年9月）。",
        ["1.72亿: pelican users 2025-09 by panel", "1.45亿: heron users 2025-09 by panel"],
      ],
      [
        "极品公司2025年营收79亿元，上年为76亿元，同比增长4%。",
        ["79亿元: acme sales 2025", "76亿元: acme sales 2024", "4%: acme sales 2025 growth up"],
      ],
      [
        "极品公司2025年营收79亿元，2024年同期76亿元；苍鹭营收3亿元。",
        ["79亿元: acme sales 2025", "76亿元: acme sales 2024", "3亿元: heron sales 2025"],
      ],
      [
        "2025年9月鹈鹕月活用户1.72亿。极品公司营收79亿元，苍鹭1.45亿。",
        ["1.72亿: pelican users 2025-09", "79亿元: acme sales (2025-09)", "1.45亿: heron (users) (2025-09)"],
      ],
      ["2025年9月鹈鹕月活用户净增2900万。", ["2900万: pelican users 2025-09 difference up"]],
      ["2025年前三季度极品公司营收合计597亿元。", ["597亿元: acme sales 2025-01-01 to 2025-09-30"]],
      ["2025年12月鹈鹕有1.55亿周活用户。", ["1.55亿: pelican users 2025-12"]],
    ]),
  )("$text", ({ text, says }) => {
    expect(told(text)).toEqual(says);
  });
});
