// Everything a page can do better with a script. Without it every page still reads in full.
import { startDrawer } from "./drawer.ts";
import { keepFocusInView } from "./focus-in-view.ts";
import { startKeys } from "./keys.ts";
import { startLanguageLink } from "./language-link.ts";
import { startMenu } from "./menu.ts";
import { startSearchLink } from "./open-search.ts";
import { startThemeSwitch } from "./theme-switch.ts";

startThemeSwitch();
startDrawer();
startKeys();
startSearchLink();
startMenu();
startLanguageLink();
keepFocusInView();
