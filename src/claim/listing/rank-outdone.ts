import type { CodePoints } from "../../text/code-points.ts";
import { groupBy } from "../../model/group-by.ts";
import { sameTime, shareOne } from "../arithmetic/likeness.ts";
import { isAmongSome, isByAnother } from "../places/narrower-rankings.ts";
import { rankOf } from "../arithmetic/ranks.ts";
import {
  isBeside,
  isOwn,
  keyOf,
  rangeOf,
  reasonOf,
  sideOf,
  tellsValue,
  type ListedRank,
  type Listing,
} from "./rank-among-listed.ts";

/** So many claims on either side of a rank are looked at: a constant, however long the text is. */
const FAR = 24;

/**
 * A rank that its text itself gainsays: 苍鹭居第二，排在前面的鹈鹕为1.59亿，白鹭为1.46亿. As many others as the rank has room for, or more, have larger numbers in
 * its paragraph or the next, each borne out, of one measure, scope and time with its own. undefined where not so many have.
 */
export function rankOutdone(index: number, { claims, found }: Listing, points: CodePoints): ListedRank | undefined {
  const claim = claims[index];
  const said = claim && rankOf(claim);
  if (!claim || said === undefined || claim.direction === "down" || claim.quantity.approx !== null) return undefined;
  if (isNarrower(claim, points) || isByAnother(claim, points) || isAmongSome(claims, index, points)) return undefined;
  const from = Math.max(0, index - FAR);
  const right = claims.slice(from, index + FAR + 1).flatMap((one, offset) => {
    const at = from + offset;
    const isNear = Math.abs(one.paragraph - claim.paragraph) <= 1;
    return isNear && tellsValue(one) && found[at]?.state === "holds" ? [at] : [];
  });
  const owns = right.filter(
    (at) => isOwn(claims[at], claim) && sameTime(claims[at]?.time.frame ?? null, claim.time.frame) !== false,
  );
  const [own, ...more] = owns;
  const self = own === undefined ? undefined : claims[own];
  if (own === undefined || !self || more.some((at) => sameTime(claims[at]?.time.frame ?? null, self.time.frame) !== true))
    return undefined;
  const beside = right.filter((at) => isBeside(self, claims[at]) && shareOne(claims[at]?.scopes ?? [], self.scopes) !== false);
  const larger = Array.from(groupBy(beside, (at) => keyOf(claims[at])).values()).filter((of) =>
    of.every((at) => sideOf(rangeOf(claims, at), rangeOf(claims, own)) === "more"),
  );
  if (larger.length < said) return undefined;
  const operands = [own, ...larger.flat()];
  return {
    state: "fails",
    right: String(larger.length + 1),
    reason: reasonOf(claims, operands, larger.length + 1),
    operands,
  };
}

const BEFORE = 60;
const BEHIND = 50;
/** Among whom: then others of its text may not be of these. */
const NARROWER_ZH =
  /不算|不计|不計|撇开|撇開|剔除|扣除|(?:里|裡|中|之间|之間|以外|之外|除[^，。；]{1,12})[^，。；]{0,12}$|前一|上一|另一|独立|獨立|初创|初創|创业|創業|国产|國產|民营|民營|上市|新增|增量|增幅|增速|人均/u;
const NARROWER_EN =
  /\b(?:among|outside|except|excluding|leaving out|not counting|without|apart from|behind|previous|earlier|independent|listed|private|foreign|domestic|fastest|growth|new|per)\b/iu;

function isNarrower({ language, quantity: { start, end } }: Listing["claims"][number], points: CodePoints): boolean {
  const before = points.slice(Math.max(0, start - BEFORE), start);
  const here = before.slice((/^[\s\S]*(?:[。！？；;\n]|\. )/u.exec(before)?.[0] ?? "").length);
  const behind = /^[^\n.;,。；，]*/u.exec(points.slice(end, end + BEHIND))?.[0] ?? "";
  return language === "zh" ? NARROWER_ZH.test(here) : NARROWER_EN.test(`${here} ${behind}`);
}
