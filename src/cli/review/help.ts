/** The line of keys below each view. */
export const KEYS = {
  company: "y same · n different · u unsure · s skip · b back · w why · o rows · ? help · q end",
  member: "y belongs · n does not · u unsure · s skip · b back · w why · o rows · ? help · q end",
  class: "1-9 pick · m more labels · u unclear · s skip · b back · w why · o rows · ? help · q end",
  end: "s skipped ones again · b back · ? help · q end",
  row: "o next row · ← row before · any other key: back to the question",
  help: "any key: back to the question",
  why: "Enter keeps the reason for the next answer · Esc leaves it as it was",
} as const;

export const HELP = [
  ["y", "yes: one company, or a member of the group"],
  ["n", "no: two companies, or no member of the group"],
  ["u", "unsure: looked at, and not to be told; it is asked last another day"],
  ["1-9", "pick the label of a class"],
  ["m", "more labels of a class"],
  ["s", "skip: ask again at the end"],
  ["b", "back: take the last answer back, or return to what was skipped"],
  ["w", "why: type a reason that goes with the next answer"],
  ["o", "open the rows that the evidence stands in, one after another"],
  ["q", "end; every answer is written already"],
  ["", ""],
  ["+ − ·", "speaks for yes, speaks against it, tells neither"],
  ["weight", "what an answer settles: rows that move, times how open the question is"],
] as const;
