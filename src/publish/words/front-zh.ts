import type { FrontWords } from "./front.ts";

export const front: FrontWords = {
  leads: (name, measure) => `${name}居首：${measure}`,
  rounds: (label, added, rank, of) =>
    of === 1 ? `${label}：首轮${added}` : `${label}：最近一轮新增${added}，${of}轮中${rank === 1 ? "最多" : `居第${rank}`}`,
  roundsNote: "每轮新增，按清单截止日计，各行纵轴自成比例；行末为总数",
  further: "还发现了什么",
  lastRounds: "最近一轮带来什么",
  before: (count) => `上一轮${count}`,
  firstRound: "首轮",
};
