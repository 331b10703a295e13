import { CodePoints } from "../text/code-points.ts";
import type { CheckedClaim, CheckOptions, Verdict } from "./checked-claim.ts";
import type { CheckedText } from "./checked-text.ts";
import { sentenceAround } from "./sentence-around.ts";

interface Rating {
  readonly value: 1 | 3 | 5;
  readonly name: Readonly<Record<CheckOptions["language"], string>>;
}

/** From 1, the worst, to 5. What was not checked has no rating, and a review without one would be none. */
const RATINGS: Readonly<Record<Verdict, Rating | null>> = {
  refuted: { value: 1, name: { zh: "不符", en: "Refuted" } },
  disputed: { value: 3, name: { zh: "有争议", en: "Disputed" } },
  supported: { value: 5, name: { zh: "属实", en: "Supported" } },
  "not-enough-evidence": null,
};

/** Reviews of claims for search engines (schema.org: ClaimReview), as one JSON-LD document. */
export interface ClaimReviews {
  readonly "@context": "https://schema.org";
  readonly "@graph": readonly object[];
}

export interface ReviewOptions extends CheckOptions {
  /** Who reviews, by the dossier's name. */
  readonly author: string;
}

/**
 * A review of every number that got a verdict. The claim is its sentence; it appeared at the addresses given as its sources, on the
 * day given. Nothing else is known of the text, so nothing else is said: no author, no day taken from a clock.
 */
export function reportClaimReview(texts: readonly CheckedText[], options: ReviewOptions): ClaimReviews {
  return { "@context": "https://schema.org", "@graph": texts.flatMap((text) => reviewsOf(text, options)) };
}

function reviewsOf({ prose, result }: CheckedText, options: ReviewOptions): object[] {
  const points = new CodePoints(prose.text);
  return result.claims.flatMap((claim) => {
    const rating = RATINGS[claim.verdict];
    const { start, end } = sentenceAround(points, claim);
    return rating ? [review(claim, rating, { sentence: points.slice(start, end), options })] : [];
  });
}

interface Said {
  readonly sentence: string;
  readonly options: ReviewOptions;
}

function review({ reason, right, unit }: CheckedClaim, rating: Rating, { sentence, options }: Said): object {
  const { author, sources, date, language } = options;
  const [url] = sources;
  return {
    "@type": "ClaimReview",
    claimReviewed: sentence,
    inLanguage: language,
    author: { "@type": "Organization", name: author },
    reviewRating: {
      "@type": "Rating",
      ratingValue: rating.value,
      worstRating: 1,
      bestRating: 5,
      alternateName: rating.name[language],
      ratingExplanation: right === null ? reason : `${right}${unit}. ${reason}`,
    },
    itemReviewed: {
      "@type": "Claim",
      text: sentence,
      ...(date === null ? {} : { datePublished: date }),
      ...(url === undefined ? {} : { url, appearance: sources.map((one) => ({ "@type": "CreativeWork", url: one })) }),
    },
  };
}
