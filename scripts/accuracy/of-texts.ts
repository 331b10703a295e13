import { counted, numberOf, ratio, type Line, type ShownFigure } from "./shown-figure.ts";

const file = "bench/claims/reference-accuracy.jsonl";
const rule = "checking";

/** Sets of labelled texts: whether rules and weights were made with them in sight. */
const SETS = [
  { folder: "held", zh: "留出文稿", en: "texts kept aside" },
  { folder: "press", zh: "后写的留出文稿press", en: "later texts kept aside (press)" },
  { folder: "reports", zh: "后写的留出文稿reports（研究报告）", en: "later texts kept aside (reports)" },
  { folder: "dev", zh: "写规则用的文稿dev", en: "texts that rules were made with (dev)" },
  { folder: "wire", zh: "写规则用的文稿wire（中文快讯）", en: "texts that rules were made with (wire, Chinese)" },
  { folder: "english", zh: "写规则用的文稿english", en: "texts that rules were made with (english)" },
  { folder: "letters", zh: "写规则用的文稿letters（来信与简报）", en: "texts that rules were made with (letters)" },
  { folder: "desk", zh: "规则定下后写的文稿desk", en: "texts written after the rules were made (desk)" },
  { folder: "bulletin", zh: "写规则用的文稿bulletin", en: "texts that rules were made with (bulletin)" },
  { folder: "briefs", zh: "写规则用的文稿briefs（登记与监管）", en: "texts that rules were made with (briefs, registries)" },
  { folder: "ledgers", zh: "写规则用的文稿ledgers（财经）", en: "texts that rules were made with (ledgers, money)" },
  { folder: "panels", zh: "写规则用的文稿panels（用户）", en: "texts that rules were made with (panels, users)" },
  { folder: "foreign", zh: "写规则用的文稿foreign（境外媒体）", en: "texts that rules were made with (foreign newsrooms)" },
  { folder: "columns", zh: "写规则用的文稿columns（专栏）", en: "texts that rules were made with (columns)" },
  { folder: "scripts", zh: "写规则用的文稿scripts（口播与对谈）", en: "texts that rules were made with (scripts)" },
  { folder: "items", zh: "写规则用的文稿items（消息）", en: "texts that rules were made with (news items)" },
] as const;
type Set = (typeof SETS)[number] & { readonly language?: "zh" | "en" };

const MAIN: ReadonlySet<string> = new Set(["found", "precision", "verdict", "linked", "caught", "wrongly-refuted"]);

interface Told {
  readonly id: string;
  readonly what: string;
  readonly zh: string;
  readonly en: string;
  readonly figure: ShownFigure["figure"];
}

const TOLD: readonly Told[] = [
  { id: "found", what: "quantities", zh: "数字找到了多少", en: "numbers found", figure: ratio("recall", "labelled") },
  {
    id: "precision",
    what: "quantities",
    zh: "找到的有多少是对的",
    en: "right, of the numbers found",
    figure: ratio("precision"),
  },
  { id: "units", what: "quantities", zh: "单位读对", en: "with the right unit", figure: ratio("units") },
  {
    id: "linked",
    what: "quantities",
    zh: "数字说的是什么全读对",
    en: "numbers tied to the right subject, measure, place and time",
    figure: ratio("links", "linked"),
  },
  { id: "subjects", what: "quantities", zh: "主体读对", en: "tied to the right subject", figure: ratio("subjects") },
  { id: "measures", what: "quantities", zh: "指标读对", en: "tied to the right measure", figure: ratio("measures") },
  { id: "places", what: "quantities", zh: "属地读对", en: "tied to the right place", figure: ratio("places") },
  { id: "periods", what: "quantities", zh: "时间读对", en: "tied to the right time", figure: ratio("periods") },
  {
    id: "verdict",
    what: "verdicts",
    zh: "判断与仔细的编辑相同",
    en: "the verdict of a careful editor",
    figure: ratio("right", sumOfVerdicts),
  },
  { id: "caught", what: "caught", zh: "埋下的错误抓出了多少", en: "planted errors caught", figure: ratio("share", "seeded") },
  {
    id: "righted",
    what: "caught",
    zh: "埋下的错误，给出了正确的数",
    en: "planted errors for which the right number was given",
    figure: counted("rightValue", "seeded"),
  },
  {
    id: "wrongly-refuted",
    what: "wrong refutations",
    zh: "被错判为不符的数字",
    en: "numbers wrongly refuted",
    // Of how many is told by nothing but share and number; none wrong tells neither.
    figure: (line) => ({
      share: numberOf(line, "share"),
      low: numberOf(line, "low"),
      high: numberOf(line, "high"),
      ...(numberOf(line, "wrong") > 0 && { of: Math.round(numberOf(line, "wrong") / numberOf(line, "share")) }),
    }),
  },
];

