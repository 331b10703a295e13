import { DESIGN } from "../addresses.ts";
import { designPage, type DesignInputs } from "../pages/design.ts";
import type { Desk, Plan } from "./desk.ts";
import { leagueInputs } from "./league.ts";

const ROWS = 3;

/** How the site is drawn, shown with the first rows of its league: what is shown is real here too. */
export function* planDesign(desk: Desk): Iterable<Plan<DesignInputs>> {
  yield { address: DESIGN, render: designPage, inputs: { league: leagueInputs(desk, ROWS) } };
}
