import { foremostBridges, foremostCompanies, foremostInvestors, walkPlaces } from "../../graph/key-players/foremost.ts";
import { keyPlayers, type Player } from "../../graph/key-players/key-players.ts";
import { lastEvidenced, partyNode, partyTies, type GraphTie } from "../../graph/key-players/ties.ts";
import type { DatePrefix } from "../../model/dates.ts";
import type { CommonAnswer, PlayerAnswer, PlayersAnswer, SharedAnswer } from "./answers.ts";
import { datesOf, type AskedGraph } from "./asked-graph.ts";
import { findNode } from "./find-node.ts";

/** Key players as of a date; without one as of the last that any investment is evidenced by, as the page has them. */
export function askPlayers(graph: AskedGraph, asOf: DatePrefix | null): PlayersAnswer {
  const ties = partyTies(graph.file);
  const day = asOf ?? lastEvidenced(ties);
  const found = keyPlayers(ties, day);
  const nodes = nodesById(graph);
  const party = (id: string) => graph.party(nodes.get(id) ?? -1);
  const placeOf = walkPlaces(found);
  const shown =
    (side: "backs" | "backedBy") =>
    (player: Player<GraphTie>): PlayerAnswer => ({
      ...party(player.id),
      backs: player.backs.length,
      shared: player.shared,
      backedBy: player.backedBy.length,
      between: Number(player.between.toFixed(3)),
      cutOff: player.cutOff,
      core: player.core,
      walk: placeOf(player),
      camp: player.camp + 1,
      otherCamps: player.otherCamps.map((camp) => camp + 1),
      last: lastEvidenced(player[side]),
    });
  return {
    asOf: day,
    investments: found.ties.length,
    undated: found.undated,
    parties: found.players.size,
    investors: foremostInvestors(found).map(shown("backs")),
    companies: foremostCompanies(found).map(shown("backedBy")),
    bridges: foremostBridges(found).map(shown("backs")),
    camps: found.camps.map(({ members, ...lines }, at) => ({ camp: at + 1, ...lines, members: members.map(party) })),
    together: found.together.map(({ pair, common }) => ({ pair: pair.map(party), common: common.map(party) })),
  };
}

const nodesById = ({ file }: AskedGraph): Map<string, number> => new Map(file.nodes.id.map((id, node) => [id, node]));

/** Who backs both of two, and what both back, as of a date. */
export function askShared(graph: AskedGraph, [left, right]: readonly [string, string], asOf: DatePrefix | null): SharedAnswer {
  const ties = partyTies(graph.file);
  const day = asOf ?? lastEvidenced(ties);
  const found = keyPlayers(ties, day);
  const [one, other] = [left, right].map((name) => partyNode(graph.file, findNode(graph.file, name)));
  const nodes = nodesById(graph);
  const [leftParty, rightParty] = [graph.party(one ?? -1), graph.party(other ?? -1)];
  const common = (side: "backs" | "backedBy", end: "from" | "to"): CommonAnswer[] =>
    (found.players.get(leftParty.id)?.[side] ?? []).flatMap((own) => {
      const same = found.players.get(rightParty.id)?.[side].find((tie) => tie[end] === own[end]);
      if (!same) return [];
      const told = (tie: GraphTie) => ({ ...datesOf(tie), sources: graph.sources(tie.edges) });
      return [{ ...graph.party(nodes.get(own[end]) ?? -1), left: told(own), right: told(same) }];
    });
  return {
    asOf: day,
    left: leftParty,
    right: rightParty,
    investors: common("backedBy", "from"),
    companies: common("backs", "to"),
  };
}
