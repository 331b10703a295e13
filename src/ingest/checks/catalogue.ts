import { beforeLastList } from "./before-last-list.ts";
import type { Check, WordCheck } from "./check.ts";
import { dateOrder } from "./date-order.ts";
import { datesAfterList } from "./dates-after-list.ts";
import { futureDates } from "./future-dates.ts";
import { lateEntries } from "./late-entries.ts";
import { numberDates } from "./number-dates.ts";
import { cutNumbers, numberShapes } from "./number-shapes.ts";
import { placeKinds, unknownPlaces } from "./places.ts";
import { prefixPlaces } from "./prefix-place.ts";
import { repeatedNumbers } from "./repeated-numbers.ts";
import { rowsShort, serialGaps, serialRepeats } from "./serials.ts";
import { strayCharacters } from "./stray-characters.ts";
import { swappedColumns } from "./swapped-columns.ts";

/** The checks that need nothing but the rows. Those that hold arrivals against counts or earlier arrivals are run there. */
export const ROW_CHECKS: readonly (Check | WordCheck)[] = [
  serialGaps,
  serialRepeats,
  rowsShort,
  repeatedNumbers,
  numberShapes,
  cutNumbers,
  swappedColumns,
  strayCharacters,
  lateEntries,
  futureDates,
  datesAfterList,
  beforeLastList,
  dateOrder,
  numberDates,
  unknownPlaces,
  placeKinds,
  prefixPlaces,
];
