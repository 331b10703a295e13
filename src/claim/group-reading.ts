import type { Frame, Reading } from "./reading.ts";

/** What a number that was held against a group's rows of one series is read as; it bears nothing else out. */
export function groupReading(series: string, { frame, added }: { readonly frame: Frame; readonly added: boolean }): Reading {
  return {
    kind: "count",
    series: [series],
    place: null,
    otherPlace: null,
    basis: added ? "added" : "total",
    frame,
    base: null,
    contexts: [],
    trust: "weak",
    doubt: null,
    backing: "sentence",
  };
}
