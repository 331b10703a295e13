/**
 * How likely each rule is right: of the pairs of the labelled half that rules may be looked at against, (right + 1) of (told + 2), so that
 * few pairs leave it open (docs/groups.md has the counts). Estimates of these rules on these lists, and no more.
 */
const share = (right: number, told: number): number => (right + 1) / (told + 2);

export const ESTIMATES = {
  /** Under `proposed` in groups.yml. */
  listed: share(0, 0),
  /** A product begins or ends with a word that mostly the group's own companies use, or mostly others. */
  productOfGroup: share(0, 0),
  productOfMany: share(0, 0),
  /** The brand in a filer's name is the group's own name, or one of its brands or apps. */
  brandIsName: share(0, 0),
  brandIsProduct: share(0, 0),
  /** A rename that a remark states, with a doubt. */
  rename: share(0, 0),
  placeDropped: share(0, 0),
  spelling: share(0, 0),
  /** A reported name stands within another, or is the brand of one company alone. */
  nameWithin: share(0, 0),
  shortName: share(0, 0),
} as const;
