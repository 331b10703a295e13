import { lazily } from "./lazily.ts";

/** Case, width and compatibility forms make no difference to a search. */
export function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** Made for the first long name: the browser reads its tables then, which takes longer than to place every label. */
const graphemes = lazily(() => new Intl.Segmenter(undefined, { granularity: "grapheme" }));

/** A name short enough for a label: whole characters as a reader sees them, and never a mark that turns the direction of the rest. */
export function shortName(name: string, most = 22): string {
  const plain = name.replace(DIRECTION_MARKS, "").replace(/\s+/g, " ").trim();
  if (plain.length <= most) return plain;
  let text = "";
  let count = 0;
  for (const { segment } of graphemes().segment(plain.slice(0, most * 16))) {
    if (count++ === most - 1) return `${text}…`;
    text += segment;
  }
  return text.length < plain.length ? `${text}…` : text;
}

const DIRECTION_MARKS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g;

export interface Finder {
  /** Nodes whose name, in any language, holds the words; those that begin with them first, then the more important. */
  find(query: string, most: number): number[];
  /** Nodes that are found as the site's search finds: by pinyin, its initials, traditional characters or with a slip; undefined where something newer was asked. */
  findSpelled(query: string, most: number): Promise<readonly number[] | undefined>;
}

/** Finds among lists of names, by place and the most important first. */
export type AskNames = (
  names: readonly (readonly string[])[],
  query: string,
  most: number,
) => Promise<readonly number[] | undefined>;

/** Names are all names of a node, a line each, read when somebody is first looked for; rank is 0 for the most important node. */
export function createFinder(readNames: () => readonly string[], readRank: () => Uint32Array, askNames: AskNames): Finder {
  const read = lazily(() => ({ folded: readNames().map(fold), rank: readRank() }));
  const ranked = lazily(() => {
    const nodes = Uint32Array.from(read().rank.keys());
    for (const [node, place] of read().rank.entries()) nodes[place] = node;
    const names = readNames();
    return { nodes, names: Array.from(nodes, (node) => (names[node] ?? "").split("\n")) };
  });
  return {
    async findSpelled(query, most) {
      const { nodes, names } = ranked();
      return (await askNames(names, query, most))?.map((place) => nodes[place] ?? 0);
    },
    find(query, most) {
      const wanted = fold(query).trim();
      if (wanted === "") return [];
      const { folded, rank } = read();
      const found: { node: number; score: number }[] = [];
      for (let node = 0; node < folded.length; node++) {
        const place = (folded[node] ?? "").indexOf(wanted);
        if (place === -1) continue;
        const begins = place === 0 || folded[node]?.[place - 1] === "\n";
        found.push({ node, score: (begins ? 0 : folded.length) + (rank[node] ?? 0) });
      }
      return found
        .toSorted((one, other) => one.score - other.score)
        .slice(0, most)
        .map(({ node }) => node);
    },
  };
}
