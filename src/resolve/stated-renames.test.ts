import { expect, test } from "vitest";
import { buildFiling } from "../../test/model-builders.ts";
import { statedRenames } from "./stated-renames.ts";

const rename = (former: string, present: string, id = "1") => buildFiling(id, { filer: present, renamedFrom: former });

test.each([
  { what: "the form", former: "中航信移动科技有限公司", present: "中航信移动科技股份有限公司" },
  { what: "the trade", former: "北京网聘咨询有限公司", present: "北京网聘信息技术有限公司" },
  { what: "the place", former: "佛山卓瞻科技有限公司", present: "广州卓瞻科技有限公司" },
  { what: "the brand", former: "上海识装信息科技有限公司", present: "上海得物信息集团有限公司" },
])("a company that changes $what is believed to be renamed", ({ former, present }) => {
  expect(statedRenames([rename(former, present)])).toMatchObject([{ former, present, doubt: null }]);
});

test.each([
  { doubt: "moved-and-renamed", former: "海南宜信普惠小额贷款有限公司", present: "宜信微佳科技发展（北京）有限公司", files: [] },
  {
    doubt: "still-files",
    former: "国泰君安证券股份有限公司",
    present: "国泰海通证券股份有限公司",
    files: ["国泰君安证券股份有限公司"],
  },
  { doubt: "branch", former: "中国电信股份有限公司数字智能科技分公司", present: "中电信人工智能科技（北京）有限公司", files: [] },
  { doubt: null, former: "北京百川智能科技有限公司", present: "百川智能科技有限公司", files: ["北京百川智能科技有限公司"] },
])("$former → $present: the doubt is $doubt", ({ doubt, former, present, files }) => {
  const others = files.map((filer, at) => buildFiling(`other ${at}`, { filer }));
  expect(statedRenames([rename(former, present), ...others])).toMatchObject([{ doubt }]);
});

test("a former name that two companies claim is doubted of both", () => {
  const stated = statedRenames([
    rename("上海甲乙科技有限公司", "上海丙丁科技有限公司"),
    rename("上海甲乙科技有限公司", "上海戊己科技有限公司", "2"),
  ]);
  expect(stated.map(({ doubt }) => doubt)).toEqual(["two-claim", "two-claim"]);
});

test("rows that state one rename are one, with every row; a name that is its own former name states nothing", () => {
  const rows = [rename("甲（港）公司", "乙公司"), rename("甲(港)公司", "乙公司", "2"), rename("丙(港)公司", "丙（港）公司", "3")];
  expect(statedRenames(rows).map(({ rows: own }) => own.map(({ id }) => id))).toEqual([["filing-1", "filing-2"]]);
});
