/** Words of the pages and the feed that tell what changed. */
export interface ChangesWords {
  readonly title: string;
  readonly lede: string;
  /** What a link to the page says where there is room. */
  readonly more: string;
  readonly archive: (series: string) => string;
  readonly archiveLede: (rounds: string) => string;
  readonly allRounds: string;
  readonly thisRound: string;
  readonly roundTitle: (series: string, date: string) => string;
  readonly roundBefore: (date: string) => string;
  readonly earlier: (date: string) => string;
  readonly later: (date: string) => string;
  readonly newFilers: string;
  readonly newFilersLede: string;
  /** In the first round all are new. */
  readonly allNewFilers: string;
  readonly everyNewFiler: (count: string) => string;
  readonly cancelledUpTo: (after: string | null, date: string) => string;
  /** With `{added}` where the count goes. */
  readonly round: (date: string, before: string | null, unit: string) => string;
  readonly total: string;
  readonly before: string;
  readonly after: string;
  readonly added: string;
  readonly byGroup: string;
  readonly byPlace: string;
  readonly noGroup: string;
  readonly noPlace: string;
  readonly documents: string;
  readonly renamed: string;
  readonly renamedLede: string;
  readonly nobodyRenamed: string;
  readonly fields: Readonly<Record<"filer" | "name", string>>;
  readonly kind: string;
  readonly was: string;
  readonly is: string;
  readonly cancelled: string;
  readonly cancelledSince: (date: string) => string;
  readonly nothingCancelled: string;
  readonly feed: string;
  readonly corrections: string;
  readonly correctionsLede: string;
  readonly noCorrections: string;
  readonly correctionDate: string;
  readonly number: string;
  readonly reason: string;
  readonly published: string;
  readonly withdrawn: string;
  readonly corrected: (date: string, before: string, after: string) => string;
  readonly entries: {
    readonly round: (series: string, date: string, added: string) => string;
    readonly roundText: (before: string, after: string) => string;
    readonly cancelled: (count: string) => string;
    readonly cancelledText: (numbers: readonly string[]) => string;
    readonly correction: (number: string, before: string, after: string) => string;
  };
}
