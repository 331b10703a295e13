import type { Span } from "../../text/code-points.ts";
import type { Link, Nearness } from "../claim.ts";
import type { Frame } from "../reading.ts";
import type { Passage } from "./passages.ts";

/** Things that words named, and where: what a later number may take up. */
export interface Held {
  readonly things: readonly (Span & { readonly id: string })[];
  readonly at: Passage;
  /** Taken up by a pronoun since. */
  readonly referred: boolean;
}

export interface HeldTime {
  readonly frame: Frame | null;
  readonly at: Passage;
  /** It goes on to the text's own day, or began nobody knows when: no other paragraph is of it. */
  readonly isOpen?: true;
}

/** What a text has said up to a clause. Each thing stands until another of its kind is said. */
export interface Scene {
  readonly subject: Held | null;
  readonly measure: Held | null;
  readonly scope: Held | null;
  readonly place: Held | null;
  readonly series: Held | null;
  readonly measurer: Held | null;
  readonly time: HeldTime | null;
}

export const EMPTY_SCENE: Scene = {
  subject: null,
  measure: null,
  scope: null,
  place: null,
  series: null,
  measurer: null,
  time: null,
};

/** How near what was said in one clause is to a number of another. */
export function nearness(said: Passage, here: Passage): Exclude<Nearness, "own" | "reference"> {
  if (said.clause === here.clause) return "clause";
  if (said.sentence === here.sentence) return "sentence";
  return said.paragraph === here.paragraph ? "paragraph" : "text";
}

/** What is held, as links of a number that stands here. */
export function linksOf(held: Held | null, here: Passage): Link[] {
  if (!held) return [];
  const near = nearness(held.at, here);
  const how = held.referred && (near === "paragraph" || near === "text") ? "reference" : near;
  return held.things.map((thing) => ({ ...thing, how }));
}
