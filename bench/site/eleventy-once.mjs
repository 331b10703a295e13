// `eleventy-once.mjs ELEVENTY INPUT OUTPUT`: the pages of pages.json, by Eleventy's own API, offline.
import { join } from "node:path";

const [module, input, output] = process.argv.slice(2);
// Its entry for require() stands beside the one for import.
const { default: Eleventy } = await import(new URL("Eleventy.js", module).href);
const eleventy = new Eleventy(input, output, {
  quietMode: true,
  configPath: null,
  config: (config) => {
    config.setUseGitIgnore(false);
    config.addGlobalData("eleventyExcludeFromCollections", true);
  },
});
process.chdir(join(input, ".."));
await eleventy.init();
await eleventy.write();
