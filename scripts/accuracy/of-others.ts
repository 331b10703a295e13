import { ratio, type Line, type ShownFigure } from "./shown-figure.ts";

const LINKED = [
  { set: "historical_50k", zh: "历史人名5万条", en: "50,000 records of historical persons", clusters: true },
  { set: "febrl3", zh: "febrl3人造人名", en: "febrl3, made-up persons", clusters: true },
  { set: "fake_1000", zh: "fake_1000人造人名", en: "fake_1000, made-up persons", clusters: true },
  { set: "fodors_zagats", zh: "两本餐馆指南", en: "restaurants of two guides", clusters: false },
  { set: "dblp_acm", zh: "两个文献库", en: "publications of two libraries", clusters: false },
  { set: "filers", zh: "本专题的备案单位，只看名称", en: "filers of this dossier, by the name alone", clusters: true },
  { set: "companies_100k", zh: "人造企业10万条", en: "100,000 made-up companies", clusters: true },
  { set: "companies_1m", zh: "人造企业100万条", en: "a million made-up companies", clusters: true },
] as const;
const OF_LINKS = [
  ["f1", "F1", "F1"],
  ["precision", "精确率", "precision"],
  ["recall", "召回率", "recall"],
  ["clusterF1", "整组全对的F1", "F1 of whole clusters"],
] as const;

const OF_LINKAGE: readonly ShownFigure[] = LINKED.flatMap(({ set, zh, en, clusters }) =>
  OF_LINKS.filter(([measure]) => clusters || measure !== "clusterF1").map(([measure, measureZh, measureEn]): ShownFigure => ({
    id: `linkage-${set.replaceAll("_", "-")}-${measure.toLowerCase()}`,
    rule: "linkage",
    file: "bench/linkage/reference.jsonl",
    where: { what: `tidui, ${set}` },
    figure: ratio(measure, "size"),
    isDetail: measure !== "f1",
    zh: `记录对：${measureZh}（${zh}）`.replace("记录对：整组", "整组"),
    en: `${measureEn.charAt(0).toUpperCase()}${measureEn.slice(1)}${measure === "clusterF1" ? "" : " of pairs"}: ${en}`,
  })),
);

const TYPED = [
  ["as written", "照原样", "as it is written"],
  ["its first half", "只写前半", "its first half"],
  ["in traditional characters", "繁体", "in traditional characters"],
  ["pinyin", "拼音", "in pinyin"],
  ["pinyin, one letter wrong", "拼音错一个字母", "in pinyin with a letter wrong"],
  ["initials", "拼音首字母", "by its initials"],
  ["one character wrong", "错一个字", "with a character wrong"],
  ["one Latin letter wrong", "错一个拉丁字母", "with a Latin letter wrong"],
  ["a number", "编号", "by its number"],
] as const;

const OF_SEARCH: readonly ShownFigure[] = TYPED.map(([typed, zh, en]) => ({
  id: `search-${typed.replaceAll(/[ ,]+/gu, "-").toLowerCase()}`,
  rule: "search",
  file: "bench/search/reference.jsonl",
  where: { what: `tidui, ${typed}` },
  figure: ratio("inTopFive", "size"),
  zh: `要找的在前五条（${zh}）`,
  en: `What was meant is among the first five: typed ${en}`,
}));

/** What made-up inputs with a known truth gave at each level of agreement. */
const level = (table: "anyCut" | "justTheFour", at: string) => (line: Line) => ({
  share: (line[table] as Readonly<Record<string, number>>)[at] ?? Number.NaN,
  of: Number(line["size"]),
});
const LEVELS = ["0.8", "0.9", "0.95"] as const;
const inHundred = (share: string): string => `${Number(share) * 100}%`;

const NOTHING_THERE = [
  ["truth, noise, one in each measure", "全凭偶然的数", "values by mere chance"],
  ["truth, values within one band", "同在一个区间里的数", "values within one band"],
] as const;
const TWO_CLUSTERS = [1, 2, 3] as const;

const OF_ECHELONS: readonly ShownFigure[] = [
  ...NOTHING_THERE.flatMap(([what, zh, en], at) =>
    LEVELS.map((agreement): ShownFigure => ({
      id: `echelons-nothing-${at + 1}-${agreement}`,
      rule: "echelons",
      file: "bench/composite/reference.jsonl",
      where: { what },
      figure: level("anyCut", agreement),
      isDetail: agreement !== "0.9",
      zh: `本无梯队而划出了线，${inHundred(agreement)}的编法同意时（${zh}）`,
      en: `A line drawn where there is none, at ${inHundred(agreement)} of the variants: ${en}`,
    })),
  ),
  ...TWO_CLUSTERS.flatMap((apart) =>
    LEVELS.flatMap((agreement) =>
      (["anyCut", "justTheFour"] as const).map((table): ShownFigure => ({
        id: `echelons-${apart}-apart-${agreement}-${table === "anyCut" ? "any" : "exact"}`,
        rule: "echelons",
        file: "bench/composite/reference.jsonl",
        where: { what: `truth, two clusters ${apart} standard deviations apart` },
        figure: level(table, agreement),
        isDetail: agreement !== "0.9",
        zh: `${table === "anyCut" ? "划出了线" : "恰好划对"}，${inHundred(agreement)}的编法同意时（两群相距${apart}个标准差）`,
        en: `${table === "anyCut" ? "A line drawn" : "Just the right line and no other"}, at ${inHundred(agreement)} of the variants: two clusters ${apart} standard deviations apart`,
      })),
    ),
  ),
];

const DRAWS = [
  ["held", "含歧义名字的标题，留出的一批", "titles with an ambiguous name, kept aside"],
  ["second", "曾出错或漏掉的五个名字，再抽一批", "a second draw of five names that had erred or missed"],
  ["counted", "从计入的话题里随机抽", "topics at random of all that were counted"],
  ["final", "规则写完后每个对象各抽几条", "a few of every entity when the rules were done"],
  ["rest", "较少见的有规则的名字，余下全部", "all that were left of rarer names with rules"],
] as const;

const OF_ATTENTION: readonly ShownFigure[] = DRAWS.flatMap(([draw, zh, en]) =>
  (["precision", "recall"] as const)
    // Of what was drawn from what was counted nothing could be missed.
    .filter((measure) => measure === "precision" || !["counted", "final"].includes(draw))
    .map((measure): ShownFigure => ({
      id: `attention-${draw}-${measure}`,
      rule: "attention",
      file: "bench/attention/reference.jsonl",
      where: { what: "hot-search titles", draw, rules: "before the draw was used" },
      figure: (line) => line[measure] as { share: number; low: number; high: number; of: number },
      isDetail: measure === "recall",
      zh: `${measure === "precision" ? "计入的标题确指该对象" : "确指的标题计入了多少"}（${zh}）`,
      en: `${measure === "precision" ? "Titles counted that name the entity" : "Titles that name the entity, counted"}: ${en}`,
    })),
);

/** How right the rest is: linkage of any tables, search, echelons on a known truth, and names in titles. */
export const OF_OTHERS: readonly ShownFigure[] = [...OF_ECHELONS, ...OF_ATTENTION, ...OF_LINKAGE, ...OF_SEARCH];
