// The page that checks a text: it is read in a worker of this browser, and goes nowhere else.
import type { CheckPageSetup } from "../model/check-page.ts";
import { startCheckPage } from "./check/start-check-page.ts";

const place = document.querySelector<HTMLElement>("#checker");
if (place) startCheckPage(place, JSON.parse(place.dataset["setup"] ?? "{}") as CheckPageSetup);
