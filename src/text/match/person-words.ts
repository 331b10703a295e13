const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Stand before or after a name and are no part of it. Folded. */
export const TITLES = words(`
mr mrs ms miss dr prof professor sir dame lord lady president prasident minister general gen colonel col major captain capt sheikh shaikh
shaykh sheik haji hajji hadji mullah maulavi mawlawi maulana qari imam ayatollah hojatoleslam sayyid sayed syed seyed hon herr frau monsieur
madame senor senora don dona rev reverend father saint king queen prince princess emir comrade engineer eng judge justice senator
г н господин госпожа др проф
`);

/** Join parts of a name and are spelt, left out and put in as writers like. */
export const PARTICLES = words(
  "bin ben ibn bint binti al el ul ur ud as ad an ash az de da do dos das di del della du la le les van von der den zu zum of y e abu abou ould bou ter ten af av",
);

/** Say whose child somebody is. */
export const CHILD_OF = words("bin ben ibn bint binti");

/** Tell a parent from a child of the same name. */
export const GENERATIONS: ReadonlyMap<string, string> = new Map(
  "jr jr,junior jr,sr sr,senior sr,ii 2,iii 3,iv 4,filho jr,fils jr"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** Endings of names after the father: Ivanovich, Ivanovna, Ibrahimovitch. Folded Latin letters. */
export const PATRONYMIC = /(?:ov|ev|yev|iev)(?:ich|itch|yc|ic|na)$|(?:inichna|ilyich|kuzmich|uly|kyzy|ogly|oglu)$/u;

/** Short given names and the names they are short for: English usage, and what it shares with its neighbours. */
const SHORT_NAMES = `
abe abraham;al albert alfred alan;alex alexander alexandra alexis;andy andrew;angie angela;art arthur;barb barbara;bart bartholomew;becky rebecca;ben benjamin benedict;bernie bernard;bert albert robert herbert;beth elizabeth;bill william;billy william;bob robert;bobby robert;brad bradley;cathy catherine;charlie charles;chris christopher christian christine;chuck charles;cindy cynthia;cliff clifford;dan daniel;danny daniel;dave david;debbie deborah;dick richard;don donald;doug douglas;ed edward edwin edmund;eddie edward;fred frederick alfred;gene eugene;geoff geoffrey;gerry gerald gerard;greg gregory;hank henry;harry harold henry;jack john;jake jacob;jeff jeffrey;jen jennifer;jenny jennifer;jerry gerald jerome;jim james;jimmy james;joe joseph;joey joseph;johnny john;jon jonathan;josh joshua;kate katherine catherine;kathy katherine;ken kenneth;kim kimberly;larry lawrence laurence;leo leonard;liz elizabeth;lou louis;maggie margaret;mandy amanda;matt matthew;max maximilian maxwell;meg margaret;mick michael;mickey michael;mike michael;mitch mitchell;nancy anne;nate nathan nathaniel;ned edward;nick nicholas;pam pamela;pat patrick patricia;peggy margaret;pete peter;phil philip;ray raymond;rich richard;rick richard;rob robert;robbie robert;ron ronald;sam samuel samantha;sandy alexander;steve steven stephen;stan stanley;sue susan;ted edward theodore;terry terence;tim timothy;toby tobias;tom thomas;tommy thomas;tony anthony antonio;vic victor;vince vincent;walt walter;will william;zach zachary
sasha aleksandr alexander;misha mikhail;vanya ivan;volodya vladimir;dima dmitri dmitry;kolya nikolai;pasha pavel;zhenya evgeny;sergei sergey;lyosha aleksei;pepe jose;paco francisco;pancho francisco;nacho ignacio;lupe guadalupe;hansi hans;hans johannes;fritz friedrich;sepp josef;heinz heinrich;john juan jean johann ivan giovanni joao jan;peter pedro pierre pyotr pietro;michael miguel michel mikhail;joseph jose josef yusuf;george jorge georg jurgen georgy;paul pablo pavel paolo;james jaime diego jacques;william guillermo wilhelm guillaume;henry enrique heinrich henri;charles carlos karl;steven esteban stefan etienne;mary maria marie;catherine catalina ekaterina
`;

const LONG_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  SHORT_NAMES.trim()
    .split(/[;\n]/u)
    .map((line) => {
      const [short = "", ...long] = line.split(" ");
      return [short, new Set(long)] as const;
    }),
);

/** Is one of two given names a short or foreign form of the other? */
export function isShortName(left: string, right: string): boolean {
  return (LONG_OF.get(left)?.has(right) ?? false) || (LONG_OF.get(right)?.has(left) ?? false);
}
