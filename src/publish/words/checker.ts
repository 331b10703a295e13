import type { CheckPageWords } from "../../model/check-page.ts";

/** Words of the page that checks a text: those that stand in it, and those that it hands to its script. */
export interface CheckerWords {
  readonly title: string;
  readonly lede: string;
  readonly privacy: string;
  readonly noScript: string;
  /** The link to it from the home page. */
  readonly invite: string;
  readonly text: string;
  readonly placeholder: string;
  readonly drop: string;
  readonly file: string;
  readonly date: string;
  readonly dateHint: string;
  readonly sources: string;
  readonly sourcesHint: string;
  readonly check: string;
  readonly sample: string;
  readonly forget: string;
  readonly edit: string;
  readonly take: string;
  readonly copyText: string;
  readonly copyMarkdown: string;
  readonly copyLink: string;
  readonly download: string;
  readonly skip: string;
  readonly result: string;
  readonly panel: string;
  readonly legend: string;
  readonly means: Readonly<Record<keyof CheckPageWords["verdicts"], string>>;
  readonly keys: string;
  readonly more: string;
  readonly browser: CheckPageWords;
}
