/** Words of the first screen of the home page. */
export interface FrontWords {
  readonly leads: (name: string, measure: string) => string;
  readonly rounds: (label: string, added: string, rank: number, of: number) => string;
  readonly roundsNote: string;
  readonly further: string;
  readonly lastRounds: string;
  readonly before: (count: string) => string;
  readonly firstRound: string;
}