/** `refuted as supported` and the like, every label once. */
function sumOfVerdicts(line: Line): number {
  return Object.entries(line).reduce((sum, [key, value]) => sum + (key.includes(" as ") ? Number(value) : 0), 0);
}

function ofSet(set: Set, told: readonly Told[]): ShownFigure[] {
  const { folder, language } = set;
  const inZh = language === undefined ? "" : language === "zh" ? "，中文" : "，英文";
  const inEn = language === undefined ? "" : language === "zh" ? ", Chinese" : ", English";
  const isHeld = folder === "held" && language === undefined;
  return told.map(({ id, what, zh, en, figure }) => ({
    id: ["claims", folder, language, id].filter(Boolean).join("-"),
    rule,
    file,
    where: { what, folder, language: language ?? "all" },
    figure,
    isDetail: !(isHeld && MAIN.has(id)),
    zh: `${zh}（${set.zh}${inZh}）`,
    en: `${en.charAt(0).toUpperCase()}${en.slice(1)}: ${set.en}${inEn}`,
  }));
}

const KINDS: readonly (readonly [kind: string, zh: string, en: string])[] = [
  ["part larger than whole", "部分大于整体", "a part larger than its whole"],
  ["self-contradiction", "自相矛盾", "a contradiction in the text"],
  ["swapped list", "列举对调", "two numbers of a list exchanged"],
  ["unit slip", "单位写错", "a wrong unit"],
  ["wrong arithmetic", "算错", "wrong arithmetic"],
  ["wrong company", "张冠李戴", "another company’s number"],
  ["wrong digit", "错一个数字", "a wrong digit"],
  ["wrong direction", "升降说反", "the wrong direction"],
  ["wrong rank", "名次写错", "a wrong rank"],
  ["wrong year", "年份写错", "another year’s number"],
];
const SORTS: readonly (readonly [kind: string, zh: string, en: string])[] = [
  ["count", "数目", "counts"],
  ["fraction", "分数", "fractions"],
  ["multiple", "倍数", "multiples"],
  ["percent", "百分比", "per cents"],
  ["points", "百分点", "percentage points"],
  ["rank", "名次", "ranks"],
];
const HELD = { folder: "held", language: "all" };

/** How right the check of a text is, and how right numbers are read. */
export const OF_TEXTS: readonly ShownFigure[] = [
  ...SETS.slice(0, 1).flatMap((set) => ofSet(set, TOLD)),
  {
    id: "claims-samples-right",
    rule,
    file,
    where: { what: "samples" },
    figure: ratio("right", "labelled"),
    isDetail: true,
    zh: "判断与仔细的编辑相同（本站“试一篇”的样稿）",
    en: "The verdict of a careful editor: the samples that this site offers",
  },
  ...SETS.slice(0, 1).flatMap((set) =>
    (["zh", "en"] as const).flatMap((language) =>
      ofSet(
        { ...set, language },
        TOLD.filter(({ id }) => MAIN.has(id)),
      ),
    ),
  ),
  ...SORTS.map(([kind, zh, en]): ShownFigure => ({
    id: `claims-held-sort-${kind}`,
    rule,
    file,
    where: { what: "sort", ...HELD, kind },
    figure: ratio("right", "labelled"),
    isDetail: true,
    zh: `判断与仔细的编辑相同：${zh}（留出文稿）`,
    en: `The verdict of a careful editor, of ${en}: texts kept aside`,
  })),
  ...KINDS.map(([kind, zh, en]): ShownFigure => ({
    id: `claims-held-caught-${kind.replaceAll(" ", "-")}`,
    rule,
    file,
    where: { what: "caught", ...HELD, kind },
    figure: ratio("share", "seeded"),
    isDetail: true,
    zh: `抓出的错误：${zh}（留出文稿）`,
    en: `Planted errors caught, ${en}: texts kept aside`,
  })),
  ...SETS.slice(1).flatMap((set) => ofSet(set, TOLD)),
  ...(
    [
      ["zh", "中文", "Chinese"],
      ["en", "英文", "English"],
      ["mixed", "中英混排", "both mixed"],
      ["Chinese characters alone", "只用汉字写的", "Chinese characters alone"],
    ] as const
  ).map(([of, zh, en]): ShownFigure => ({
    id: `quantities-${of.replaceAll(" ", "-").toLowerCase()}`,
    rule: "quantities",
    file: "bench/quantities/reference.jsonl",
    where: { what: `tidui, ${of}` },
    figure: ratio("share", "numbers"),
    zh: `数字连同值与单位找对（${zh}）`,
    en: `Numbers found with value and unit: ${en}`,
  })),
];
