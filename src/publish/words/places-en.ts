import { date } from "./grammar-en.ts";
import type { PlaceWords } from "./places.ts";

export const places: PlaceWords = {
  lede: "Where filers are, as the lists put it: the province in their own column for it, or the body that stands there in its stead.",
  map: (measure, asOf) => `${measure}, by place, as of ${date(asOf)}`,
  mapLede:
    "One tile a place, about where it lies; tiles are alike in size, places are not. A tile opens the place; the numbers in the table open their rows.",
  mapAlt: (measure, count) => `Map of tiles: ${measure}, ${count} places. The numbers are in the table.`,
  found: ({ names, several, count, whole, share, foremost }) => {
    const lead = several ? `${names} have ${count} each` : `${names} has ${count} of ${whole}, ${share}`;
    return foremost === null ? lead : `${lead}; the first ${foremost.count} places together ${foremost.share}`;
  },
  nowhere: (measure) => `${measure}: none has a place`,
  legend: "Shades, a fifth of the places each",
  from: (low, high) => (low === high ? low : `${low}–${high}`),
  offMap: "Not on the map",
  none: "No list of this dossier names a place.",
  unknown: (count, series) => `${series}: ${count}`,
  unknownTitle: "Rows whose list gives no place",
  newestOf: (shown, all) => `The newest ${shown} of ${all}.`,
  place: "Place",
  kinds: { province: "province", body: "a body that stands in the column of places", district: "district" },
  byMeasure: "On the lists",
  halfYears: "New per half-year",
  halfYearsLede: "Each series by the clock it is told by; series are not added.",
  halfYear: "Half-year",
  groups: "Groups with most filings here",
  noGroups: "No filer here is assigned to a group.",
  filers: "Filers with most rows here",
  rows: "Rows",
  newest: "Newest rows",
  nothing: "No row names this place.",
  allRows: "All of them in the registry",
};
