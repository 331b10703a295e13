import { adjacencyOf, type Adjacency } from "../network/adjacency.ts";
import { buildNetwork, type Network } from "../network/network.ts";

/**
 * Zachary's karate club: who of 34 members met outside of the club (W. W. Zachary, An Information Flow Model for Conflict and Fission in
 * Small Groups, Journal of Anthropological Research 33, 1977, figure 1), numbered from 1.
 */
const KARATE = `1-2 1-3 1-4 1-5 1-6 1-7 1-8 1-9 1-11 1-12 1-13 1-14 1-18 1-20 1-22 1-32 2-3 2-4 2-8 2-14 2-18 2-20 2-22 2-31
3-4 3-8 3-9 3-10 3-14 3-28 3-29 3-33 4-8 4-13 4-14 5-7 5-11 6-7 6-11 6-17 7-17 9-31 9-33 9-34 10-34 14-34 15-33 15-34 16-33 16-34
19-33 19-34 20-34 21-33 21-34 23-33 23-34 24-26 24-28 24-30 24-33 24-34 25-26 25-28 25-32 26-32 27-30 27-34 28-34 29-32 29-34
30-33 30-34 31-33 31-34 32-33 32-34 33-34`;

/** Which of the two clubs each member went to when it split (the same, table 3): 0 Mr. Hi's, 1 the officers'. */
export const KARATE_CLUBS = Array.from("0000000001000011001010111111111111", Number);

/**
 * Marriages among Florentine families (J. F. Padgett, C. K. Ansell, Robust Action and the Rise of the Medici, American Journal of Sociology
 * 98, 1993; as given by R. L. Breiger, P. E. Pattison, Social Networks 8, 1986). Pucci married none of the others and is left out.
 */
const FLORENCE = `Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Medici-Barbadori Medici-Ridolfi Medici-Tornabuoni
Medici-Albizzi Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi Strozzi-Bischeri Ridolfi-Tornabuoni
Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni Guadagni-Lamberteschi`;

export interface NamedGraph {
  readonly names: readonly string[];
  readonly network: Network;
  readonly graph: Adjacency;
}

export const karateClub = (): NamedGraph =>
  read(
    KARATE,
    Array.from({ length: 34 }, (_none, index) => String(index + 1)),
  );

export const florentineFamilies = (): NamedGraph => read(FLORENCE);

function read(pairs: string, given: readonly string[] = []): NamedGraph {
  const links = pairs.split(/\s+/).map((pair) => pair.split("-"));
  const names = [...new Set([...given, ...links.flat()])];
  const placeOf = new Map(names.map((name, place) => [name, place] as const));
  const [from, to] = [0, 1].map((side) => links.map((link) => placeOf.get(link[side] ?? "") ?? -1));
  const network = buildNetwork(names.length, { from: from ?? [], to: to ?? [], kind: links.map(() => 0) });
  return { names, network, graph: adjacencyOf(network) };
}
