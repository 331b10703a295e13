import { expect, test } from "vitest";
import { renderPage } from "../src/publish/page.ts";
import { frameOf } from "../src/publish/plan-site.ts";
import { tellerText, toldTimeText } from "../src/publish/told-words.ts";
import { dossierData } from "./dossier-data.ts";

/** What neither a Chinese nor an English page says a time with. */
const FOREIGN = { zh: /[a-z]{2}|\d{4}-\d/iu, en: /\p{Script=Han}|\d{4}-\d/u };

test.each(["tiny", "china-ai"] as const)("every time that a figure of %s tells is said in both languages", async (name) => {
  const data = await dossierData(name);
  const frame = frameOf(data);
  const periods = [...new Set(data.reported.map(({ period }) => period))].filter((period) => period !== "");
  for (const language of ["zh", "en"] as const) {
    const said = periods.map((period) =>
      renderPage({ path: "index.html", language, inputs: period, render: (one, chrome) => toldTimeText(chrome, one) }, frame),
    );
    expect(said.filter((text) => FOREIGN[language].test(text))).toEqual([]);
  }
});

test("every name of who tells a figure of china-ai is said in the page's language", async () => {
  const data = await dossierData("china-ai");
  const frame = frameOf(data);
  const tellers = [...new Set(data.reported.map(({ attributedTo }) => attributedTo))];
  const said = tellers.map((teller) =>
    renderPage({ path: "index.html", language: "en", inputs: teller, render: (one, chrome) => tellerText(chrome, one) }, frame),
  );
  expect(said.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});
