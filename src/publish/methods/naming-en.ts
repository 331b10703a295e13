import { figure } from "../format.ts";
import { inHundred, type Method, type MethodsRules } from "./method.ts";

/** What is read out of texts and names, and who is tied to whom. */
export function namingEn({ settings, nearDuplicates }: MethodsRules): Method[] {
  const { attention, builtOn, keyPlayers, checking, names } = settings;
  const of = (share: number) => inHundred(share);
  const near = nearDuplicates
    ? ` Titles that are nearly the same within ${figure(nearDuplicates.days)} days are one; those of ${figure(nearDuplicates.leastLength)} characters and more may differ in a single one.`
    : "";
  return [
    {
      id: "attention",
      title: "Hot-search appearances",
      paragraphs: [
        "What is counted are names in the titles of hot-search lists: no volume of media. A list is its platform’s product; entries that were bought, moved up or held back cannot be told from the rest, and all are counted.",
        `The longest name at one place counts; a name that is also a word needs certain words beside it; a platform is not counted in its own list.${near} Compare titles of every ${figure(attention.per)}, since what a list holds changes from month to month. Lists are never added, nor are the counts of two names.`,
        `Whoever has fewer than ${figure(attention.leastTitles)} titles in the last ${figure(attention.months)} months and as many before has no place. No title is on this site, only counts.`,
      ],
    },
    {
      id: "relations",
      title: "Who backs whom, and other relations",
      paragraphs: [
        "An investment is a statement on a public page that one party backs another. Its date says when that was evidenced, not when the investment was made or how long it was held. Several statements of one investor and one company are one line with the first and the last date; each is kept.",
        "What a page only claims, or tells of talks, is shown as that and makes nobody a backer. A statement without an address is unverified and counts for nothing. A share is what a source states, else it is unknown; none is worked out.",
        "A fund of a group counts as the group where the dossier says that it is the group’s. What a group puts into its own companies is no investment.",
        `Who runs an app is what an editor listed, or a filing that names the app as its product. That an app is built on a model is inferred from their names alone, where the app’s holds the model’s: at least ${figure(builtOn.own.han)} Chinese characters or ${figure(builtOn.own.latin)} letters of it, and of another company’s model ${figure(builtOn.stranger.han)} or ${figure(builtOn.stranger.latin)}. No list says it, and such relations are few.`,
      ],
    },
    {
      id: "key-players",
      title: "Key players",
      paragraphs: [
        "Counted are investments that a page with an address states, between groups, companies and investors. All that are evidenced by the date count; whether one is still held is not known.",
        `Told are how many each backs or is backed by; on how many shortest ways between two others one stands (betweenness); who would leave others cut off; and where somebody is most often who walks along the lines and starts anew with ${of(keyPlayers.startAnew)} at each step (PageRank). Camps are the division in which more lines fall within than chance would give, one good division of many.`,
        "All of it measures what sources tell, not what is. Whoever nobody writes about has no lines.",
      ],
    },
    {
      id: "checking",
      title: "Checking a text",
      paragraphs: [
        "Each number is tied to what it is of by the words of the dossier and by grammar, and held against lists, announced totals, reported figures, arithmetic and the rest of the text. A wrong “refuted” is the worst error, so what would have to be guessed stays open.",
        `What grammar leaves open is weighed by what labelled texts taught. A number is borne out where the readings that have it come to ${of(checking.holds)} together, and to ${of(checking.holdsByWords)} by their words alone; a count of a list from ${of(checking.holdsOnList)} and ${of(checking.holdsOnListByWords)} on. It is refuted where one reading is likely enough: from ${of(checking.slip)} for a slip of the pen (${of(checking.slipOfTwo)} in a number of two digits), ${of(checking.near)} for a number near the right one, ${of(checking.rankOnList)} for a rank on a list and ${of(checking.rank)} among figures, ${of(checking.grown)} for a rate of growth; or where the number is wrong with a likelihood of ${of(checking.wrong)}, whatever the right one is.`,
      ],
    },
    {
      id: "quantities",
      title: "Numbers of a text",
      paragraphs: [
        "Every number of a Chinese or English text is found with its unit, its exact value and the words that soften it. A range stays a range, and no value goes by way of a rounded one.",
      ],
    },
    {
      id: "parts-of-names",
      title: "Parts of a company’s name",
      paragraphs: [
        "A Chinese company’s name is split into place, brand, trade, legal form and branch, by tables of places, trades and forms and by rules of how they follow each other. The parts are pieces of the name as it is written.",
      ],
    },
    {
      id: "same-names",
      title: "When two names mean the same",
      paragraphs: [
        `Chinese names are compared part by part, others word by word, and across scripts by sound and by what trades and forms mean. What differs, or stands on one side only, lowers the score, which is full for names that are equal; from ${names.sameFrom} on they are taken for one.`,
        "What only the world tells is not in it: that a brand is the company of another name.",
      ],
    },
    {
      id: "linkage",
      title: "Which rows of any tables are the same",
      paragraphs: [
        "The command “tidui link” compares rows that share a key, learns without labels how much each agreement and each difference says, and takes for the same what is more likely so than not. Sister companies and namesakes are a class of their own. Rows are put together by how alike all of them are, not by a chain of pairs.",
        "It is for tables of one’s own. Companies on this site are joined by the stricter rules above.",
      ],
    },
    {
      id: "search",
      title: "Search",
      paragraphs: [
        "A thing is found by its name as written, by pinyin and initials, and by any digits of its number; slips are looked for where little is found otherwise. The order says how well a name fits and what sort of thing it is, and nothing of its importance.",
      ],
    },
    {
      id: "names",
      title: "Names as they stand",
      paragraphs: [
        "Legal names, products and titles stand as published, in their own language; none is translated. English names of groups and places are those of the dossier.",
      ],
    },
  ];
}
