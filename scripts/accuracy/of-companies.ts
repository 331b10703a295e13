import { counted, numberOf, ratio, type Line, type ShownFigure } from "./shown-figure.ts";

const file = "bench/companies/reference.jsonl";

/** Precision of what was said, recall of what should have been. */
function both(of: Omit<ShownFigure, "file" | "figure">): ShownFigure[] {
  const all = (other: string) => (line: Line) => numberOf(line, "right") + numberOf(line, other);
  return [
    {
      ...of,
      id: `${of.id}-precision`,
      file,
      figure: ratio("precision", all("wrong")),
      zh: `${of.zh}：精确率`,
      en: `${of.en}: precision`,
    },
    {
      ...of,
      id: `${of.id}-recall`,
      file,
      figure: ratio("recall", all("missed")),
      zh: `${of.zh}：召回率`,
      en: `${of.en}: recall`,
    },
  ];
}

/** How right it is who is who, and who belongs to a group. */
export const OF_COMPANIES: readonly ShownFigure[] = [
  {
    id: "renames-joined",
    rule: "companies",
    file,
    where: { what: "changes stated in the remarks" },
    figure: counted("joined", "size"),
    zh: "备注写明的改名：合并了多少（其余列为待答，无一遗漏）",
    en: "Renames that a remark states: joined; the others are asked about",
  },
  {
    id: "keys-joined",
    rule: "companies",
    file,
    where: { what: "district and subject keys with two names" },
    figure: counted("joined", "size"),
    zh: "编号里的主体代码相同而名称不同的：合并了多少（规则不看代码）",
    en: "Two names under one subject key of the numbers, which no rule looks at: joined",
  },
  ...both({
    id: "pairs",
    rule: "companies",
    where: { what: "pairs, held" },
    zh: "名称对是否同一家企业（留出部分）",
    en: "Pairs of names, one company or two, on labels kept aside",
  }),
  ...both({
    id: "pairs-filed",
    rule: "companies",
    isDetail: true,
    where: { what: "pairs without reported names, held" },
    zh: "同上，不含他方所报的简称",
    en: "The same without names that others report",
  }),
  ...both({
    id: "stated-renames",
    rule: "companies",
    isDetail: true,
    where: { what: "stated renames, held" },
    zh: "备注写明的改名，与标注相比（留出部分）",
    en: "Stated renames against labels kept aside",
  }),
  ...both({
    id: "group",
    rule: "groups",
    where: { what: "filer to group, settled as the rule asks, held" },
    zh: "备案单位归入集团（留出部分）",
    en: "Filer to group, on labels kept aside",
  }),
  ...both({
    id: "group-reviewed",
    rule: "groups",
    where: { what: "filer to group, settled, an editor's decision being the review, held" },
    zh: "同上，编辑已定的算已审",
    en: "The same, what an editor decided being reviewed",
  }),
  ...both({
    id: "group-assigned",
    rule: "groups",
    isDetail: true,
    where: { what: "filer to group, assigned, held" },
    zh: "同上，只看已归入的，不论标注依据什么",
    en: "The same, members as they are, whatever a label rests on",
  }),
];
