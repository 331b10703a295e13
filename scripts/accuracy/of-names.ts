import { counted, ratio, type ShownFigure } from "./shown-figure.ts";

const PARTS = [
  ["place", "地名", "place"],
  ["brand", "字号", "brand"],
  ["trade", "行业", "trade"],
  ["form", "组织形式", "legal form"],
  ["branch", "分支机构", "branch"],
] as const;

function partsOf(half: "held-out" | "tuning", zh: string, en: string): ShownFigure[] {
  return PARTS.map(([id, nameZh, nameEn]) => ({
    id: `names-${half}-${id}`,
    rule: "parts-of-names",
    file: "bench/names/reference.jsonl",
    where: { what: `registry filers, ${half}` },
    figure: counted(id, "size"),
    isDetail: half === "tuning",
    zh: `${nameZh}拆对了多少（${zh}）`,
    en: `The ${nameEn} split off right, ${en}`,
  }));
}

interface PairSet {
  readonly set: string;
  readonly part: string;
  readonly zh: string;
  readonly en: string;
  readonly isDetail: boolean;
}

const PAIR_SETS: readonly PairSet[] = [
  { set: "name_bench", part: "measured", zh: "name_bench，测量半", en: "name_bench, the half for measuring", isDetail: false },
  { set: "name_bench", part: "tuned", zh: "name_bench，调整半", en: "name_bench, the half for tuning", isDetail: true },
  { set: "name_bench", part: "whole", zh: "name_bench，全部", en: "name_bench as a whole", isDetail: true },
  { set: "our pairs", part: "first", zh: "自编名称对，第一批", en: "our own pairs, the first", isDetail: true },
  { set: "our pairs", part: "second", zh: "自编名称对，第二批", en: "our own pairs, the second", isDetail: true },
  { set: "our pairs", part: "whole", zh: "自编名称对，全部", en: "our own pairs as a whole", isDetail: false },
];
const OF_WHAT = [
  ["companies and organisations", "organisations", "公司与机构", "Organisations"],
  ["persons", "persons", "人名", "Persons"],
] as const;
const MEASURES = [
  ["precision", "精确率", "precision"],
  ["recall", "召回率", "recall"],
  ["f1", "F1", "F1"],
] as const;

function pairFigures({ set, part, zh, en, isDetail }: PairSet): ShownFigure[] {
  return OF_WHAT.flatMap(([names, id, whatZh, whatEn]) =>
    MEASURES.map(([measure, measureZh, measureEn]) => ({
      id: `${set.replaceAll(" ", "-")}-${part}-${id}-${measure}`,
      rule: "same-names",
      file: "bench/name-match/reference.jsonl",
      where: { what: set, by: "tidui", names, part },
      figure: ratio(measure, "pairs"),
      isDetail,
      zh: `${whatZh}是否同名同主：${measureZh}（${zh}）`,
      en: `${whatEn}, the same or not: ${measureEn}, ${en}`,
    })),
  );
}

/** How right names are split, compared and looked up. */
export const OF_NAMES: readonly ShownFigure[] = [
  ...partsOf("held-out", "留出的备案单位", "of filers kept aside"),
  ...partsOf("tuning", "调规则用的备案单位", "of filers that the rules were tuned on"),
  {
    id: "names-published-brands",
    rule: "parts-of-names",
    file: "bench/names/reference.jsonl",
    where: { what: "companynameparser's brands" },
    figure: counted("brand", "size"),
    zh: "companynameparser公布的字号：相同的",
    en: "Brands that companynameparser publishes: the same",
  },
  ...PAIR_SETS.flatMap(pairFigures),
  ...(["cosine", "edits"] as const).flatMap((by): ShownFigure[] => {
    const at = {
      rule: "same-names",
      file: "bench/similarity/reference.jsonl",
      where: { what: `look-up, tidui by ${by}` },
      isDetail: true,
    };
    const [zh, en] = by === "cosine" ? ["按字的组合", "by terms"] : ["按改动次数", "by edits"];
    return [
      {
        ...at,
        id: `look-up-${by}-near`,
        figure: ratio("asNear"),
        zh: `在长名单里查改了一字的名称，${zh}：首条不比原名更远`,
        en: `A name with one character edited, looked up in a long list ${en}: the first is as near as the name meant`,
      },
      {
        ...at,
        id: `look-up-${by}-meant`,
        figure: ratio("meant"),
        zh: `同上，${zh}：首条就是原名（一样近的往往不止一个）`,
        en: `The same ${en}: the first is the name meant, though several are often as near`,
      },
    ];
  }),
  ...(["levenshtein", "osa", "damerau"] as const).map((kernel): ShownFigure => ({
    id: `kernel-${kernel}`,
    rule: "same-names",
    file: "bench/similarity/reference.jsonl",
    where: { what: `tidui, ${kernel}` },
    figure: ratio("editsAtOne"),
    isDetail: true,
    zh: `改了一字的名称对，${kernel}距离为1的`,
    en: `Pairs with one character edited, at a distance of 1 by ${kernel}`,
  })),
];
