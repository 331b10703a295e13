import type { TellerWords } from "./tellers.ts";

export const tellers: TellerWords = {
  kinds: { measurer: "测量者", website: "网站" },
  lede: {
    measurer: (figures) => `由它测量、自报或估算的数字${figures}条，逐条列出转述它的网页。口径各异，不相加。`,
    website: (figures) => `在这个网站上读到的数字与记载${figures}条。转述者不一定是测量者，各条注明由谁测量。`,
  },
  all: { measurer: "测量者", website: "读到数字的网站" },
};
