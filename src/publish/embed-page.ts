import { inLanguage } from "../model/text.ts";
import { chartFigure, type Chart } from "./charts/chart-figure.ts";
import { escapeHtml, html } from "./html.ts";
import { POLICY } from "./layout.ts";
import { linkTo } from "./links.ts";
import { languageTag, type Chrome } from "./page.ts";

/**
 * A chart alone, for other people's pages to frame: no more around it than who made it. The theme is the reader's, or what the frame's
 * address says (`?theme=dark`); links open beside the page that frames it.
 */
export function embedPage(chrome: Chrome, chart: Chart): string {
  const { frame, language, root, words } = chrome;
  const site = inLanguage(frame.title, language);
  const back = linkTo(chrome, `${chart.page}#chart-${chart.id}`);
  const figure = chartFigure(chrome, chart, { level: 1 });
  const title = html`${chart.title} · ${site}`.text.replaceAll(/<[^>]*>/gu, "");
  return `<!doctype html>
<html lang="${languageTag(language)}" class="embedded" data-embedded>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<base target="_blank">
<link rel="icon" href="${root}assets/icon.svg">
<link rel="stylesheet" href="${root}assets/style.css">
<script src="${root}assets/theme.js"></script>
<script src="${root}assets/charts.js" defer></script>
</head>
<body data-home="${chrome.home || "./"}">
<main id="main">
${figure.text}
</main>
<footer class="embed-foot"><a href="${back}"><b lang="zh-Hans">梯队</b> Tidui · ${escapeHtml(site)}</a> <span>${words.charts.opens}</span></footer>
</body>
</html>
`;
}
