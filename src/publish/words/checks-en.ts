import { plural } from "./grammar-en.ts";
import type { CheckWords } from "./checks.ts";

export const checks: CheckWords = {
  title: "Checks on arrival",
  lede: "Every list goes through all of these. What is usual is learnt from the lists themselves; a finding is a question to the source, and changes no row.",
  check: "Check",
  examined: "Looked at",
  found: "Found",
  settled: "Settled",
  counted: {
    rows: (count) => plural(count, "row", "rows"),
    attachments: (count) => plural(count, "document", "documents"),
    figures: (count) => plural(count, "figure", "figures"),
  },
  checks: {
    "missing-value": {
      title: "Empty cells",
      meaning: "A row without a number, name or filer; it is kept as a record and counts for nothing.",
    },
    "serial-gap": { title: "Gaps in the numbering", meaning: "The list’s own numbers skip one: the row may have been lost." },
    "serial-repeated": { title: "Repeats in the numbering", meaning: "Two rows of one list have the same number in it." },
    "rows-short": { title: "Fewer rows than numbered", meaning: "A document holds fewer rows than its own numbers count." },
    "number-repeated": {
      title: "Identifiers listed again",
      meaning:
        "The same identifier on several rows: a note where another series lists it too, a warning within one series. Counts take the first.",
    },
    "number-shape": {
      title: "Identifiers of another shape",
      meaning: "The last part of an identifier has not the digits that at least 99% of its series have.",
    },
    "number-cut": { title: "Identifiers cut short", meaning: "An identifier ends where the usual one goes on." },
    "swapped-columns": {
      title: "Name and filer swapped",
      meaning: "The name ends as filers of this source do, and the filer does not.",
    },
    "stray-character": {
      title: "Stray characters",
      meaning:
        "A character of the next cell, one that nobody sees, full-width digits in an identifier, a lone bracket, an odd space.",
    },
    "late-entry": { title: "Late entries", meaning: "Rows that the list itself marks as entered late." },
    "future-date": { title: "Dates in the future", meaning: "A date after the day on which its document was first seen." },
    "date-after-list": {
      title: "Dates after the list",
      meaning: "A row dated after the day its list speaks of, or a list that went up before that day.",
    },
    "before-last-list": {
      title: "Earlier than the list before",
      meaning: "By its own date the row belongs into an earlier list, stands in none, and is not marked as late.",
    },
    "date-order": {
      title: "Dates out of order",
      meaning: "A row out of the order of dates that the rest of its list keeps, or a round that goes back in time.",
    },
    "number-date": {
      title: "Identifier against date",
      meaning: "The identifier holds a later date than its row is dated; in nearly all others it does not.",
    },
    "unknown-place": { title: "Unknown places", meaning: "A place, or the area code of one, that this dossier does not know." },
    "place-kind": {
      title: "Places of another kind",
      meaning: "What stands in the column of places is a body, or another kind of place than nearly all are.",
    },
    "prefix-place": {
      title: "Beginning against place",
      meaning:
        "An identifier begins with another place than its row names (warning), or spells it otherwise than most do (note).",
    },
    "announced-total": {
      title: "Announced totals",
      meaning: "The rows of a round do not add up to what was announced.",
    },
    "attachment-changed": {
      title: "Changed documents",
      meaning: "Other bytes under the same address than when the document was first seen.",
    },
    "row-gone": { title: "Vanished rows", meaning: "A row that an earlier version of the same document had." },
  },
  nothing: "Nothing found.",
  number: "Identifier",
  field: "Field",
  value: "As published",
  expected: "Expected",
  decision: "Decision",
  open: "open",
  fields: {
    number: "identifier",
    name: "name",
    filer: "filer",
    serial: "number in the list",
    rows: "rows",
    place: "place",
    district: "area code",
    class: "class",
    product: "product",
    filed_on: "filed on",
    listed_as_of: "list as of",
    published_on: "published on",
    total: "total",
    added: "new",
  },
  reasons: {
    "swapped-columns": "name and filer stand in each other’s column",
    "stray-character": "a character that does not belong to the name",
    "missing-row": "the copy that was read lacks the row",
    "cut-in-copy": "cut short in the copy that was read",
  },
  proposed: "Proposed repairs",
  proposedLede: "A proposal changes nothing until an editor accepts it in repairs.csv.",
  noneProposed: "None is open.",
  repaired: "Repairs made",
  repairedLede: "The published value is kept and shown; companies and counts go by the repaired one.",
  published: "Published",
  repairedTo: "Repaired",
  reason: "Reason",
  other: "Other reports",
  otherLede: "What else was met while reading, by source.",
};
