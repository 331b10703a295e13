import { placeToken } from "./short-places.ts";
import { isRole, named } from "./site.ts";
import type { TextToken, WordToken } from "./text-tokens.ts";

/** 我省, 全市, the province: the province or city of which the text speaks, as if it were named. */
export function withHomePlaces(tokens: readonly TextToken[]): readonly TextToken[] {
  if (!tokens.some((token) => isRole(token, "home"))) return tokens;
  const homes = homesOf(tokens);
  let spoken: Spoken = { sentence: [], paragraph: [], topic: [], isCounting: false };
  return tokens.map((token) => {
    if (token.kind === "stop") spoken = behindStop(token.level, spoken);
    if (token.kind === "quantity") spoken = { ...spoken, isCounting: true };
    for (const { id } of named(token, "place")) spoken = { ...spoken, sentence: [...spoken.sentence, id] };
    if (token.kind !== "word" || !isRole(token, "home")) return token;
    const id = meant(token, homes, spoken);
    return id === undefined ? token : placeToken(token, id);
  });
}

/** A text that speaks of 全省 is of that province until it names another place. */
export const isHome = (token: TextToken | undefined): boolean =>
  token?.kind === "word" && token.implied === true && token.end - token.start > 1;

type Kind = "province" | "city" | "region";
type Homes = Readonly<Record<Kind, string | undefined>>;

/** Places named so far, in this sentence and in those before it of its paragraph; and in the question or heading before that. */
interface Spoken {
  readonly sentence: readonly string[];
  readonly paragraph: readonly string[];
  readonly topic: readonly string[];
  /** The paragraph has told a number. */
  readonly isCounting: boolean;
}

/** So many places are remembered of a paragraph, the last: a constant, however long it is. */
const MOST_SPOKEN = 40;

function behindStop(level: string, spoken: Spoken): Spoken {
  const { sentence, paragraph, isCounting } = spoken;
  const said = [...new Set([...paragraph, ...sentence].toReversed())].slice(0, MOST_SPOKEN).toReversed();
  if (level === "paragraph") return { sentence: [], paragraph: [], topic: isCounting ? [] : said, isCounting: false };
  return level === "sentence" ? { ...spoken, sentence: [], paragraph: said } : spoken;
}

/** Names of regions of the first order end with what they are. */
const ENDS: Readonly<Record<Kind, RegExp>> = { province: /省$/u, city: /市$/u, region: /自治区$/u };

const kindOf = (word: string): Kind =>
  /省|province/iu.test(word) ? "province" : /市|city|municipality/iu.test(word) ? "city" : "region";

/**
 * 我省 is where the text was written; 全省 may be of the one province named beside it, and of none named further off where the text has a
 * home, or a question asks for one: Which puts Jiangsu where? For moorings the province is third.
 */
function meant({ text }: WordToken, homes: Homes, { sentence, paragraph, topic }: Spoken): string | undefined {
  const kind = kindOf(text);
  const ofKind = (ids: readonly string[]): string[] => [...new Set(ids.filter((id) => ENDS[kind].test(id)))];
  if (/^[我本]/u.test(text)) return homes[kind];
  const [beside, asked] = [ofKind(sentence), ofKind(topic)];
  if (beside.length === 1) return beside[0];
  const only = asked.length === 1 ? asked[0] : undefined;
  return homes[kind] ?? beside.at(-1) ?? only ?? ofKind(paragraph).at(-1);
}

/** So many sentences at the beginning tell where a text is at home: its heading, its dateline and what it begins with. */
const OPENING = 2;

/** The one place of a kind that the first sentence names which names any. */
function homesOf(tokens: readonly TextToken[]): Homes {
  let [sentences, isEmpty] = [0, true];
  const ids = new Set<string>();
  for (const token of tokens) {
    const ends = token.kind === "stop" && (token.level === "sentence" || token.level === "paragraph");
    if (ends && !isEmpty) sentences += 1;
    isEmpty = ends || (isEmpty && token.kind === "stop");
    if (sentences >= OPENING || (ends && ids.size > 0)) break;
    for (const { id } of named(token, "place")) ids.add(id);
  }
  const only = (kind: Kind): string | undefined => {
    const [one, other] = [...ids].filter((id) => ENDS[kind].test(id));
    return other === undefined ? one : undefined;
  };
  return { province: only("province"), city: only("city"), region: only("region") };
}
