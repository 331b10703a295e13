// What a chart does better with a script: its marks answer to pointer and keyboard, and it can be taken along as SVG, PNG, CSV or as a frame
// for another page. Without it the drawing and the table of its numbers are there all the same.
import { startMarks } from "./charts/marks.ts";
import { startTools } from "./charts/tools.ts";

for (const figure of document.querySelectorAll<HTMLElement>("figure.chart-figure")) {
  startMarks(figure);
  startTools(figure);
}
