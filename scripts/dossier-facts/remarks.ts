/** What a remark (备注) of the algorithm lists says, as facts; the sentence itself is not carried. */
export interface Remark {
  /** Codes joined by ";", in the order below; "" for no remark. */
  readonly codes: string;
  readonly renamedFrom: string;
  readonly namedBefore: string;
  /** Months the remark itself names, "2023-04;2023-12". */
  readonly on: string;
}

const QUOTED = '[“"]([^”"]+)[”"]';
const BARE = "([^，、,；;“”]+?)";
const END = "(?=[，、,；;]|$)";

const FILER_RENAMED = [
  new RegExp(`主体名?称?\\s*(?:由|原)?\\s*${QUOTED}\\s*变更为\\s*${QUOTED}`, "u"),
  new RegExp(`主体(?:名称)?由${BARE}变更为${BARE}${END}`, "u"),
  new RegExp(`主体名称(?!由)${BARE}变更为${BARE}${END}`, "u"),
];
const NAME_CHANGED = [
  new RegExp(`算法名称\\s*(?:由|原)?\\s*${QUOTED}`, "u"),
  new RegExp(`算法名称由?${BARE}变更为${BARE}${END}`, "u"),
];

const CODES: readonly (readonly [string, RegExp])[] = [
  ["cancelled", /已注销/u],
  ["filer-renamed", /主体(?:名称|由|[“"])/u],
  ["name-changed", /算法名称/u],
  ["product-changed", /产品|[（(](?:APP|小程序|网站|其他|公众账号)[)）]/iu],
  ["purpose-changed", /用途/u],
  ["person-changed", /责任人|法人/u],
  ["model-changed", /模型变更|模态|使用算法|接入|第三方|新增.*(?:模型|算法)$/u],
  ["disclosure-changed", /机制|机理|公示|目的|功能|服务群体/u],
];

/** Parses one remark; `unknown` is true where no rule knows what it says, so that the caller can report it. */
export function parseRemark(raw: string): Remark & { readonly unknown: boolean } {
  const text = raw.trim();
  // Without the names it quotes: an algorithm called "多模态…" says nothing of its modalities.
  const bare = text.replace(new RegExp(QUOTED, "gu"), "“”");
  const codes = CODES.filter(([, pattern]) => pattern.test(bare)).map(([code]) => code);
  return {
    codes: codes.join(";"),
    renamedFrom: firstGroup(FILER_RENAMED, text),
    namedBefore: firstGroup(NAME_CHANGED, text),
    on: monthsNamed(text),
    unknown: text !== "" && codes.length === 0,
  };
}

function firstGroup(patterns: readonly RegExp[], text: string): string {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1]?.trim();
    if (found) return found;
  }
  return "";
}

/** "2023年4月、12月更新" names 2023-04 and 2023-12. */
function monthsNamed(text: string): string {
  const found: string[] = [];
  for (const match of text.matchAll(/(\d{4})年((?:\d{1,2}月、?)+)/gu)) {
    for (const month of match[2]?.matchAll(/\d{1,2}/gu) ?? []) found.push(`${match[1]}-${month[0].padStart(2, "0")}`);
  }
  return found.join(";");
}
