import { analyseCampaigns } from "../../measure/campaigns/analyse-campaigns.ts";
import { buildMoney } from "../../measure/money/build-money.ts";
import { moneyFigure } from "../../measure/money/testing-figures.ts";
import type { AttentionDay } from "../../model/attention.ts";
import { parseEventPlan } from "../../model/event-plan.ts";
import { parseMoneyPlan } from "../../model/money-plan.ts";
import type { DatedEvent } from "../../model/records.ts";
import type { ReportedFigure, SiteData } from "../site.ts";

// Events, a campaign and money for a small site, with hostile names where a name may stand.

const PLAN = {
  kinds: [
    { id: "campaign", label: { zh: "活动", en: "Campaigns" }, predicates: ["budget"] },
    { id: "launch", label: { zh: "发布", en: "Launches" }, predicates: ["launch"] },
  ],
  calendar: { label: { zh: "正月初一", en: "first day of the lunar year" }, first_days: ["2024-02-10", "2025-01-29"] },
  campaigns: [
    { id: "gifts", label: { zh: "送灯", en: "Free lamps" }, subjects: ["灯灯"], predicates: ["budget"], attention: "lamp-app" },
    { id: "nowhere", label: { zh: "无窗", en: "No window" }, subjects: ["nobody"], predicates: ["budget"] },
  ],
};

const MONEY_PLAN = {
  definitions: [
    { id: "wide", label: { zh: "宽口径", en: "Wide" }, note: { en: "draws the field widely" }, subjects: ["lamps at large"] },
  ],
  totals: ["funding-total"],
  new_firms: { measure: "new-firms", late_years: 3, why: { en: "recorded late" } },
  portfolio: { measure: "portfolio", scope: { zh: "有灯的公司", en: "companies with a lamp" }, series: ["lamps"] },
};

export interface TestingEvents extends Pick<SiteData, "events" | "eventPlan" | "campaigns" | "money"> {
  readonly reported: readonly ReportedFigure[];
}

/** `entity` is one of the group `acme`; `hostile` a name that must never become markup. */
export function testingEvents(entity: string, hostile: string): TestingEvents {
  const plan = parseEventPlan(PLAN, "events.yml");
  const told = moneyFigure("budget-1", { kind: "event", subject: "灯灯", group: "acme" });
  const figure = { ...told, predicate: "budget", value: "10", unit: "亿元", entity, observation: null };
  const common = { entity, group: "acme", parties: [], about: false, announced: null, detail: null, record: figure.record };
  const source = { record: figure.record, figure: figure.id, address: figure.address, attributedTo: "" };
  const events: DatedEvent[] = [
    {
      ...common,
      id: "aaaaaaaaaaaaaaaa",
      kind: "budget",
      family: "campaign",
      start: "2025-01-20",
      end: "2025-02-03",
      granularity: "span",
      value: 10,
      unit: "亿元",
      told: [source, source],
      conflicts: ["bbbbbbbbbbbbbbbb"],
    },
    {
      ...common,
      id: "bbbbbbbbbbbbbbbb",
      kind: hostile,
      family: null,
      start: null,
      end: null,
      granularity: "undated",
      value: null,
      unit: null,
      parties: [hostile],
      detail: hostile,
      told: [{ ...source, figure: null, address: null }],
      conflicts: ["aaaaaaaaaaaaaaaa"],
    },
  ];
  const inputs = { plan, events, reported: [figure], entities: [], observations: [], days: testingDays(), months: [] };
  const money = [
    moneyFigure("total-1", { subject: "lamps at large", value: 100 }),
    moneyFigure("firms-1", { measure: "new-firms", start: "2021", pageDate: "2022-05", subject: hostile }),
    moneyFigure("portfolio-1", { measure: "portfolio", group: "acme", value: 14, end: "2026-01" }),
  ].map((one) => ({ ...one, entity }));
  const portfolios = { figures: money, relations: [], entities: [], filings: [], disagreements: [] };
  return {
    events,
    eventPlan: plan,
    campaigns: analyseCampaigns({ ...inputs, usageMeasures: new Set() }, () => undefined),
    money: buildMoney(parseMoneyPlan(MONEY_PLAN, "money.yml"), portfolios, () => undefined),
    reported: [figure, ...money],
  };
}

/** A year and more of days, more of them during the campaign. */
function testingDays(): AttentionDay[] {
  const origin = { attachment: "", snapshot: "", locator: { row: 2 } };
  return Array.from({ length: 500 }, (_, at) => {
    const date = new Date(Date.UTC(2023, 10, 1 + at)).toISOString().slice(0, 10);
    const during = date >= "2025-01-20" && date <= "2025-02-03";
    const appearances = during ? 4 + (at % 3) : at % 11 === 0 ? 1 : 0;
    return { id: date, source: "days", entity: "lamp-app", list: "lamp-list", date, appearances, listed: 300, origin };
  });
}
