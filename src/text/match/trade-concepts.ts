import { isLatinText, romanise } from "./romanise.ts";

/**
 * Words for trades and kinds of body that mean the same in names of companies in several tongues; the first of a line stands for
 * all. General vocabulary; endings that only mark the plural are one line, words for another thing are another.
 */
const LINES = `
technology technologies tech technological 科技 技术 технологии технология tecnologia tecnologias technologie technologien
network networks 网络 сеть
information info 信息 информационные informatique
software 软件
data 数据 大数据
digital 数字 数码
intelligence intelligent ai 人工智能 智能
electronics electronic 电子 электроника electronica electronique elektronik
semiconductor semiconductors 半导体
communication communications 通信 通讯 связь comunicaciones
telecom telecommunication telecommunications 电信 телеком
system systems 系统 системы
solution solutions
service services svc svcs 服务 сервис servicios servizi dienstleistungen
consulting consultancy consultants consultant 咨询 консалтинг
management mgmt 管理
enterprise enterprises 企业 предприятие entreprise
trade trading traders 贸易 商贸 торговый handel comercio commerce commercial 商务 商业 comercial
import imports
export exports
investment investments 投资 инвест инвестиции inversiones
capital 资本 капитал
finance financial 金融 财务 финанс финансовая finanzas
fund funds 基金
bank banks banking 银行 банк banco banque banca bankas banka bancorp τραπεζα trapeza
insurance assurance 保险 страхование страховая versicherung seguros assicurazioni
reinsurance
securities 证券
leasing 租赁 лизинг
trust 信托
oil 石油 нефть petrol
petroleum
gas 天然气 燃气 газ
petrochemical petrochemicals 石化
chemical chemicals 化工 химия chimie quimica
pharmaceutical pharmaceuticals pharma 制药 医药 药业 фарма
medical medicine 医疗 医学 медицинский
health healthcare 健康
biotechnology biotech biotechnologies 生物技术 生物科技
energy 能源 энергия энерго energie energia
power 电力
mining 矿业
steel 钢铁 сталь
metal metals 金属
construction building 建筑 建设 строительство строй
constructors contractors builders
engineering engineers engg 工程 инжиниринг ingenieria
machinery machines machine 机械 машиностроение
equipment 设备 оборудование
manufacturing manufacture manufacturers mfg 制造
industry industries industrial 工业 实业 产业 промышленность industria industrie
factory plant works mill 厂 工厂 завод фабрика
instrument instruments 仪器
instrument+making приборостроительный приборостроение
machine+building машиностроительный
ship+building судостроительный 造船
aircraft 飞机 авиационный
military 军事 военный
motor motors automobile automobiles auto automotive car cars 汽车 自动车 автомобиль автомобильный automobili
transport transportation 运输 交通 транспорт transportes
logistics 物流 логистика
shipping 航运 судоходство
airline airlines airways 航空 авиалинии авиакомпания
aviation 民航 авиация
aerospace 航天
railway railways railroad rail 铁路 железные железная
port ports 港口 港务 порт
property properties realestate realty 房地产 地产 置业 недвижимость
food foods 食品
agriculture agricultural agro 农业 агро agricola
textile textiles 纺织
retail 零售
hotel hotels 酒店 отель
travel tourism tours 旅游 旅行 тур
education educational 教育 образование
culture cultural 文化 культура
media 传媒 媒体 медиа
entertainment 娱乐
game games gaming 游戏
advertising 广告 реклама
design designs 设计
research 研究 исследование
institute inst 研究院 研究所 институт instituto institut instytut
laboratory laboratories lab labs 实验室 лаборатория
university univ universitat universite universidad universita uniwersytet 大学 университет universitas
college 学院 колледж
academy 科学院 академия academia akademie
school 学校 школа
hospital 医院 больница
ministry 部 министерство міністерство ministere ministerio
bureau 局 бюро
government 政府 правительство
committee 委员会 комитет
association assoc assn 协会 ассоциация asociacion verein
federation 联合会 федерация
foundation 基金会 фонд fondation fundacion stiftung
center centre 中心 центр centro
union 联盟 союз
party 党 партия partido partei
organization organisation организация organizacion
exchange 交易所 биржа
stock+exchange 证券交易所
stock stocks
publishing publishers 出版社 出版 издательство
security safety 安全 безопасность
defence defense 国防 обороны
army 军
science sciences scientific 科学 наука науки
development developments 发展 开发 развитие
supply supplies 供应
supplychain 供应链
cloud 云计算
internet 互联网
computing computer computers 计算机 计算
robot robots robotics 机器人
environment environmental 环境
environmental 环保
film films pictures 影业 电影
music 音乐
sports sport 体育
express 快递 速递
paper 纸业
cement 水泥
water 水务
marine maritime
studio studios
product products production 产品
material materials 材料
resource resources 资源
mobile 移动
battery batteries 电池
labor labour
council soviet совет
agency agentur agence agencia агентство 署
department dept департамент
authority
platform platforms
shop store stores
clothing apparel garment garments 服装
furniture 家具
home
aluminium aluminum
wholesale
tobacco 烟草
brewery breweries 啤酒
beverage beverages drinks 饮料
law 律师
legal
accounting accountants
real+estate недвижимости
nuclear 核 ядерный атомный
solar 太阳能
electric electrical 电气
police полиция
museum 博物馆 музей
library 图书馆
newspaper 日报
television tv 电视台 телевидение
radio 广播
`;

/** Words about how a body is built or how wide it works; they tell least. */
const STRUCTURE = `
group grp groupe gruppe gruppo grupo groep grupa группа 集团 konzern
holding holdings hldg hldgs холдинг 控股
international intl int 国际 международный internacional internationale internazionale
global worldwide world 环球 全球 всемирный
national natl nacional nazionale nationale 国家 национальный
general
partner partners associates
brothers bros broth
sons son
`;

/** Directions; where they differ, the bodies do. */
const COMPASS = `
north northern 北方 северный nord norte
south southern 南方 южный sud sur
east eastern 东方 восточный ost est
west western 西部 западный
northeast northeastern 东北
northwest northwestern 西北
southeast southeastern 东南
southwest southwestern 西南
central 中央 центральный
upper
lower
`;

/** Each word with what stands for its line; then the same spelt in Latin letters (zavod, keji), which yields to words that are so spelt. */
function byWord(text: string): ReadonlyMap<string, string> {
  const entries = text
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [first = "", ...others] = line.trim().split(/\s+/u);
      return [first, ...others].map((word) => [word, first] as const);
    });
  const spelt = entries
    .filter(([word]) => !isLatinText(word) && word.length > 1)
    .map(([word, first]) => [romanise(word), first] as const)
    .filter(([word]) => word.length > LONGEST_UNSURE);
  // Where two share a word, the first holds.
  return new Map([...entries, ...spelt].toReversed());
}

/** Spellings of so few letters may be anything. */
const LONGEST_UNSURE = 3;

/** What a word of a name means, by the kind that it makes the word. A concept of two words has a + in it. */
export const CONCEPTS = [
  ["structure", byWord(STRUCTURE)],
  ["compass", byWord(COMPASS)],
  ["trade", byWord(LINES)],
] as const;
