import { expect, test } from "vitest";
import { compareNames, SAME_FROM } from "./compare-names.ts";

const score = (left: string, right: string, schema: "Organization" | "Person" = "Organization") =>
  compareNames(left, right, { schema }).score;

test.each([
  ["同道精英（天津）信息技术有限公司", "同道精英(天津)信息技术有限公司", "width"],
  ["臺灣積體電路製造股份有限公司", "台湾积体电路制造股份有限公司", "traditional characters"],
  ["北京智谱华章科技有限公司", "北京智谱华章科技股份有限公司", "a company that went public"],
  ["深圳市腾讯计算机系统有限公司", "深圳腾讯计算机系统有限公司", "市"],
  ["科大讯飞股份有限公司", "科大讯飞", "form left out"],
  ["新名科技有限公司（原旧名科技有限公司）", "旧名科技有限公司", "an earlier name in brackets"],
  ["华为技术有限公司", "Huawei Technologies Co., Ltd.", "pinyin, meaning and form"],
  ["清华大学", "Tsinghua University", "an old spelling"],
  ["中国建设银行股份有限公司", "China Construction Bank Corporation", "a name of nothing but known words"],
  ["比亚迪股份有限公司", "BYD Company Limited", "initials of syllables"],
  ["ПАО Газпром", "Gazprom PJSC", "Cyrillic and Latin"],
  ["ООО «Вектор»", "Vektor OOO", "order, quotes and script"],
  ["АО «Муромский приборостроительный завод»", "JSC Murom Instrument-Making Plant", "Russian words for a trade"],
  ["Εθνική Τράπεζα της Ελλάδος Α.Ε.", "Ethniki Trapeza tis Ellados AE", "Greek and Latin"],
  ["OAO Severstal", "Open Joint Stock Company Severstal", "a form and its translation"],
  ["SiemensAG", "Siemens Aktiengesellschaft", "a form written with the name"],
  ["J.P. Morgan & Co.", "JP Morgan and Company", "initials with dots"],
  ["van der Bilt Corp", "Vanderbilt Corporation", "spaces"],
  ["International Business Machines Corporation", "IBM Corp.", "initials"],
  ["Micros0ft Corp", "Microsoft Corporation", "a digit for a letter"],
  ["Brigade Forty-Four", "Brigade 44", "a number in words"],
  ["1st Source Bank", "First Source Bank", "an ordinal"],
  ["Berkshire Hathway Inc", "Berkshire Hathaway Inc.", "a slip of the pen"],
  ["Acme Joynt Stock Company", "Acme Joint Stock Company", "a slip in the form"],
  ["Acme Robotics Ltd (Ireland)", "Acme Robotics (Ireland) Limited", "a place behind the form"],
])("%s and %s are one: %s", (left, right) => {
  expect(score(left, right)).toBeGreaterThanOrEqual(SAME_FROM);
});

test.each([
  ["京东", "京东方", "brand"],
  ["北京京东世纪贸易有限公司", "京东方科技集团股份有限公司", "brand"],
  ["北京字节跳动科技有限公司", "北京字节跳动网络技术有限公司", "trade"],
  ["联想(北京)有限公司", "联想（上海）有限公司", "place"],
  ["中国移动通信集团有限公司", "中国移动通信集团北京有限公司", "subsidiary"],
  ["北京百度网讯科技有限公司", "北京百度网讯科技有限公司上海分公司", "branch"],
  ["南京第一机床厂", "南京第二机床厂", "number in a trade"],
  ["上海张江第一制药有限公司", "上海张江第二制药有限公司", "number in a brand"],
  ["哈尔滨工程大学", "哈尔滨工业大学", "two known words in a long name"],
  ["阿里巴巴（中国）有限公司", "阿里巴巴（中国）网络技术有限公司", "trade on one side"],
  ["Siemens AG", "Siemens Energy AG", "trade on one side"],
  ["Siemens AG", "Siemens GmbH", "two forms of one law"],
  ["Acme Foundation", "Acme Bank Limited", "kind of body"],
  ["Acme Holdings Limited", "Acme Bank Limited", "holding and bank"],
  ["Banco Santander S.A.", "Banco Santander Chile S.A.", "place on one side"],
  ["Government of Estonia", "Government of Ethiopia", "two countries, few letters apart"],
  ["Saudi Arabian Gas Company", "Saudi Arabian Oil Company", "two known trades"],
  ["China Southern Airlines", "China Eastern Airlines", "compass"],
  ["Blackstone Capital Partners VI L.P.", "Blackstone Capital Partners VII L.P.", "Roman numeral"],
  ["Bowne Solutions, Inc.", "Bowne Solutions II, Inc.", "number on one side"],
  ["ООО Вектор-1", "ООО Вектор-2", "number"],
  ["АНО Искусство", "ООО Искусство", "no company and a company"],
])("%s and %s are two: %s", (left, right) => {
  expect(score(left, right)).toBeLessThan(SAME_FROM);
});

