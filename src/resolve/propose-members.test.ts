import { expect, test } from "vitest";
import { buildEntity, buildFiling, buildGroups } from "../../test/model-builders.ts";
import { groupBy } from "../model/group-by.ts";
import { indexGroups } from "./groups.ts";
import { thingWords } from "./group-words.ts";
import { proposeMembers } from "./propose-members.ts";

const groups = buildGroups(
  { id: "bytedance", name: { zh: "字节跳动" }, brands: ["豆包"], apps: ["抖音"] },
  { id: "jd", name: { zh: "京东" } },
  { id: "yiqixiu", name: { zh: "易企秀" } },
);

type Filed = readonly [filer: string, thing: string, group?: string];
// Enough other names that a word of a group is rare among them.
const OTHERS: readonly Filed[] = Array.from({ length: 150 }, (_, at) => [`其他${at}有限公司`, `别的${at}号`]);

function propose(...filed: readonly Filed[]) {
  const all = [...filed, ...OTHERS];
  const filings = all.map(([filer, name], at) => buildFiling(String(at), { filer, name, entity: filer }));
  const byEntity = groupBy(filings, ({ entity }) => entity);
  const groupOf = new Map(all.map(([filer, , group]) => [filer, group ?? null]));
  const companies = [...groupOf].map(([filer, group]) =>
    buildEntity({ id: filer, schema: "Company", caption: filer, group, names: [{ name: filer, evidence: [] }] }),
  );
  const names = indexGroups(groups, () => undefined);
  const things = thingWords({ groups, names, filings });
  const proposals = proposeMembers({ companies, filingsOf: (id) => byEntity.get(id) ?? [], groups, things });
  return proposals.map(({ left, right }) => `${left} ${right}`);
}

test.each([
  { filer: "北京青阳智维科技有限公司", thing: "豆包视频生成", right: "bytedance" },
  { filer: "北京颜选科技有限公司", thing: "豆包音乐", right: "bytedance" },
  { filer: "上海京东科技有限公司", thing: "别的", right: "jd" },
])("$filer, which files $thing, may belong to $right", ({ filer, thing, right }) => {
  expect(propose([filer, thing])).toEqual([`${filer} ${right}`]);
});

test.each([
  {
    filer: "北京京东方技术开发有限公司",
    thing: "京东方图像生成",
    why: "京东方 is another brand, and the thing is named for the filer",
  },
  { filer: "北京东鑫科技有限公司", thing: "问答", why: "the word stands across the place and the brand" },
  { filer: "北京中网易企秀科技有限公司", thing: "秀", why: "the brand only ends with the word" },
  { filer: "上海豆包食品有限公司", thing: "豆包点餐", why: "the thing is named for the filer", brand: true },
  { filer: "河北乐桐科技有限公司", thing: "抖音文案", other: "京东文案", why: "it makes things for the users of several groups" },
])("$filer with $thing is not proposed for its thing: $why", ({ filer, thing, other, brand }) => {
  const filed: Filed[] = [[filer, thing], ...(other ? [[filer, other] as const] : [])];
  // A brand that is a group's word is a question of its own, whatever is filed.
  expect(propose(...filed)).toEqual(brand ? [`${filer} bytedance`] : []);
});

test("a company that has a group is not proposed for another", () => {
  expect(propose(["甲有限公司", "豆包写作", "jd"])).toEqual([]);
});
