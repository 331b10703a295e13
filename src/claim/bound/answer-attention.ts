import { HOT_SEARCH, HOT_SEARCH_SHARE } from "../../measure/attention/attention-observations.ts";
import { contentId } from "../../model/ids.ts";
import { isProblem, type Ask, type Problem } from "./binding.ts";
import { askedPeriod } from "./binding-period.ts";
import type { Answered } from "./bound-number.ts";
import type { NumberSources } from "./number-sources.ts";
import { add, rational, rationalOf, ZERO } from "./rational.ts";

export const ATTENTION_MEASURES: readonly string[] = [HOT_SEARCH, HOT_SEARCH_SHARE];

/** `hot-search doubao in 2026-02 of weibo`: appearances in the months of a period, or titles of 10,000 of the list. */
export function answerAttention(ask: Ask, sources: NumberSources): Answered | Problem {
  const { attentionPlan: plan, attention } = sources;
  const found = entityAndList(ask, sources);
  if (isProblem(found)) return found;
  const { entity, list } = found;
  if (!plan || ask.by !== null) return { problem: `says "by", which hot-search lists do not know.` };
  const period = askedPeriod(ask);
  if (isProblem(period)) return period;
  if (period.start === null || !isWholeMonths(period.start, period.end))
    return { problem: "needs a period of whole months: in 2026-02." };
  const [start, end] = [period.start.slice(0, 7), period.end.slice(0, 7)];
  const volume = attention.volume.filter((one) => one.list === list && start <= one.month && one.month <= end);
  if (volume.length !== monthsBetween(start, end)) return { problem: `is of months that the list "${list}" does not have.` };
  const rows = attention.attention.filter(
    (one) => one.list === list && one.entity === entity && start <= one.month && one.month <= end,
  );
  const figure = ask.measure === HOT_SEARCH ? "appearances" : "share";
  const sum = (values: readonly number[]) => values.map(rationalOf).reduce(add, ZERO);
  const titles = sum(volume.map((one) => one.titles));
  if (figure === "share" && titles.num === 0n) return { problem: "is a share of a list that held nothing." };
  const own = sum(rows.map((one) => one.titles));
  return {
    value: figure === "appearances" ? sum(rows.map(({ appearances }) => appearances)) : rational(own.num * 10_000n, titles.num),
    high: null,
    exactness: "exact",
    dimension: "amount",
    unit: figure === "appearances" ? "appearances" : "per 10,000 titles",
    unitWords: {},
    origin: {
      kind: "attention",
      figure,
      entity,
      list,
      start,
      end,
      observations: rows.map(({ month }) => contentId(ask.measure, entity, list, month)),
    },
  };
}

function entityAndList(
  { slice, scope }: Ask,
  { attentionPlan: plan }: NumberSources,
): { entity: string; list: string } | Problem {
  const lists = plan?.lists.map(({ id }) => id) ?? [];
  const list = scope ?? (lists.length === 1 ? lists[0] : undefined);
  if (list === undefined || !lists.includes(list)) return { problem: `needs "of" and one of the lists ${lists.join(", ")}.` };
  const entity = plan?.entities.find(({ id, label }) => id === slice || Object.values(label ?? {}).includes(slice));
  return entity ? { entity: entity.id, list } : { problem: `names "${slice}", which attention.yml does not declare.` };
}

function isWholeMonths(start: string, end: string): boolean {
  const next = new Date(`${end}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return start.endsWith("-01") && next.toISOString().slice(8, 10) === "01";
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
const monthsBetween = (start: string, end: string): number => monthNumber(end) - monthNumber(start) + 1;
