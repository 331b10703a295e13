import type { Claim, Link } from "../claim.ts";
import type { Frame } from "../reading.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Held, Scene } from "./scene.ts";

/** What a text has said so far, for the sentences that follow. */
export interface Discourse {
  readonly measures: Lexicon["measures"];
  readonly counters: Lexicon["counters"];
  scene: Scene;
  readonly claims: Claim[];
  /** Series counted so far, the last one first. */
  counted: readonly string[];
  /** The paragraph that counted the last of them, and how often each was said to be counted. */
  countedIn: number;
  readonly timesCounted: Map<string, number>;
  /** The last value told of a subject, by its id and unit: what 不到DeepSeek的一半 is half of. */
  readonly lastOf: Map<string, number>;
  /** The last things named, each once, in order: of the last two speak 前者 and 后者. */
  recent: readonly { readonly links: readonly Link[]; readonly sentence: number; readonly paragraph: number }[];
  /** Measures spoken of before the one that is held, the last one last: one of them may fit a unit that it does not. */
  measured: readonly Held[];
  /** The province or city of which the text speaks: 全省 has been said of it. */
  home: Held | null;
  /** What nothing knows and its paragraph, or the heading above, speaks of: 果园集团, # 松科古树木备案. "" where there is none. */
  stranger: string;
  headed: string;
  /** The currency spoken of last. */
  currency: string | null;
  /** The growth spoken of last. */
  growth: Held | null;
  /** Subjects waiting for their numbers: A、B分别为x和y. */
  waiting: (readonly Link[])[];
  waitingSeries: (readonly Link[])[];
  waitingPlaces: (readonly Link[])[];
  waitingTimes: (Frame | null)[];
  /** The time that a text is of, while it tells what was a year earlier. */
  beforeAside: Scene["time"];
  /** The same of what a sentence tells in the past perfect. */
  beforePast: Scene["time"];
  /** The time of the line above the list in which the text is. */
  ofList: Scene["time"];
  /** The time told last that is not still to come. */
  told: Scene["time"];
  /** Of such times the one that ends last. */
  latest: Scene["time"];
  /** In this sentence: the number that others are compared with, and the last one that was told as a value. */
  base: number | null;
  /** What the sentence compares with, by name: of it may be a number that others are compared with. */
  readonly compared: { subject: readonly Link[]; place: readonly Link[] };
  current: number | null;
}
