/**
 * What a function word of Chinese does to a count that stands near it. Words of an industry belong in a dossier's
 * `terms`, never here. A word that is in no list makes a reading doubtful; a word listed as neutral does not, so the
 * neutral list must hold only words that cannot narrow down what is counted.
 */
export const ZH_WORDS = {
  /** All of the country. */
  scope: "全国 我国 中国 国内 境内 大陆 全网 全国范围内 全国范围 我国境内 中国境内",
  /** Counted from the beginning. */
  total: "累计 累计有 累积 总数 总量 总数量 存量 累计数 总规模 累计总量 累计总数 累计数量 总数目",
  /** What there is by then, or what has happened till then. */
  stock: "已有 已经有 已 已经 达 已达 达到 达到了 已达到 存续",
  /** One number, or several added up. */
  altogether: "合计 合计有 总计 共计 总共 总共有 一共 一共有 共 共有",
  /** Beside what was counted before. */
  besides: "另 另有 另外 还有 此外 除此之外",
  /** New in a period. */
  added: "又添 又添了 最新 新增 新增加 新增了 新 新添 增添 增补 再添 再增 再有 又有 又 另新增 增量 增设 新获",
  /** By how much something grew or exceeds. */
  more: "增加 增加了 净增 净增加 多 多出 多了 多出了 高出 高出了 增长 增长了 上升 上升了 提高 提高了 提升 提升了 扩大了 涨了",
  less: "减少 减少了 少了 下降 下降了 降低 下滑 回落 减 降幅",
  compare: "比 较 较之 相比 相比于 相较 相较于 比起 对比 高于 低于 多于 少于 不及 超过 相当于",
  /** What a number rose to. */
  reach:
    "升至 增至 增加至 增加到 增长至 增长到 上升至 上升到 升到 攀升至 攀升到 扩大至 扩大到 提升至 提升到 涨至 涨到 跃升至 增到 提高至 提高到 " +
    "刷新至 扩容至 扩容到 扩充至",
  from: "从 由 自",
  ofWhich: "其中 其中有 当中 其中包括",
  /** One number for each thing listed before. */
  each: "分别 依次 各为 各有 依次为 分别为 分别有 分别是 分别达 分别达到",
  sum: "之和 相加 加上 加起来 总和 二者 两者 两项 三者 三项 两地 三地 四地 五地 两省 三省 合起来 两类 三类",
  sameTime: "同一时点 同一时间 同一时间点 同时点 同一天 同一日 同日 当日 当天 届时 该时点 这一时点",
  sameNumber: "这个数字 这一数字 该数字 这一数量 这个数量 该数量 这一总数 这个数 这一数据 这一数值 该数据 此数",
  /** A time that no calendar can tell; `now` may repeat a date just given. */
  now: "目前 现在 现有 现 至今 迄今 如今 当前 眼下 时至今日",
  someTime:
    "近日 日前 最近 近期 本月 上月 当月 次月 本周 上周 昨日 今日 今天 昨天 明日 此前 此后 随后 之后 之前 以来 同期 " +
    "过去 以往 近年来 近年 年内 期间 季度 上旬 中旬 下旬 春节 首日 开年 年初 年中 后来 其后 不久 截稿 发稿 此时 那时 当时 半年后 一年后 两年后 数月后 数月 几个月 " +
    "本季 上季 财年 本年度 上年度 年度 原来 原有 原先 曾 曾经 一度 最多时 最高时 高峰时 高峰期 峰值 巅峰",
  /** How long something took. */
  oneYear: "一年 一年内 一年间 一年来 一年时间 一年里",
  halfYear: "半年 半年内 半年间 半年来 半年时间 半年里",
  /** A part for which there are no counts. */
  narrow:
    "内地 境外 海外 类 类别 领域 行业 企业 公司 集团 央企 国企 民企 高校 大学 机构 院所 旗下 一家 首批 本批 此批 该批 批次 上一批 最新一批 新一批 这批 本次 此次 " +
    "城市 省份 区县 全市 全省 全区 全县 我市 我省 我区 本市 本省 本区 该市 该省 该区 当地 本地 正在 等待 申请 受理 审核 拟 待 注销 撤销 下架 下线 取消 失效 " +
    "有效 每 平均 月均 日均 年均 均 个人 开源 闭源 通用 垂直 垂类 专用 部分 大部分 多数 少数 前十 前五 前三 头部 其他 其余 剩余 余下 未公开 未列 " +
    "外资 民营 国有 上市",
  /** All but a part. */
  except: "除 除了 除去 不含 不包括 不计 扣除 剔除 以外",
  /** What is said is no statement of fact. */
  modal:
    "预计 预期 预测 有望 计划 目标 力争 或将 可能 也许 假设 假如 如果 若 不是 并非 并不 而非 没有 尚未 未 误称 误传 误写 误报 网传 传闻 谣传 更正 纠正 订正 " +
    "应为 而不是 原为 将 即将 将达 是否 据传 有人说 声称 所谓 不实 错误",
  growth: "增幅 增长率 增速 涨幅 升幅",
  yearOnYear: "同比 同比增长 同比增加 同比上升 同比增幅 同比增速 同比提升",
  share: "占 占比 占到 比重 占据 占全国 占总数 占总量 占了 份额 占全国的 占总数的",
  and: "和 与 及 以及 或 或者 并 同 跟 / ／",
  neutral:
    "截至 截止 截止到 截至到 到 至 止 于 在 有 都 全部 完成 完成了 通过 通过了 获得 获得了 取得 取得了 " +
    "获 获批 拿到 实现 为 是 计 就 就有 就是 即 仅 仅有 仅为 只 只有 只是 才 还 也 亦 则 同时 包括 包含 含 涵盖 了 的 地 得 之 其 被 把 按 按照 " +
    "依 依照 以 从属地看 从地域看 从地区看 分地区看 分地域看 按属地看 按地区看 从地域分布看 从地域分布来看 从属地来看 从地区分布看 从属地分布看 从时间看 分年度看 " +
    "按年度看 分年看 按年看 看 来看 来说 属地 地域 地区 地域分布 地区分布 各地 各省 各省份 各省市 省市 省级 数 数量 数目 个数 上 中 里 内 该 此 此类 该类 这类 这 " +
    "这些 上述 相关 有关 公布 发布 公示 对外公布 集中公布 披露 公开 公告 显示 信息 清单 名单 数据 数据显示 统计 统计显示 据 据统计 根据 据了解 了解 情况 工作 手续 程序 流程 审批 向 面向 社会 公众 提供 " +
    "正式 顺利 成功 先后 陆续 国家 地方 位居 位列 居 列 排 排名 排在 首位 第一 第二 第三 第四 第五 榜首 居首 居前 领先 最多 遥遥领先 紧随其后 次之 排名第一 " +
    "位居第一 位居第二 位居第三 位居前三 位列前三 居前三 排名前三 分列前三 分列前三位 位居前三位 位列前三位 排在前三 而 但 且 此 再 更 高达 多达 达成 记者 获悉 消息 表明 可见 可知 全 所有 来自 属于 位于 归属 分布 分布在 拥有 集中在 " +
    "对于 关于 中有 中的 里有 内有 所 可以 具体 其实 如下 进一步 持续 继续 稳步 快速 大幅 总体 整体 整体上 实际 使 使得 令 让 为止 表示 称 指出 介绍 透露 报道 " +
    "写道 认为 年 月 日期 日期分 分 分月看 逐月看 从节奏看 换句话说 换言之 也就是说 说明 恰好 正好 刚好 仍 依旧 依然 前五位 前三位 前十位 前六位 数量前五位",
} as const satisfies Readonly<Record<string, string>>;

export type WordKind = keyof typeof ZH_WORDS;
