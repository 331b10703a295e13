import type { Frame } from "../reading.ts";
import { dayFrame, frameOf } from "../reading.ts";
import type { SentencePassages } from "../linking/passages.ts";
import { inContext } from "../linking/in-context.ts";
import { groupsNamed } from "../linking/pick.ts";
import { isRole, named, type Named } from "../linking/site.ts";
import { isHome } from "../linking/home-places.ts";
import type { CodePoints, Span } from "../../text/code-points.ts";
import type { TimeMention } from "../../text/times/time-mention.ts";

/** What a number may be tied to by name. */
export const THING_KINDS = ["subject", "measure", "place", "series", "act", "scope"] as const satisfies readonly Named[];
export type ThingKind = (typeof THING_KINDS)[number];

/** Where something stands in a text. `ordinal` is how many numbers stand before it. */
export interface Standing extends Span {
  readonly clause: number;
  readonly sentence: number;
  readonly paragraph: number;
  readonly ordinal: number;
}

/** Words that name a thing, or leave open which of several. */
export interface Thing extends Standing {
  readonly kind: ThingKind;
  readonly ids: readonly string[];
}

export interface TimeSaid extends Standing {
  readonly frame: Frame;
  /** Introduced as what something is compared with: 较6月底, than a year earlier. */
  readonly isBase: boolean;
  /** The words say no more than that it is within. */
  readonly isRough: boolean;
  /** The same time of the other year that it may be of. */
  readonly otherwise: Frame | null;
}

/** Everything that a text names, in its order. */
export interface SaidThings {
  readonly things: Readonly<Record<ThingKind, readonly Thing[]>>;
  readonly times: readonly TimeSaid[];
}

/** Spans of the sentences' tokens are of `points`. */
export function thingsOf(sentences: readonly SentencePassages[], points: CodePoints): SaidThings {
  const things: Record<ThingKind, Thing[]> = { subject: [], measure: [], place: [], series: [], act: [], scope: [] };
  const times: TimeSaid[] = [];
  let ordinal = 0;
  let home: readonly string[] = [];
  for (const { sentence: said, context } of inContext(sentences, points)) {
    const { paragraph, sentence } = said;
    const [opening] = said.clauses;
    const first = opening?.tokens[0];
    if (home.length > 0 && opening && first && isOfHome(said)) {
      const at = { start: first.start, end: first.start, clause: opening.clause, sentence, paragraph, ordinal };
      things.place.push({ ...at, kind: "place", ids: home });
    }
    const homes = said.clauses.flatMap(({ tokens }) => tokens.filter(isHome));
    home =
      groupsNamed(homes, "place", context)
        .at(-1)
        ?.members.flat()
        .map(({ id }) => id) ?? home;
    for (const { clause, tokens } of said.clauses) {
      for (const token of tokens) {
        const at = { start: token.start, end: token.end, clause, sentence, paragraph, ordinal };
        if (token.kind === "quantity") ordinal += 1;
        const time = token.kind === "time" ? timeSaid(token.time) : undefined;
        if (time) times.push({ ...at, ...time });
        const word = token.kind === "quantity" ? token.noun : token;
        if (word?.kind !== "word") continue;
        for (const kind of THING_KINDS) {
          const ids = groupsNamed([word], kind, context).flatMap(({ members }) => members.flat().map(({ id }) => id));
          if (ids.length > 0) things[kind].push({ ...at, start: word.start, end: word.end, kind, ids: [...new Set(ids)] });
        }
      }
    }
  }
  return { things, times };
}

/** 全省 was said before, and this sentence names neither another place nor the whole country. */
function isOfHome({ clauses }: SentencePassages): boolean {
  return !clauses.some(({ tokens }) =>
    tokens.some((token) => named(token, "place").length > 0 || isRole(token, "whole-country")),
  );
}

function timeSaid(time: TimeMention): Omit<TimeSaid, keyof Standing> | undefined {
  const { rough, otherwise } = time;
  const own = frameOf(time);
  const frame = own ?? (rough ? { period: rough, grain: "span", asOf: false, upTo: false, carried: false } : null);
  if (!frame) return undefined;
  const other = own && otherwise ? { ...own, period: own.asOf ? dayFrame(otherwise.end).period : otherwise } : null;
  return { frame, isBase: time.base || time.from, isRough: own === null, otherwise: other };
}
