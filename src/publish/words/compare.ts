/** Words of the pages that put groups side by side. */
export interface CompareWords {
  readonly lede: string;
  readonly ready: string;
  readonly readyLede: string;
  readonly everyGroup: string;
  readonly everyGroupLede: string;
  readonly largestOf: (shown: string, all: string) => string;
  readonly allOf: (group: string) => string;
  readonly allOfLede: string;
  readonly beside: string;
  readonly measure: string;
  readonly counted: (asOf: string) => string;
  readonly noFigure: string;
  readonly none: string;
  readonly chosen: string;
  readonly add: string;
  readonly remove: string;
  readonly most: string;
  readonly loading: string;
  readonly failed: string;
}
