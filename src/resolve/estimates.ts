/**
 * How likely each rule is right: of the labelled pairs and filers that rules may be looked at against, (right + 1) of (told + 2), so that few
 * of them leave it open. `npm run bench:companies` counts them again. Estimates of these rules on these lists, and no more.
 */
const share = (right: number, told: number): number => (right + 1) / (told + 2);

export const ESTIMATES = {
  /** Under `proposed` in groups.yml. */
  listed: share(6, 6),
  /** A thing's name begins or ends with a word that mostly the group's own companies use, or mostly others. */
  productOfGroup: share(4, 7),
  productOfMany: share(1, 8),
  /** The brand in a filer's name is a word of the group. */
  brandInName: share(1, 1),
  /** A rename that a remark states, with a doubt. */
  rename: share(1, 2),
  /** A place left out, where one name alone fits. */
  placeDropped: share(3, 3),
  /** Nothing but signs and script. */
  spelling: share(11, 11),
  /** One character more. */
  stray: share(1, 1),
  /** A reported name stands within another. */
  nameWithin: share(0, 0),
  /** A reported name is the brand of one filer alone. */
  shortName: share(0, 1),
  /** A filer's name without a legal form is the brand, or brand and trade, of one other alone. */
  cutShort: share(3, 3),
} as const;
