import { foremostBridges, foremostCompanies, foremostInvestors, walkPlaces } from "../../graph/key-players/foremost.ts";
import { keyPlayers, type KeyPlayers, type Player } from "../../graph/key-players/key-players.ts";
import { lastEvidenced, type Tie } from "../../graph/key-players/ties.ts";
import type { DatePrefix } from "../../model/dates.ts";
import { firstText } from "../../model/text.ts";
import { PLAYERS } from "../addresses.ts";
import { downloadLine } from "../download-line.ts";
import { playersPage, type PlayersInputs, type ShownCamp, type ShownPair, type ShownPlayer } from "../pages/players.ts";
import { isCounted, type ShownBacking, type ShownParty } from "../shown/shown-backing.ts";
import type { Desk, Plan } from "./desk.ts";
import { tonesOf } from "./map.ts";

const CSV = {
  investors: `${PLAYERS}investors.csv`,
  companies: `${PLAYERS}companies.csv`,
  bridges: `${PLAYERS}bridges.csv`,
  camps: `${PLAYERS}camps.csv`,
  together: `${PLAYERS}together.csv`,
} as const;

/** A line with the investment that it is drawn for. */
interface ShownTie extends Tie {
  readonly backing: ShownBacking;
}

/** Key players on one page, each table whole as CSV. */
export function* planPlayers(desk: Desk): Iterable<Plan> {
  const inputs = playersInputs(desk);
  yield { address: PLAYERS, render: playersPage, inputs } as Plan;
  yield { address: CSV.investors, render: playersCsv, inputs: inputs.investors } as Plan;
  yield { address: CSV.companies, render: playersCsv, inputs: inputs.companies } as Plan;
  yield { address: CSV.bridges, render: playersCsv, inputs: inputs.bridges } as Plan;
  yield { address: CSV.camps, render: campsCsv, inputs: inputs.camps } as Plan;
  yield { address: CSV.together, render: togetherCsv, inputs: inputs.together } as Plan;
}

function playersInputs(desk: Desk): PlayersInputs {
  const ties = desk.backings.all.filter(isCounted).map((backing): ShownTie => ({
    from: backing.backer.id,
    to: backing.company.id,
    first: backing.first?.by ?? null,
    last: backing.last?.by ?? null,
    backing,
  }));
  const asOf = lastEvidenced(ties);
  const found = keyPlayers(ties, asOf);
  const tellings = found.ties.flatMap(({ backing }) => backing.tellings);
  const show = playerShower(desk, found);
  return {
    investments: found.ties.length,
    parties: found.players.size,
    statements: tellings.length,
    pages: new Set(tellings.flatMap(({ address }) => address ?? [])).size,
    undated: found.undated,
    asOf,
    investors: foremostInvestors(found).map((player) => show(player, "backs")),
    companies: foremostCompanies(found).map((player) => show(player, "backedBy")),
    bridges: foremostBridges(found).map((player) => show(player, "backs")),
    camps: found.camps.map((camp): ShownCamp => ({ ...camp, members: camp.members.map((id) => partyOf(desk, id)) })),
    together: found.together.map((pair) => shownPair(desk, found, pair)),
    csv: CSV,
  };
}

function partyOf({ backings }: Desk, id: string): ShownParty {
  const party = backings.parties.get(id);
  if (!party) throw new Error(`No party ${id} invests or is invested in`);
  return party;
}

type Shower = (player: Player<ShownTie>, side: "backs" | "backedBy") => ShownPlayer;

function playerShower(desk: Desk, found: KeyPlayers<ShownTie>): Shower {
  const placeOf = walkPlaces(found);
  const tones = tonesOf(desk);
  return (player, side) => {
    const own = player[side];
    return {
      party: partyOf(desk, player.id),
      tone: tones[player.id] ?? 0,
      backs: player.backs.length,
      shared: player.shared,
      backedBy: player.backedBy.length,
      statements: own.reduce((sum, { backing }) => sum + backing.tellings.length, 0),
      between: player.between,
      core: player.core,
      walk: placeOf(player),
      camp: player.camp,
      otherCamps: player.otherCamps,
      cutOff: player.cutOff,
      last: lastEvidenced(own),
    };
  };
}

function shownPair(desk: Desk, { players }: KeyPlayers<ShownTie>, { pair, common }: KeyPlayers["together"][number]): ShownPair {
  const both = pair.flatMap((id) => players.get(id)?.backs ?? []).filter(({ to }) => common.includes(to));
  return {
    pair: [partyOf(desk, pair[0]), partyOf(desk, pair[1])],
    common: common.map((id) => partyOf(desk, id)),
    last: lastEvidenced(both),
  };
}

const date = (last: DatePrefix | null): string => last ?? "";
const names = (parties: readonly ShownParty[]): string => parties.map(({ name }) => firstText(name)).join("; ");

const PLAYER_HEADS =
  "who backs also_backed_by_others named_investors statements pairs_between cut_off_without core walk camp last_evidenced";

function playersCsv(all: readonly ShownPlayer[]): string {
  const lines = all.map((one) =>
    downloadLine([
      firstText(one.party.name),
      ...[one.backs, one.shared, one.backedBy, one.statements].map(String),
      String(Number(one.between.toFixed(3))),
      ...[one.cutOff, one.core, one.walk, one.camp + 1].map(String),
      date(one.last),
    ]),
  );
  return downloadLine(PLAYER_HEADS.split(" ")) + lines.join("");
}

function campsCsv(camps: readonly ShownCamp[]): string {
  const lines = camps.map(({ members, linesWithin, linesOut }, at) =>
    downloadLine([...[at + 1, members.length, linesWithin, linesOut].map(String), names(members)]),
  );
  return downloadLine(["camp", "members", "investments_within", "investments_to_others", "who"]) + lines.join("");
}

function togetherCsv(pairs: readonly ShownPair[]): string {
  const lines = pairs.map(({ pair, common, last }) =>
    downloadLine([...pair.map(({ name }) => firstText(name)), String(common.length), names(common), date(last)]),
  );
  return downloadLine(["investor", "other_investor", "in_common", "companies", "last_evidenced"]) + lines.join("");
}
