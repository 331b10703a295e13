// In the place of theme.js on a page that shows data at once: it has them read, if its script is not here yet.
import { pageData } from "./page-data.ts";
import "./theme.ts";

void pageData();
