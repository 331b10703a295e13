import { describe, expect, test } from "vitest";
import { rows, told } from "./testing-links.ts";

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
      [
        "At the end of 2025 Northport was 71 ahead of Southport (209 to 138) in licensed moorings.",
        [
          "71: north moorings 2025-12-31 difference than south",
          "209: north moorings 2025-12-31",
          "138: south moorings 2025-12-31",
        ],
      ],
      [
        "Northport leads in licensed moorings. Now it is 209 to 138, and Eastport is behind.",
        ["209: north (moorings) 2026-09-15", "138: (moorings) 2026-09-15"],
      ],
      ["Northport’s licensed moorings rose from 138 to 209.", ["138: north moorings", "209: north moorings"]],
      [
        "鹈鹕的用户是苍鹭的三倍、极品公司的六倍。",
        ["三倍: pelican users multiple than heron", "六倍: pelican users multiple than acme"],
      ],
      [
        "Pelican has 40 million users: six times Heron’s, four times Acme’s.",
        [
          "40 million users: pelican users",
          "six times: pelican users multiple than heron",
          "four times: pelican users multiple than acme",
        ],
      ],
      [
        "Of licensed moorings 787 of the 2,839 are in Northport and 576 in Southport.",
        ["787: north moorings", "2,839: moorings", "576: south moorings"],
      ],
      [
        "Northport has 67 licensed moorings, one more than Southport, which is fourth.",
        ["67: north moorings", "one: north moorings difference up than south", "fourth: south moorings rank"],
      ],
      [
        "Northport, with 96 licensed moorings, ranked third and Southport, some way behind it, fifth.",
        ["96: north moorings", "third: north moorings rank", "fifth: south moorings rank"],
      ],
      [
        "Pelican had 40 million users in 2025. That was half of what 2024 had seen.",
        ["40 million users: pelican users 2025", "half: (pelican) (users) (2025) share"],
      ],
      ["In Eastport 87 of the 839 licensed moorings are new.", ["87: east moorings", "839: moorings"]],
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
      ["Of the 748 licensed moorings, 138 were from Southport.", ["748: moorings", "138: south moorings part from 0"]],
      ["Of the licensed moorings 300 of them lie idle.", ["300: moorings part"]],
      ["Southport has more registered boats than Northport: 224 against 195.", ["224: south boats", "195: north boats"]],
      [
        "Northport was ahead of Southport by 71 licensed moorings, 209 to 138.",
        ["71: north moorings difference than south", "209: north moorings", "138: south moorings"],
      ],
      [
        "PanelCo, which counts otherwise, has Heron at 159 million users in May 2025.",
        ["159 million users: heron users 2025-05 by panel"],
      ],
      ["Licensed moorings, by port. Southport: 138. Northport: 209.", ["138: south (moorings)", "209: north (moorings)"]],
      ["Heron, by the count of PanelCo, had 159 million users in May 2025.", ["159 million users: heron users 2025-05 by panel"]],
      ["Northport licensed 120 moorings, or 12 apiece.", ["120: north moorings", "12: north moorings mean"]],
      ["Northport and Southport licensed 12 moorings apiece.", ["12: north moorings"]],
      ["Acme, whose Pelican is popular, has 12 users.", ["12 users: acme users"]],
      ["Acme, the owner of Pelican, has 12 users.", ["12 users: acme users"]],
      ["Acme sells more than Pelican, which has 12 users.", ["12 users: pelican users"]],
      ["Acme and Heron, both listed since May, have 12 and 13 users.", ["12: acme", "13 users: heron users"]],
      ["Northport, with 192 moorings, has overtaken Southport, on 186.", ["192: north moorings", "186: south moorings"]],
      ["Northport has overtaken Southport, with 186 moorings.", ["186: north moorings"]],
      ["Northport overtook Southport: 32 moorings to Southport’s 23.", ["32: north moorings", "23: south moorings"]],
      ["# Notes from the Acme call\n\nIt was a good year: 12 users.", ["12 users: acme users"]],
      ["Acme has 3 billion yuan for Heron.", ["3 billion yuan: heron"]],
      ["Acme had 12 users for a year before Heron.", ["12 users: acme users"]],
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
      ["Northport leads with 225 moorings ahead of Southport.", ["225: north moorings"]],
      ["Northport, on 225 moorings, leads Southport by 12.", ["225: north moorings", "12: north moorings difference than south"]],
      [
        "Pelican had 172 million users and Heron 145 million users, so the gap was 27 million.",
        ["172 million users: pelican users", "145 million users: heron users", "27 million: pelican users difference from 0+1"],
      ],
      [
        "Pelican had 172 million users and Heron 145 million users, so the total was 27 million.",
        ["172 million users: pelican users", "145 million users: heron users", "27 million: heron users"],
      ],
      ["Acme outspent Heron by 44% in 2025.", ["44%: acme 2025 growth than heron"]],
      ["At the end of 2024 Northport was 28 ahead of Southport.", ["28: north 2024-12-31 difference than south"]],
      ["At the end of 2024 Northport was still 28 short of Southport.", ["28: north 2024-12-31 difference than south"]],
      ["At the end of 2024 Northport was 28 clear of Southport.", ["28: north 2024-12-31 difference than south"]],
      ["Acme beat Heron by 1.44 billion yuan in 2025.", ["1.44 billion yuan: acme 2025 difference than heron"]],
      [
        "Acme booked 33.4 billion yuan in June 2025, 10.9% above the 30.1 billion yuan of May 2025.",
        [
          "33.4 billion yuan: acme sales 2025-06",
          "10.9%: acme sales 2025-06 growth up from 2+0",
          "30.1 billion yuan: acme sales 2025-05",
        ],
      ],
      [
        "Northport has 254 moorings, Southport 169 and Eastport 164. The three together have 587, or 69%.",
        [
          "254: north moorings",
          "169: south moorings",
          "164: east moorings",
          "587: north (moorings) sum from 0+1+2",
          "69%: north (moorings) share",
        ],
      ],
      [
        "Northport had 209 moorings, Southport 138. Together they have 347.",
        ["209: north moorings", "138: south moorings", "347: south (moorings) sum"],
      ],
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
        ["294: north moorings", "192: south (moorings)", "186: east (moorings)", "672: north (moorings) sum from 0+1+2"],
      ],
      ["Boats make up 17% of the traffic.", ["17%: boats share"]],
      ["Sales of Acme fell by 36% in 2025.", ["36%: acme sales 2025 growth down"]],
      [
        "Users of Pelican fell by 43% in 2025, those of Heron by 35%.",
        ["43%: pelican users 2025 growth down", "35%: heron users 2025 growth down"],
      ],
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
      [
        "北港254个泊位，南港169个，东港164个。三地合起来587个，近八成。",
        [
          "254个: north moorings",
          "169个: south moorings",
          "164个: east moorings",
          "587个: north (moorings) sum from 0+1+2",
          "近八成: north (moorings) share",
        ],
      ],
      [
        "北港254个泊位，南港169个，东港164个。前两名合计423个。",
        ["254个: north moorings", "169个: south moorings", "164个: east moorings", "423个: north (moorings) sum from 0+1"],
      ],
      [
        "2025年鹈鹕占49%，苍鹭27%，两家拿走76%。",
        ["49%: pelican 2025 share", "27%: heron 2025", "76%: pelican 2025 sum from 0+1"],
      ],
      ["2025年北港占49%，南港、东港合占27%。", ["49%: north 2025 share", "27%: south 2025 share"]],
      [
        "2025年9月鹈鹕有300万用户，2025年8月200万，涨幅50%。",
        ["300万: pelican users 2025-09", "200万: pelican users 2025-08", "50%: pelican users 2025-09 growth up from 0+1"],
      ],
      [
        "2025年极品公司营收79亿元，比2024年的76亿元多3亿元。",
        ["79亿元: acme sales 2025", "76亿元: acme sales 2024", "3亿元: acme sales 2025 difference up from 1+0"],
      ],
      [
        "2025年9月鹈鹕月活用户1.72亿，比苍鹭和极品公司加起来还多1000万。",
        ["1.72亿: pelican users 2025-09", "1000万: pelican users 2025-09 difference up than heron"],
      ],
      [
        "2025年鹈鹕营收18.67亿元，略胜苍鹭1.27亿元。",
        ["18.67亿元: pelican sales 2025", "1.27亿元: pelican sales 2025 difference than heron"],
      ],
      ["登记的船只共598艘，相当于许可的泊位的六成。", ["598艘: boats", "六成: moorings share"]],
      ["9月登记了12艘许可的船只。", ["12艘: boats 2026-09"]],
      ["9月登记12个许可。", ["12个: boats 2026-09"]],
      ["9月登记的船只里，许可泊位有12个。", ["12个: moorings 2026-09"]],
      [
        "极品公司2025年5月营收30.1亿元，6月33.4亿元，环比11%。",
        ["30.1亿元: acme sales 2025-05", "33.4亿元: acme sales 2025-06", "11%: acme sales 2025-06 growth from 0+1"],
      ],
      [
        "2025年鹈鹕占49%，苍鹭27%，两家一共76%。",
        ["49%: pelican 2025 share", "27%: heron 2025", "76%: pelican 2025 sum from 0+1"],
      ],
      [
        "2025年鹈鹕营收850亿元，苍鹭占其中的260亿元，即30.6%。",
        ["850亿元: pelican sales 2025", "260亿元: heron sales 2025 part from 0", "30.6%: heron sales 2025 share from 0+1"],
      ],
      ["2025年9月苍鹭离鹈鹕不过2700万用户。", ["2700万: heron users 2025-09 difference than pelican ?离"]],
      ["鹈鹕1.72亿、苍鹭1.45亿：2025年9月的月活用户。", ["1.72亿: pelican users 2025-09", "1.45亿: heron users 2025-09"]],
      ["79亿元：极品公司2025年营收。", ["79亿元: acme sales 2025"]],
      [
        "鹈鹕有1.72亿月活用户，苍鹭有1.45亿（盘点公司，2025年9月）。",
        ["1.72亿: pelican users 2025-09 by panel", "1.45亿: heron users 2025-09 by panel"],
      ],
      [
        "极品公司2025年营收79亿元，上年为76亿元，同比增长4%。",
        ["79亿元: acme sales 2025", "76亿元: acme sales 2024", "4%: acme sales 2025 growth up from 1+0"],
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
