import { date, plural } from "./grammar-en.ts";
import type { ChangesWords } from "./changes.ts";

export const changes: ChangesWords = {
  title: "What changed",
  lede: "The newest round of each series against the one before: what is new, whose and where, who goes by another name, and what was struck off since.",
  more: "What changed, by group and by place",
  archive: (series) => `${series}: every round`,
  archiveLede: (rounds) =>
    `${plural(rounds, "round", "rounds")}, the newest first. Earlier names are those that the lists’ own remarks tell; few remarks are dated, so a name counts with the round that its row stands in.`,
  allRounds: "Every round of this series",
  thisRound: "This round in full",
  roundTitle: (series, day) => `${series}: the list as of ${date(day)}`,
  roundBefore: (day) => `New in the list as of ${date(day)}`,
  earlier: (day) => date(day),
  later: (day) => date(day),
  newFilers: "New on the list",
  newFilersLede: "Companies with no row of this series in any earlier list, under any of their names.",
  allNewFilers: "This is the first list, so every company is new on it.",
  everyNewFiler: (count) => `All ${count}`,
  cancelledUpTo: (after, day) =>
    after === null ? `Cancelled up to ${date(day)}` : `Cancelled after ${date(after)}, up to ${date(day)}`,
  round: (day, before, unit) =>
    before === null
      ? `The first list, as of ${date(day)}, holds {added} ${unit}.`
      : `The list as of ${date(day)} adds {added} ${unit} to those as of ${date(before)}.`,
  total: "On the lists",
  before: "Before",
  after: "Now",
  added: "New",
  byGroup: "New, by group",
  byPlace: "New, by place",
  noGroup: "no group",
  noPlace: "no place",
  documents: "Documents",
  renamed: "Renamed",
  renamedLede: "Earlier names, as the remarks of new rows tell them.",
  nobodyRenamed: "No new row tells an earlier name.",
  fields: { filer: "filer", name: "name" },
  kind: "What",
  was: "Was",
  is: "Is",
  cancelled: "Cancelled",
  cancelledSince: (day) => `Cancelled after ${date(day)}`,
  nothingCancelled: "Nothing was struck off since.",
  feed: "Changes (Atom)",
  corrections: "Corrections",
  correctionsLede:
    "A number that was published and has another value now, though nothing came since that would explain it. What was said stays here, with what is said now and the reason.",
  noCorrections: "No published number has been corrected so far.",
  correctionDate: "Corrected on",
  number: "Number",
  reason: "Reason",
  published: "notice",
  withdrawn: "not published any more",
  corrected: (day, before, after) => `Corrected on ${date(day)} from ${before} to ${after}:`,
  entries: {
    round: (series, day, added) => `${series}: ${added} new in the list as of ${date(day)}`,
    roundText: (before, after) => `On the lists: ${before} before, ${after} now.`,
    cancelled: (count) => `${plural(count, "number", "numbers")} cancelled`,
    cancelledText: (numbers) => `${numbers.join("; ")}.`,
    correction: (number, before, after) => `Correction: ${number} ${before} → ${after}`,
  },
};
