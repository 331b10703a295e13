import { DISTRICTS } from "../../../src/text/names/divisions-of-china.ts";
import { Weighted } from "./random.ts";

export interface City {
  readonly index: number;
  readonly province: string;
  readonly name: string;
  /** Area code of its telephones. */
  readonly code: string;
  readonly share: number;
  readonly districts: readonly string[];
}

/** Province, then city, area code and how many companies it has beside the others. */
const TABLE = `
北京 北京 010 90;上海 上海 021 110;天津 天津 022 30;重庆 重庆 023 50;广东 深圳 0755 120;广东 广州 020 100;广东 东莞 0769 50;广东 佛山 0757 40;广东 惠州 0752 15
广东 珠海 0756 15;广东 中山 0760 15;广东 汕头 0754 10;广东 湛江 0759 6;浙江 杭州 0571 60;浙江 宁波 0574 40;浙江 温州 0577 22;浙江 金华 0579 25;浙江 绍兴 0575 15
浙江 嘉兴 0573 15;浙江 台州 0576 15;浙江 湖州 0572 8;江苏 南京 025 45;江苏 苏州 0512 60;江苏 无锡 0510 28;江苏 常州 0519 18;江苏 南通 0513 18;江苏 徐州 0516 18
江苏 扬州 0514 9;江苏 盐城 0515 10;四川 成都 028 70;四川 绵阳 0816 7;四川 德阳 0838 4;湖北 武汉 027 50;湖北 宜昌 0717 6;湖北 襄阳 0710 6;湖南 长沙 0731 36
湖南 株洲 0733 5;湖南 衡阳 0734 5;山东 青岛 0532 42;山东 济南 0531 38;山东 烟台 0535 16;山东 潍坊 0536 17;山东 临沂 0539 17;山东 淄博 0533 10;河南 郑州 0371 48
河南 洛阳 0379 10;河南 南阳 0377 8;河南 新乡 0373 6;福建 厦门 0592 28;福建 福州 0591 25;福建 泉州 0595 28;福建 漳州 0596 8;安徽 合肥 0551 34;安徽 芜湖 0553 7
安徽 阜阳 0558 7;陕西 西安 029 50;陕西 咸阳 029 5;河北 石家庄 0311 28;河北 保定 0312 13;河北 唐山 0315 10;河北 廊坊 0316 8;河北 沧州 0317 9;江西 南昌 0791 16
江西 赣州 0797 9;江西 九江 0792 6;辽宁 沈阳 024 20;辽宁 大连 0411 20;吉林 长春 0431 16;黑龙江 哈尔滨 0451 18;黑龙江 大庆 0459 4;云南 昆明 0871 26;贵州 贵阳 0851 17
贵州 遵义 0851 7;山西 太原 0351 18;山西 大同 0352 4;广西 南宁 0771 20;广西 柳州 0772 6;广西 桂林 0773 6;海南 海口 0898 14;内蒙古 呼和浩特 0471 8;内蒙古 包头 0472 6
甘肃 兰州 0931 9;新疆 乌鲁木齐 0991 10;宁夏 银川 0951 7;青海 西宁 0971 5;西藏 拉萨 0891 3
`;

// 东莞滨海湾新区 is a zone of the city's own name, not a district that an address has.
const districts = new Map(DISTRICTS.map(([city, all]) => [city, all.filter((one) => !city.startsWith(one.slice(0, 2)))]));

const cities: readonly City[] = TABLE.trim()
  .split(/[;\n]/)
  .map((line, index) => {
    const [province = "", name = "", code = "", share = ""] = line.split(" ");
    return { index, province, name, code, share: Number(share), districts: districts.get(`${name}市`) ?? [] };
  });

export const CITIES = new Weighted(cities, ({ share }) => share);

/** 浙江省, 广西壮族自治区, 北京市: a province as an address has it. */
export function provinceInFull({ province, name }: City): string {
  if (province === name) return `${province}市`;
  return REGIONS[province] ?? `${province}省`;
}

const REGIONS: Readonly<Record<string, string>> = {
  广西: "广西壮族自治区",
  内蒙古: "内蒙古自治区",
  新疆: "新疆维吾尔自治区",
  宁夏: "宁夏回族自治区",
  西藏: "西藏自治区",
};
