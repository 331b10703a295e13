import type { FrontWords } from "./front.ts";

export const front: FrontWords = {
  leads: (name, measure) => `${name} is first: ${measure}`,
  rounds: (label, added, rank, of) =>
    of === 1
      ? `${label}: ${added} in the first round`
      : `${label}: ${added} in the last round, ${rank === 1 ? "the most" : `number ${rank}`} of ${of}`,
  roundsNote: "New entries per round by the date of the list, each row on its own scale; the total at the end",
  further: "What else was found",
  lastRounds: "What the last rounds brought",
  before: (count) => `${count} the round before`,
  firstRound: "first round",
};
