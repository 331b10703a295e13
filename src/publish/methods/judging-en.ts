import { figure } from "../format.ts";
import { inHundred, type Method, type MethodsRules } from "./method.ts";

/** What others report, and what is said of who leads. */
export function judgingEn({ settings, verdict }: MethodsRules): Method[] {
  const { standing, composite, echelons, reported, campaigns } = settings;
  const of = (share: number) => inHundred(share);
  const agreements = echelons.agreements.map(of);
  return [
    {
      id: "standing",
      title: "States in one measure",
      paragraphs: [
        `Every measure is read by itself: one measurer, one scope, one kind of period. A period counts where at least ${figure(standing.leastRead)} groups were read in it. Bounds and bands stay what they are, and a word is said only if it holds for every value inside.`,
        `First for every value is “leading”. Below the median, with a gap that widened from reading to reading and by more than ${of(standing.tolerance)} over all, is “falling behind”. Of the rest, growth over the last ${figure(standing.intervals)} intervals is held against the median’s: more than ${of(standing.tolerance)} above it is “gaining”, as far below it “slipping”, and between “holding”.`,
        "What the readings leave open is “not enough data”.",
      ],
    },
    {
      id: "composite",
      title: "The index over several outcomes",
      paragraphs: [
        `Groups are judged by outcomes (use, downloads, revenue) and not by what they do to get there. A group needs readings in at least ${figure(composite.leastMeasures)} outcomes of ${figure(composite.leastDimensions)} dimensions, and with fewer than ${figure(composite.leastUnits)} such groups there is no index.${verdict ? ` An outcome is read from its newest edition, or from one that ends at most ${figure(verdict.levelDays)} days earlier and reads more groups; a change is told between readings at most ${figure(verdict.changeDays)} days apart.` : ""}`,
        `An index rests on choices, so it is built in ${figure(verdict?.variants ?? composite.variants)} variants. They combine ${figure(composite.normalisations)} ways to make values comparable, ${figure(composite.aggregations)} to put them together and ${figure(composite.missing)} to treat what is missing with ${figure(composite.weightings)} kinds of weights (those drawn scatter by ${of(composite.spread)}) and ${figure(composite.sourcings)} ways to choose among sources.`,
        `What is shown is what the variants agree on; a rank interval leaves out ${of(composite.tail)} of them at either end. A share of variants says how little a place hangs on choices. It is no probability, and it does not know whether a measurer erred.`,
      ],
    },
    {
      id: "echelons",
      title: "Echelons",
      paragraphs: [
        `A line is drawn between groups only where the variants agree on it, which a variant does if every group above stands before every group below. Lines are looked for at ${agreements.slice(0, -1).join(", ")} and ${agreements.at(-1) ?? ""} of the variants; sentences go by ${of(echelons.said)}.`,
        "Within an echelon no order is claimed. One group that wanders over the whole field prevents every line that it crosses: that is what is known then.",
      ],
    },
    {
      id: "reported",
      title: "Figures reported by others",
      paragraphs: [
        `They are kept as said, with who said it and where, and stand side by side where they conflict. “About” so much is taken to be up to ${of(reported.about)} more or less. A figure without an address is shown and enters no total, no verdict and no index.`,
      ],
    },
    {
      id: "campaigns",
      title: "What changed during a campaign",
      paragraphs: [
        `Budget and days are what sources tell. Appearances of every ${figure(campaigns.per)} of a hot-search list are counted day by day over the campaign and the ${figure(campaigns.around)} days before and after; tested is a step during it, against the trend of the days around.`,
        `More or less is said only where the interval of that step leaves out zero and at most ${of(campaigns.rare)} of placebo dates changed as much, where there are at least ${figure(campaigns.leastPlacebos)} of them. Fewer than ${figure(campaigns.before)} days of the list before, ${figure(campaigns.during)} during or ${figure(campaigns.after)} after, ${figure(campaigns.appearances)} appearances or ${figure(campaigns.named)} days with one are too few to tell; of usage ${figure(campaigns.readingsBefore)}, ${figure(campaigns.readingsDuring)} and ${figure(campaigns.readingsAfter)} readings of one measurer are needed.`,
        "It is a change during, never an effect: nobody knows what would have been without the campaign.",
      ],
    },
  ];
}
