import { expect, test } from "vitest";
import { parseName } from "./parse-name.ts";

/** place / brand / trade / form / branch */
function partsOf(name: string): string {
  const { place, brand, trade, form, branch } = parseName(name);
  return [place, brand, trade, form, branch].join("/");
}

test.each([
  { name: "阿里云", parts: "/阿里云///" },
  { name: "深度求索人工智能", parts: "/深度求索/人工智能//" },
  { name: "杭州深度求索人工智能基础技术研究有限公司", parts: "杭州/深度求索/人工智能基础技术研究/有限公司/" },
  { name: "MiniMax", parts: "/MiniMax///" },
  { name: "01.AI", parts: "/01.AI///" },
  { name: "同道精英（天津）信息技术有限公司", parts: "天津/同道精英/信息技术/有限公司/" },
  { name: "中移(成都)信息通信科技有限公司", parts: "成都/中移/信息通信科技/有限公司/" },
  { name: "锅圈食品(上海)股份有限公司", parts: "上海/锅圈/食品/股份有限公司/" },
  { name: "OPPO广东移动通信有限公司", parts: "广东/OPPO/移动通信/有限公司/" },
  { name: "上海春秋国际旅行社（集团）有限公司", parts: "上海/春秋/国际旅行社/（集团）有限公司/" },
  { name: "容县雪人儿数码科技店（个体工商户）", parts: "容县/雪人儿/数码科技/店（个体工商户）/" },
  { name: "臺灣積體電路製造股份有限公司", parts: "臺灣//積體電路製造/股份有限公司/" },
])("$name is $parts", ({ name, parts }) => {
  expect(partsOf(name)).toBe(parts);
});

test.each([
  { name: "京东方科技集团股份有限公司", parts: "/京东方/科技/集团股份有限公司/" },
  { name: "上海滩餐饮管理有限公司", parts: "/上海滩/餐饮管理/有限公司/" },
  { name: "长沙银行股份有限公司", parts: "/长沙银行//股份有限公司/" },
  { name: "海南航空", parts: "/海南航空///" },
  { name: "上海浦东发展银行股份有限公司", parts: "/上海浦东发展银行//股份有限公司/" },
  { name: "中国移动通信集团有限公司", parts: "/中国移动/通信/集团有限公司/" },
  { name: "中国惠普有限公司", parts: "中国/惠普//有限公司/" },
  { name: "大余科技(北京)有限公司", parts: "北京/大余/科技/有限公司/" },
  { name: "广州搞搞镇文化科技有限公司", parts: "广州/搞搞镇/文化科技/有限公司/" },
])("a place that is part of the brand stays in it: $name", ({ name, parts }) => {
  expect(partsOf(name)).toBe(parts);
});

test.each([
  { name: "麦珠宝", brand: "麦珠宝" },
  { name: "易车行", brand: "易车行" },
  { name: "金蝶轩", brand: "金蝶轩" },
  { name: "中华书局", brand: "中华书局" },
  { name: "阿里巴巴达摩院", brand: "阿里巴巴达摩院" },
  { name: "北京麦珠宝有限公司", brand: "麦珠宝" },
  { name: "浙江义乌购电子商务有限公司", brand: "浙江义乌购" },
  { name: "小牛资本", brand: "小牛" },
  { name: "合伙人", brand: "合伙人" },
])("the brand of $name is $brand: never one Han character", ({ name, brand }) => {
  expect(parseName(name).brand).toBe(brand);
});

test.each([
  { name: "清华大学", parts: "/清华//大学/" },
  { name: "香港中文大学（深圳）", parts: "深圳/香港中文//大学/" },
  { name: "北京大学", parts: "/北京//大学/" },
  { name: "北京航空航天大学", parts: "/北京航空航天//大学/" },
  { name: "上海创智学院", parts: "上海/创智//学院/" },
  { name: "西安交通大学出版社有限责任公司", parts: "/西安交通大学//出版社有限责任公司/" },
  { name: "中国信息通信研究院", parts: "/中国信息通信//研究院/" },
  { name: "长沙智能制造研究总院有限公司", parts: "长沙//智能制造/研究总院有限公司/" },
  { name: "广东省政务服务和数据管理局", parts: "广东省//政务服务和数据管理/局/" },
  { name: "舟山市养老服务协会", parts: "舟山市//养老服务/协会/" },
])("schools, institutes and bodies of the state: $name", ({ name, parts }) => {
  expect(partsOf(name)).toBe(parts);
});

