import { scatter } from "../../src/graph/rank/scatter.ts";

/** Edges as columns; the same numbers give the same graph. */
export interface Edges {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

const chance = (index: number, salt: number) => scatter(Math.imul(index, 8) + salt, 17) / 2 ** 32;

/** Clubs of 200: 85% of the edges stay within one, most of them with its better known members; the others go to well-known nodes anywhere. */
export function clubs(edges: number, perNode: number): Edges {
  const nodes = Math.floor(edges / perNode);
  const from = new Int32Array(edges);
  const to = new Int32Array(edges);
  for (let edge = 0; edge < edges; edge++) {
    const node = Math.floor(chance(edge, 0) * nodes);
    const club = Math.floor(node / 200) * 200;
    const near = Math.min(nodes - 1, club + Math.floor(200 * chance(edge, 1) ** 2));
    from[edge] = node;
    to[edge] = chance(edge, 2) < 0.85 ? near : Math.floor(nodes * chance(edge, 3) ** 3);
  }
  return { nodes, from, to };
}

export interface Stakes extends Edges {
  readonly share: Float64Array;
  readonly start: readonly string[];
  readonly end: readonly (string | null)[];
}

/**
 * Companies with two owners on average, nearly all of them older ones; three stakes in a hundred go the other way and close circles. One share in
 * ten is unknown, one relation in five has ended. "tangle": owners are anyone, so that nearly all own each other in one circle.
 */
export function stakes(edges: number, shape: "corporate" | "tangle"): Stakes {
  const nodes = Math.floor(edges / 2);
  const from = new Int32Array(edges);
  const to = new Int32Array(edges);
  const share = new Float64Array(edges);
  const start: string[] = [];
  const end: (string | null)[] = [];
  for (let edge = 0; edge < edges; edge++) {
    const company = 1 + Math.floor(chance(edge, 0) * (nodes - 1));
    const older = Math.floor(company * chance(edge, 1) ** 0.3);
    const younger = Math.min(nodes - 1, company + 1 + Math.floor(50 * chance(edge, 2)));
    to[edge] = company;
    from[edge] = shape === "tangle" ? Math.floor(nodes * chance(edge, 1)) : chance(edge, 3) < 0.03 ? younger : older;
    share[edge] = chance(edge, 4) < 0.1 ? Number.NaN : 5 + 25 * chance(edge, 5);
    start.push(`20${String(10 + Math.floor(12 * chance(edge, 6))).padStart(2, "0")}-0${1 + (edge % 9)}`);
    end.push(chance(edge, 7) < 0.2 ? `2023-0${1 + (edge % 9)}-15` : null);
  }
  return { nodes, from, to, share, start, end };
}
