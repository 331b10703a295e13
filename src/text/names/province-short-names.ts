/**
 * The characters by which lists write provinces side by side (沪苏浙皖, 京津冀), with the name of each. Left out are those that are ordinary
 * words or parts of others even there: 新, 云, 宁, 海.
 */
export const PROVINCE_SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  (
    "京北京市 津天津市 冀河北省 晋山西省 辽辽宁省 沪上海市 苏江苏省 浙浙江省 皖安徽省 闽福建省 赣江西省 鲁山东省 豫河南省 鄂湖北省 湘湖南省 粤广东省 桂广西壮族自治区 琼海南省 渝重庆市 川四川省 黔贵州省 滇云南省 陕陕西省 " +
    "滬上海市 遼辽宁省 蘇江苏省 贛江西省 魯山东省 閩福建省 粵广东省 陝陕西省 瓊海南省"
  )
    .split(" ")
    .map((both): [string, string] => [both.slice(0, 1), both.slice(1)]),
);
