import { halfYear } from "./grammar-en.ts";
import type { ClassesWords } from "./classes.ts";

export const classes: ClassesWords = {
  title: "Classes",
  none: "This dossier has no scheme of classes.",
  lede: "The lists tell no classes. People read them off name, filer and product; rules and a small model tell the rest, corrected for what the model is measured to be off by on a random sample. Where two readers agree on a name, that is agreement, not truth.",
  finding: ({ label, share, total, course }) => {
    if (course === null) return `${label}: ${share} of all ${total}`;
    const [from, to] = [course.from, course.to].map((at) => `${at.share} in the ${halfYear(at.halfYear)}`);
    return `${label}: from ${from} to ${to}`;
  },
  extent: ({ label, share, interval, total, most }) => {
    const all = `${share} of all ${total}${interval === null ? "" : ` (95% interval ${interval})`}`;
    return `${label}: ${all}${most === null ? "" : `; at most ${most} if all that cannot be told were`}.`;
  },
  clock: "Clock",
  halfYear: "Half-year",
  all: "All",
  total: "Total",
  label: "Class",
  count: "Estimated",
  share: "Share",
  interval: "95% interval",
  byHand: "read by people",
  shown: "Rows under this label",
  shownLede: "Not corrected: rows that stand under this label",
  chart: (scheme, series) => `${scheme} · ${series}`,
  alt: (labels, from, to) => `Stacked columns: shares of ${labels}, ${from} to ${to}. The numbers are in the table below.`,
  legend: "Columns are shares, upright lines their 95% intervals.",
  source: "rows of the lists; labels from labels.csv, the others told by a model.",
  csv: "Download CSV",
  places: "By place",
  groups: "By group",
  few: (least) =>
    `Those with ${least} or more. Where fewer than thirty of them were sampled, they are corrected by what the model is off by in the whole sample.`,
  rows: (label) => `Rows labelled “${label}”`,
  rowsLede: (count) => `${count} rows, the least sure first. A label that a person gave has the probability 1.`,
  probability: "Probability",
  by: "By",
  labellers: {
    rule: "rules and model",
    model: "model",
    unclear: "not decided",
    reader: "one reader",
    readers: "two readers, alike",
    "third-reader": "third reader",
  },
  methods: "How labels are given, and how right they are",
  upTo: (high) => `at most ${high}`,
};
