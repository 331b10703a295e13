import type { GraphFile } from "../../src/model/graph-file.ts";

export interface GraphSize {
  readonly nodes: number;
  readonly edges: number;
}

const HAN = "云山海天星河光明智联数科网信华创新通达远航";
const LATIN = ["Aurora", "Bluefin", "Cobalt", "Delta", "Ember", "Fathom", "Granite", "Harbor"];
const CORE = 120;
/** Side of the square that each node has to itself, in the layout's units. */
const ROOM = 40;

/**
 * An invented graph: communities of some 60 around their groups, a few hubs, names in Chinese and Latin letters. Equal sizes give equal
 * graphs, for both programs alike. Nothing in it is hidden at first, so that as much is drawn as is there.
 */
export function generateGraph({ nodes, edges }: GraphSize): GraphFile {
  const random = randomNumbers(nodes * 31 + edges);
  const pick = (below: number) => Math.floor(random() * below);
  const side = Math.sqrt(nodes) * ROOM;
  const communities = Math.max(1, Math.round(nodes / 60));
  const centres = Array.from({ length: communities }, () => [random() * side - side / 2, random() * side - side / 2] as const);
  const place = (node: number, axis: 0 | 1) => {
    const [x, y] = centres[node % communities] ?? [0, 0];
    const spread = (random() + random() + random() - 1.5) * ROOM * 7;
    return Math.round((axis === 0 ? x : y) + (node < communities ? 0 : spread));
  };
  const each = <T>(make: (node: number) => T) => Array.from({ length: nodes }, (_, node) => make(node));
  const from = Array.from({ length: edges }, () => pick(pick(4) === 0 ? Math.ceil(nodes / 50) : nodes));
  const to = from.map((node) =>
    pick(5) === 0 ? pick(nodes) : (node % communities) + communities * pick(Math.floor(nodes / communities)),
  );
  return {
    version: 1,
    languages: ["en"],
    dates: ["2019-01", "2026-06"],
    evidenced: { edge: [], first: [], last: [] },
    schemas: ["Group", "Company"],
    kinds: ["member", "invested-in", "filed"],
    statuses: ["stated", "unverified"],
    nodes: {
      id: each((node) => `n${node}`),
      name: each((node) => nameOf(node, pick)),
      names: {},
      schema: each((node) => (node < communities ? 0 : 1)),
      group: each((node) => node % communities),
      tone: each((node) => (node % communities < 8 ? (node % communities) + 1 : 0)),
      page: each(() => null),
      filings: each(() => pick(40)),
      x: each((node) => place(node, 0)),
      y: each((node) => place(node, 1)),
    },
    edges: {
      from,
      to,
      kind: from.map(() => pick(3)),
      status: from.map(() => (pick(10) === 0 ? 1 : 0)),
      start: from.map(() => `20${19 + pick(8)}-0${1 + pick(6)}`),
      end: from.map(() => null),
      share: from.map(() => null),
      evidence: from.map(() => [pick(3)]),
    },
    sources: {
      publisher: ["Registry", "Gazette", "Newspaper"],
      address: ["https://registry.example/", "https://gazette.example/", null],
      row: [null, null, null],
    },
    core: Array.from({ length: Math.min(CORE, nodes) }, (_, node) => node),
  };
}

function nameOf(node: number, pick: (below: number) => number): string {
  if (node % 3 === 0) return `${LATIN[pick(LATIN.length)] ?? ""} ${node}`;
  return `${Array.from({ length: 2 + pick(4) }, () => HAN[pick(HAN.length)] ?? "").join("")}${node}`;
}

/** Mulberry32: numbers from 0 to 1 that are the same on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
