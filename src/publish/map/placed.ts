import type { ShownBacking } from "../shown/shown-backing.ts";
import type { Box } from "./boxes.ts";
import type { MapNode } from "./core.ts";
import type { Course } from "./course.ts";

/** A point and its label, in pixels of the drawing. */
export interface PlacedNode extends MapNode {
  readonly x: number;
  readonly y: number;
  /** The room that its dot takes by whichever measure it is largest; by each it is drawn with one of the `radii`. */
  readonly radius: number;
  readonly label: PlacedLabel;
}

export interface PlacedLabel {
  readonly text: string;
  /** The second line of a name that is too long for one, and its own height in the drawing. */
  readonly below?: { readonly text: string; readonly y: number } | undefined;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly box: Box;
}

export interface PlacedLine {
  readonly backing: ShownBacking;
  readonly from: PlacedNode;
  readonly to: PlacedNode;
  readonly course: Course;
  /** Where no other line is near; absent where there is no such place. */
  readonly year?: PlacedYear;
}

/** In the middle of its line. */
export interface PlacedYear {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export const COMPANY_SIZE = 12.5;
export const YEAR_SIZE = 9.5;
