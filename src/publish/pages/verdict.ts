import { inLanguage } from "../../model/text.ts";
import { VARIANTS_FILE } from "../addresses.ts";
import { chartOf } from "../charts/chart-figure.ts";
import { echelonsSwitch } from "../echelons-figure.ts";
import { robustnessFigure } from "../figures/robustness-figure.ts";
import type { ShownWithout } from "../figures/without-figure.ts";
import { figure } from "../format.ts";
import { html, type Markup } from "../html.ts";
import { layout } from "../layout.ts";
import type { Chrome } from "../page.ts";
import type {
  ShownBeside,
  ShownCatchUp,
  ShownChange,
  ShownFindings,
  ShownIndex,
  ShownLack,
  ShownOutcome,
  ShownSelection,
  ShownSensitivity,
} from "../shown/shown-verdict.ts";
import { verdictHeadline, verdictRest } from "../verdict-headline.ts";
import { download } from "../verdict-parts.ts";
import { besideSection, catchUpsSection, changesSection } from "./verdict-evidence.ts";
import { lackingSection, outcomesSection, sensitivitySection } from "./verdict-index.ts";

export interface VerdictInputs extends ShownSelection {
  readonly findings: ShownFindings;
  /** null where fewer than four groups qualify. */
  readonly index: ShownIndex | null;
  readonly sensitivity: ShownSensitivity | null;
  readonly without: ShownWithout | null;
  readonly lacking: readonly ShownLack[];
  readonly changes: readonly ShownChange[];
  readonly catchUps: readonly ShownCatchUp[];
  readonly beside: ShownBeside;
  /** What the browser computes from, as JSON; open ends of intervals are null. */
  readonly kernel: string;
}

export function verdictPage(inputs: VerdictInputs, chrome: Chrome): string {
  const { verdict: words } = chrome.words;
  const { findings, index } = inputs;
  const main = html`<section class="lead told">
      <h1 class="verdict">${verdictHeadline(chrome, findings)}</h1>
      <div>
        <p class="standfirst">
          ${index && html`${words.variantsMean}${chrome.words.gap}`}${findings.start !== "" && words.asOf(findings.start, findings.end)}
        </p>
        ${verdictRest(chrome, findings)}
      </div>
    </section>
    ${index && indexSections(chrome, inputs, index)} ${outcomesSection(chrome, inputs)} ${lackingSection(chrome, inputs.lacking)}
    ${changesSection(chrome, inputs.changes)} ${catchUpsSection(chrome, inputs.catchUps)} ${besideSection(chrome, inputs.beside)}`;
  return layout(chrome, { title: words.title, section: "verdict", main, ...(index && { script: "verdict.js" }) });
}

function indexSections(chrome: Chrome, { sensitivity, without, outcomes, kernel }: VerdictInputs, index: ShownIndex): Markup {
  const { verdict: words } = chrome.words;
  return html`<section>
      <h2 id="echelons">${words.echelons}</h2>
      <p class="prose">${words.echelonsLede}${chrome.words.gap}${words.noTail}</p>
      <div class="chart-and-weights">${echelonsSwitch(chrome, index)} ${weights(chrome, outcomes, kernel)}</div>
    </section>
    <section>
      <h2 id="robustness">${words.robustness}</h2>
      <p class="prose">${words.robustnessLede(figure(index.variants))}${chrome.words.gap}${words.variantsMean}</p>
      ${chartOf(chrome, robustnessFigure, index)} ${download(chrome, VARIANTS_FILE, words.variantsFile)}
    </section>
    ${sensitivity && sensitivitySection(chrome, sensitivity, without)}`;
}

/** Filled by the script, and hidden where there is none. */
function weights(chrome: Chrome, outcomes: readonly ShownOutcome[], kernel: string): Markup {
  const { verdict: words } = chrome.words;
  const sliders = outcomes
    .filter(({ use }) => use === "enters")
    .map(({ id, measure, weight, dimension }, at) => {
      return html`<li>
        <label for="weight-${at}"
          >${inLanguage(measure.label, chrome.language)} <small>${inLanguage(dimension, chrome.language)}</small></label
        >
        <input
          type="range"
          id="weight-${at}"
          min="0"
          max="${3 * weight || 10}"
          step="any"
          value="${weight}"
          data-measure="${id}"
          data-weight="${weight}"
        />
      </li>`;
    });
  return html`<section id="weights" class="weights" data-kernel="${kernel}" hidden>
    <h3>${words.weights}</h3>
    <p class="meta">${words.weightsLede}</p>
    <ul>
      ${sliders}
    </ul>
    <p><button type="button">${words.reset}</button> <span role="status" class="meta"></span></p>
  </section>`;
}
