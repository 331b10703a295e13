import { part, ratio, type Line, type ShownFigure } from "./shown-figure.ts";

const file = "bench/classes/reference.jsonl";
const nested = (scheme: string): Line => ({ what: `${scheme}, nested cross-validation by filer` });
const at = { rule: "classes", file };

function ofScheme(scheme: string, zh: string, en: string): ShownFigure[] {
  const where = nested(scheme);
  return [
    {
      ...at,
      id: `${scheme}-decided`,
      where,
      figure: part("decided"),
      zh: `${zh}：规则判定了多少`,
      en: `${en}: decided by rule`,
    },
    {
      ...at,
      id: `${scheme}-right`,
      where,
      figure: part("accuracyOfDecided"),
      zh: `${zh}：判定的有多少是对的`,
      en: `${en}: right, of the decided`,
    },
    {
      ...at,
      id: `${scheme}-forced`,
      where,
      figure: part("accuracyIfForced"),
      isDetail: true,
      zh: `${zh}：若每条都给最可能的，有多少是对的`,
      en: `${en}: right, were every filing given its likeliest label`,
    },
    {
      ...at,
      id: `${scheme}-agreed`,
      where: { what: `agreement of two passes, ${scheme}` },
      figure: ratio("agreed", "rows"),
      isDetail: true,
      zh: `${zh}：两遍标注有多少一致`,
      en: `${en}: labelled the same in two passes`,
    },
  ];
}

function ofLabel(label: string, zh: string, en: string): ShownFigure[] {
  const where = { what: `kind ${label}` };
  return [
    { ...at, id: `${label}-precision`, where, figure: part("precision"), zh: `${zh}：精确率`, en: `${en}: precision` },
    {
      ...at,
      id: `${label}-recall`,
      where,
      figure: part("recall"),
      zh: `${zh}：召回率（未判定算漏）`,
      en: `${en}: recall, left open counted as missed`,
    },
  ];
}

/** How right the classes of filings are. */
export const OF_CLASSES: readonly ShownFigure[] = [
  ...ofScheme("kind", "模型类别（基础、行业）", "Kind of a model (foundation, industry)"),
  ...ofLabel("foundation", "基础模型", "Foundation models"),
  ...ofLabel("industry", "行业模型", "Industry models").map((one) => ({ ...one, isDetail: true })),
  ...ofScheme("sector", "行业", "Sector"),
];