test.each([
  ["Владимир Путин", "Vladimir Putin", true],
  ["刘强东", "劉強東", true],
  ["马化腾", "Ma Huateng", true],
  ["Barack Obama", "バラク・オバマ", true],
  ["贝拉克·奥巴马", "Barack Obama", true],
  ["Kennedy, John F.", "John Fitzgerald Kennedy", true],
  ["J.-C. Juncker", "Jean-Claude Juncker", true],
  ["SergeiLavrov", "Sergei Lavrov", true],
  ["Sergey Viktorovich Lavrov", "Sergey Lavrov", true],
  ["Moammar Qaddafi", "Muammar al-Gaddafi", true],
  ["Abdulaziz Nuristani", "'Abd al-Aziz al-Nooristani", true],
  ["Bob Kennedy", "Robert Kennedy", true],
  ["Dr. Hans Müller", "Hans Mueller", true],
  ["Aleksandr Lukashenko", "Aleksandr Lukashenka", true],
  ["Sergey Viktorovich Lavrov", "Sergey Borisovich Lavrov", false],
  ["Oleksandr Zelenskyy", "Volodymyr Oleksandrovych Zelenskyy", false],
  ["Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi", false],
  ["Hans O Friedrich", "Hans Joachim Friedrich", false],
  ["Maria Garcia", "Mario Garcia", false],
  ["Daniela Schmidt", "Daniel Schmidt", false],
  ["Donald Trump Jr.", "Donald Trump", false],
  ["N. N.", "Nursultan Nazarbayev", false],
  ["李克强", "李国强", false],
  ["张伟", "张玮", false],
])("%s and %s: the same person? %s", (left, right, isSame) => {
  expect(score(left, right, "Person") >= SAME_FROM).toBe(isSame);
});

test("the reasons say which parts agree, whose is more, and what each difference cost", () => {
  const { reasons } = compareNames("北京字节跳动科技有限公司", "字节跳动网络技术有限公司", { schema: "Organization" });
  expect(reasons).toEqual([
    { part: "brand", verdict: "same", left: "字节跳动", right: "字节跳动" },
    { part: "place", verdict: "left", left: "北京", right: "", factor: 0.66 },
    { part: "trade", verdict: "different", left: "科技", right: "网络技术", factor: 0.5 },
    { part: "form", verdict: "same", left: "有限公司", right: "有限公司", factor: 1 },
  ]);
});

test("the factors multiply to the score where all words are equal", () => {
  const { score: found, reasons } = compareNames("Bowne Solutions II, Inc.", "Bowne Solutions LLC", { schema: "Organization" });
  const product = reasons.reduce((all, { factor = 1 }) => all * factor, 1);
  expect(found).toBeCloseTo(product, 3);
});

test.each([
  ["", ""],
  ["", "Acme"],
  ["a", "b"],
  ["中", "😀"],
  ["\ud800", "()"],
  ["Ltd", "有限公司"],
  ["the of", "& &"],
  ["bin bin", "Mr. Dr."],
  ["x".repeat(10_000), "y".repeat(10_000)],
  ["A B ".repeat(100), "B A ".repeat(100)],
  ["ا".repeat(400), "a ".repeat(200)],
])("whatever is given, the answer is a score from 0 to 1, soon", (left, right) => {
  for (const schema of ["Organization", "Person"] as const) {
    const found = score(left, right, schema);
    expect(found).toBeGreaterThanOrEqual(0);
    expect(found).toBeLessThanOrEqual(1);
  }
});

test("texts too long to be names are the same only if they are equal", () => {
  const long = "珩鸟".repeat(5000);
  expect(score(long, long)).toBe(1);
  expect(score(long, `${long}科技`)).toBe(0);
});
