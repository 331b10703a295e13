import type { CodePoints } from "../code-points.ts";
import { MONEY_UNITS } from "../count-units.ts";
import type { Quantity } from "./quantity.ts";

const SCALED = /[\d一二三四五六七八九十两兩几幾]多?[万萬亿億兆](?:多|余|餘|左右|以上|出头|上下)?$/u;
/** What is counted by the million besides money. */
const THINGS =
  /用户|用戶|月活|日活|周活|活跃|活躍|下载|下載|人次|人|网民|網民|token|词元|詞元|调用|調用|播放|访问|訪問|安装|安裝|装机|設備|设备|粉丝|会员|會員|参数|參數|次|台|辆|輛|部|订单|訂單|销量|出货|出貨|客户|客戶|读者|家|款|吨|篇|张|件|条/iu;
/** The same is told of another time, of a part or of a change; behind a name alone the number may be of what was told before: 苍鹭1.45亿. */
const GOES_ON = /[年季月期增减減多少占佔则則为為较較比从從由至到共]|其中|合计|合計/u;
/** A number behind which these stand is of them: 3000万用户. */
const LONGEST_NOUN = 3;
const LONGEST_LINK = 60;

/**
 * 营收416亿元，去年同季为301亿: the 元 that was said beside one number of a line is not said again beside the next, unless something else that is counted by the
 * million stands between. All else is given as it was found.
 */
export function withUnderstoodYuan(points: CodePoints, found: readonly Quantity[]): Quantity[] {
  let last: Quantity | undefined;
  return found.map((quantity) => {
    const { unit, kind, text, start, end } = quantity;
    if (kind !== "count") return quantity;
    if (MONEY_UNITS.has(unit)) last = quantity;
    else if (unit === "" && SCALED.test(text) && last && start - last.end <= LONGEST_LINK) {
      const link = points.slice(last.end, start);
      const noun = points.slice(end, end + LONGEST_NOUN).split(/[，。；、！？）]/u)[0] ?? "";
      if (link.includes("\n") || !GOES_ON.test(link) || THINGS.test(link) || THINGS.test(noun)) return quantity;
      last = { ...quantity, unit: last.unit };
      return last;
    }
    return quantity;
  });
}
