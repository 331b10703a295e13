import { daysOf, type DatePrefix } from "../model/dates.ts";
import { groupBy } from "../model/group-by.ts";
import type { Group } from "../model/groups.ts";
import { contentId, productId } from "../model/ids.ts";
import type { Relation, ResolvedFiling } from "../model/records.ts";
import type { RelationPlan } from "../model/relation-plan.ts";

/** A name as names are compared. */
type KeyOf = (name: string) => string;

/** A model as apps are held against it. */
interface Model {
  readonly filing: ResolvedFiling;
  /** Its name without the words that say only what sort of thing it is. */
  readonly word: string;
}

/** Fewest characters of a model’s name that tell it, of the app’s own company and of a stranger’s. */
export const OWN_LEAST = { han: 2, latin: 3 };
/** Of a stranger's model more of the name must be told: 如意, 白泽 and 灵犀 are names of many things. */
export const STRANGER_LEAST = { han: 3, latin: 5 };
const BETWEEN = /[\s“”‘’"'《》「」·•\-_/()（）]/gu;

/**
 * Which registered apps say by their name on which filed model they are built. No list says it, so the relation is inferred, and only
 * where the app's name holds the model's: a name of two characters at least (three letters), that is no group's own name, of a model
 * that was filed no later than the app. Of another company's model, outside the group, three characters (five letters) and a word
 * under which nobody else files a model.
 */
export function builtOnRelations(
  { built_on: plan }: RelationPlan,
  filings: readonly ResolvedFiling[],
  groups: readonly Group[],
  keyOf: KeyOf,
): Relation[] {
  if (!plan) return [];
  const bare: KeyOf = (name) => keyOf(name).replaceAll(BETWEEN, "");
  const endings = plan.endings.map(bare).toSorted((left, right) => right.length - left.length);
  const names = new Set(groups.flatMap((group) => [...Object.values(group.name), ...group.aliases]).map(bare));
  const models = filings
    .filter((filing) => plan.models.includes(filing.series) && filing.cancelledOn === null)
    .map((filing): Model => ({ filing, word: withoutEndings(bare(filing.repairedName), endings) }))
    .filter(({ word }) => isLong(word, OWN_LEAST) && !names.has(word));
  const holders = new Map(
    [...groupBy(models, ({ word }) => word)].map(([word, own]) => [word, new Set(own.map(({ filing }) => filing.entity)).size]),
  );
  return filings
    .filter((filing) => plan.apps.includes(filing.series) && filing.cancelledOn === null)
    .flatMap((app) => {
      const name = bare(app.repairedName);
      const fitting = models.filter(
        ({ filing, word }) =>
          holds(name, word) &&
          !isBefore(app, filing) &&
          (isOwn(app, filing) || (isLong(word, STRANGER_LEAST) && holders.get(word) === 1)),
      );
      const [best] = fitting.toSorted((left, right) => rank(app, right) - rank(app, left));
      return best ? [relationOf(app, best.filing)] : [];
    });
}

function relationOf(app: ResolvedFiling, model: ResolvedFiling): Relation {
  const to = productId(model.series, model.number);
  return {
    id: contentId("built-on", app.id, model.id),
    kind: "built-on",
    from: productId(app.series, app.number),
    to,
    start: app.filedOn ?? app.listedAsOf,
    end: null,
    status: "inferred",
    roles: [],
    share: null,
    told: null,
    record: app.id,
  };
}

function withoutEndings(name: string, endings: readonly string[]): string {
  const ending = endings.find((one) => name.endsWith(one) && name.length > one.length);
  return ending === undefined ? name : withoutEndings(name.slice(0, -ending.length), endings);
}

function isLong(word: string, { han, latin }: typeof OWN_LEAST): boolean {
  const inHan = word.match(/\p{Script=Han}/gu)?.length ?? 0;
  return inHan >= han || (inHan === 0 && word.length >= latin) || (inHan > 0 && [...word].length >= latin);
}

/** A word of letters must not go on: "nex" is not in "nexus". */
function holds(name: string, word: string): boolean {
  for (let at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
    if (!isLetter(name[at - 1], word[0]) && !isLetter(word.at(-1), name[at + word.length])) return true;
  }
  return false;
}

function isLetter(left: string | undefined, right: string | undefined): boolean {
  return /[a-z0-9]/u.test(left ?? "") && /[a-z0-9]/u.test(right ?? "");
}

const dateOf = ({ filedOn, listedAsOf }: ResolvedFiling): DatePrefix => filedOn ?? listedAsOf;

/** Was the app surely there before the model? */
function isBefore(app: ResolvedFiling, model: ResolvedFiling): boolean {
  return daysOf(dateOf(app)).end < daysOf(dateOf(model)).start;
}

function isOwn(app: ResolvedFiling, model: ResolvedFiling): boolean {
  return app.entity === model.entity || (app.group !== null && app.group === model.group);
}

/** The company's own model before its group's, then the longest name, then the newest. */
function rank(app: ResolvedFiling, { filing, word }: Model): number {
  const near = app.entity === filing.entity ? 2 : isOwn(app, filing) ? 1 : 0;
  return near * 1e12 + word.length * 1e9 + Number(dateOf(filing).replaceAll("-", "").padEnd(8, "0"));
}