test.each([
  { name: "泽信控股邯郸分公司", parts: "/泽信/控股//邯郸分公司" },
  { name: "百度在线网络技术（北京）有限公司上海第一分公司", parts: "北京/百度/在线网络技术/有限公司/上海第一分公司" },
  { name: "珩鸟咖啡第二分店", parts: "/珩鸟/咖啡//第二分店" },
  { name: "珩鸟科技有限公司智能汽车事业部", parts: "/珩鸟/科技/有限公司/智能汽车事业部" },
])("branches: $name", ({ name, parts }) => {
  expect(partsOf(name)).toBe(parts);
});

test.each([
  { name: "广东东莞瑞讯电子商务有限公司", place: "广东东莞" },
  { name: "广州番禺星亚服饰有限公司", place: "广州番禺" },
  { name: "福州市鼓楼区百文斋书店", place: "福州市鼓楼区" },
  { name: "昆山千灯镇南野智能科技店", place: "昆山千灯镇" },
  { name: "上海市浦东新区张江镇珩鸟便利店", place: "上海市浦东新区张江镇" },
  { name: "张家港保税区博美特电气国际贸易有限公司", place: "张家港保税区" },
  { name: "大厂回族自治县宝艺大唐艺术行", place: "大厂回族自治县" },
  { name: "力赛佳管道支架技术上海有限公司", place: "上海" },
  { name: "极氪汽车（宁波杭州湾新区）有限公司", place: "宁波杭州湾新区" },
  { name: "内蒙古腾蒙科技有限公司", place: "内蒙古" },
])("the place of $name is $place", ({ name, place }) => {
  expect(parseName(name).place).toBe(place);
});

test.each([
  { name: "Beijing Zhipu Huazhang Technology Co., Ltd.", parts: "Beijing/Zhipu Huazhang/Technology/Co., Ltd./" },
  { name: "Alibaba (China) Co., Ltd.", parts: "China/Alibaba//Co., Ltd./" },
  { name: "Apple Inc.", parts: "/Apple//Inc./" },
  { name: "Intesa Sanpaolo S.p.A.", parts: "/Intesa Sanpaolo//S.p.A./" },
  { name: "Atlassian Pty Ltd", parts: "/Atlassian//Pty Ltd/" },
  { name: "China Mobile Limited", parts: "/China Mobile//Limited/" },
  { name: "Bank of China, Shanghai Branch", parts: "/Bank of China///Shanghai Branch" },
  { name: "JPMorgan Chase & Co.", parts: "/JPMorgan Chase//& Co./" },
  { name: "Yamahdi (UK) Limited", parts: "UK/Yamahdi//Limited/" },
  { name: "Hong Kong University of Science and Technology", parts: "/Hong Kong University of Science and Technology///" },
  { name: "Peking University", parts: "/Peking University///" },
  { name: "ООО Яндекс", parts: "/Яндекс//ООО/" },
  { name: "PT Bank Central Asia Tbk", parts: "/PT Bank Central Asia//Tbk/" },
  { name: "株式会社トヨタ自動車", parts: "/トヨタ自動車//株式会社/" },
  { name: "주식회사 삼성전자", parts: "/삼성전자//주식회사/" },
])("names in other scripts: $name", ({ name, parts }) => {
  expect(partsOf(name)).toBe(parts);
});

test("width, spaces and invisible characters do not change what the parts are, and the parts are as written", () => {
  expect(partsOf("　北京 智谱华章 科技 股份有限公司​")).toBe("北京/智谱华章/科技/股份有限公司/");
  expect(partsOf("ＭｉｎｉＭａｘ科技【上海】有限公司")).toBe("上海/ＭｉｎｉＭａｘ/科技/有限公司/");
  expect(partsOf("OpenAI科技有限公司")).toBe("/OpenAI/科技/有限公司/");
});
