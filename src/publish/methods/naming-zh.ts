import { figure } from "../format.ts";
import { inHundred, type Method, type MethodsRules } from "./method.ts";

/** What is read out of texts and names, and who is tied to whom. */
export function namingZh({ settings, nearDuplicates }: MethodsRules): Method[] {
  const { attention, builtOn, keyPlayers, checking, names } = settings;
  const of = (share: number) => inHundred(share);
  const near = nearDuplicates
    ? `${figure(nearDuplicates.days)}天之内近似重复的标题合为一条；${figure(nearDuplicates.leastLength)}个字以上的可以差一个字。`
    : "";
  return [
    {
      id: "attention",
      title: "热搜点名",
      paragraphs: [
        "数的是热搜榜标题里出现的名字，不是媒体声量。榜单由平台编排，买来的、置顶的、压下的条目与其他条目无从分辨，一律计数。",
        `同一处只认最长的名字；也是普通词的名字，要有上下文里的词才算；平台不在自家的榜上计数。${near}比较用每${figure(attention.per)}条标题中的条数，因为榜单总量逐月不同。各榜不相加，任何两个名字的数也不相加。`,
        `最近${figure(attention.months)}个月与此前同样多个月合计不足${figure(attention.leastTitles)}条标题的，不排名次。标题原文不在本站，只有计数。`,
      ],
    },
    {
      id: "relations",
      title: "谁投了谁，及其他关系",
      paragraphs: [
        "一笔投资，是公开网页上一方投了另一方的记载。日期指何时见于记载，不是何时投的，也不是持有多久。同一投资方对同一公司的几条记载合为一条线，记首见与末见，每条都留着。",
        "网页只是声称、或只说在谈的，照样列出，但不算投资方。没有网址的记载是“未核实”，不计入。持股只取来源写明的，否则为未知，不推算。",
        "专题认定属于某集团的基金，算作该集团。集团投自己的公司，不算投资。",
        `谁运营一个应用，或由编辑列出，或由备案行写明产品。应用建在哪个模型上，只从名字推断：应用名里含有模型名，至少${figure(builtOn.own.han)}个汉字或${figure(builtOn.own.latin)}个字母；别家的模型则至少${figure(builtOn.stranger.han)}个或${figure(builtOn.stranger.latin)}个。清单没有这样说，这类关系也很少。`,
      ],
    },
    {
      id: "key-players",
      title: "关键角色",
      paragraphs: [
        "计入的是有网址的网页所写明的投资，算在集团、公司与投资方之间。到所问日期已见于记载的都算；是否仍然持有，无从得知。",
        `所列的是：各自投了几家、被几家投；站在多少对其他各方最短的路上（中介度）；没有它谁会断开；以及沿线走动、每步以${of(keyPlayers.startAnew)}的机会另起一处的人最常走到哪里（PageRank）。阵营是这样一种划分：落在内部的线比偶然所能有的多；好的划分不止一种，这是其中之一。`,
        "量的都是来源说了什么，不是实际如何。没有人写到的，就没有线。",
      ],
    },
    {
      id: "checking",
      title: "核对文稿",
      paragraphs: [
        "每个数字说的是什么，依据本专题的词和语法来认；再与清单、公布的累计数、他方数字、算术以及文中其余数字相核对。错判“不符”是最坏的错误，所以要靠猜的都留着不判。",
        `语法定不了的，按从已标注的文稿学到的来权衡。有这个数的各种读法合计达到${of(checking.holds)}、只看文字也达到${of(checking.holdsByWords)}，才算得到支持；名单的计数为${of(checking.holdsOnList)}和${of(checking.holdsOnListByWords)}。某一读法足够可能，才判不符：笔误从${of(checking.slip)}起（两位数从${of(checking.slipOfTwo)}起），与正确数相近的从${of(checking.near)}起，榜单上的名次从${of(checking.rankOnList)}起，数字之间的名次从${of(checking.rank)}起，增长率从${of(checking.grown)}起；或者不论正确数是多少，它错的可能达到${of(checking.wrong)}。`,
      ],
    },
    {
      id: "quantities",
      title: "文中的数字",
      paragraphs: ["中文、英文文稿里的每个数字，连同单位、精确的值和“约”“近”一类的字一起找出。范围仍是范围，值不经过四舍五入。"],
    },
    {
      id: "parts-of-names",
      title: "企业名称的各部分",
      paragraphs: [
        "企业名称拆成地名、字号、行业、组织形式和分支机构，依据地名、行业与形式的词表和它们先后的规则。各部分都是原名里的一段。",
      ],
    },
    {
      id: "same-names",
      title: "两个名称何时算同一个",
      paragraphs: [
        `中文名称逐部分相比，其他名称逐词相比，不同文字之间按读音和行业、形式的含义相比。不同的、只在一边有的，都从满分里扣；${names.sameFrom}分及以上算同一个。`,
        "只有见闻才知道的不在其中：某个品牌其实是另一名称的公司。",
      ],
    },
    {
      id: "linkage",
      title: "任意表格里哪些行是同一个",
      paragraphs: [
        "命令“tidui link”比较有共同键的行，不用标签就学出每种相同与不同各说明多少，把“是”比“不是”更可能的算作同一个。姊妹公司与同名者另成一类。行是按彼此都像来归拢的，不靠一对一对连成的链。",
        "它用于自己的表格。本站的企业按上面更严的规则合并。",
      ],
    },
    {
      id: "search",
      title: "搜索",
      paragraphs: [
        "按原样的名称、拼音与首字母、编号里的任意数字都能找到；找到的太少时才找写错的。先后只说明名称有多合、是哪一类事物，不说明重要与否。",
      ],
    },
    {
      id: "names",
      title: "名称照原文",
      paragraphs: ["法定名称、产品名和标题一律照原文，不作翻译。集团与属地的英文名取自档案。"],
    },
  ];
}
