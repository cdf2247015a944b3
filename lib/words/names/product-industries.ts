import type { Locale } from "@/lib/result";

type Division = {
  readonly en: string;
  readonly zh: string;
  /** Divisions of GB/T 4754-2017 that contain most of it. */
  readonly gbt: readonly string[];
};

/**
 * Products and services of a link: the two-digit divisions of ISIC rev. 4, with the names used in national statistics
 * and the corresponding divisions of GB/T 4754-2017. Without 97 to 99, households and extraterritorial bodies, which do
 * not sell over a link.
 */
const DIVISIONS: Readonly<Record<string, Division>> = {
  "01": { en: "Crops and livestock", zh: "农业、畜牧业", gbt: ["01", "03", "05"] },
  "02": { en: "Forestry", zh: "林业", gbt: ["02", "05"] },
  "03": { en: "Fishing", zh: "渔业", gbt: ["04", "05"] },
  "05": { en: "Coal mining", zh: "煤炭开采和洗选", gbt: ["06"] },
  "06": { en: "Crude oil and natural gas", zh: "石油和天然气开采", gbt: ["07"] },
  "07": { en: "Metal ores", zh: "金属矿采选", gbt: ["08", "09"] },
  "08": { en: "Other mining and quarrying", zh: "非金属矿和其他采矿", gbt: ["10", "12"] },
  "09": { en: "Mining support", zh: "开采辅助活动", gbt: ["11"] },
  "10": { en: "Food products", zh: "农副食品加工、食品制造", gbt: ["13", "14"] },
  "11": { en: "Beverages", zh: "酒、饮料和精制茶", gbt: ["15"] },
  "12": { en: "Tobacco products", zh: "烟草制品", gbt: ["16"] },
  "13": { en: "Textiles", zh: "纺织", gbt: ["17"] },
  "14": { en: "Wearing apparel", zh: "纺织服装、服饰", gbt: ["18"] },
  "15": { en: "Leather, footwear, luggage", zh: "皮革、毛皮、制鞋、箱包", gbt: ["19"] },
  "16": { en: "Wood products", zh: "木材加工和木、竹制品", gbt: ["20"] },
  "17": { en: "Paper and paper products", zh: "造纸和纸制品", gbt: ["22"] },
  "18": { en: "Printing", zh: "印刷和记录媒介复制", gbt: ["23"] },
  "19": { en: "Coke and refined petroleum", zh: "石油、煤炭及其他燃料加工", gbt: ["25"] },
  "20": { en: "Chemicals and man-made fibres", zh: "化学原料、化学制品、化学纤维", gbt: ["26", "28"] },
  "21": { en: "Pharmaceuticals", zh: "医药", gbt: ["27"] },
  "22": { en: "Rubber and plastics", zh: "橡胶和塑料制品", gbt: ["29"] },
  "23": { en: "Glass, ceramics, cement", zh: "非金属矿物制品", gbt: ["30"] },
  "24": { en: "Basic metals", zh: "金属冶炼和压延加工", gbt: ["31", "32"] },
  "25": { en: "Metal products", zh: "金属制品", gbt: ["33"] },
  "26": { en: "Computers, electronics, optics", zh: "计算机、通信、其他电子设备和仪器仪表", gbt: ["39", "40"] },
  "27": { en: "Electrical equipment and appliances", zh: "电气机械和器材（含家电）", gbt: ["38"] },
  "28": { en: "Machinery", zh: "通用设备、专用设备", gbt: ["34", "35"] },
  "29": { en: "Motor vehicles and parts", zh: "汽车和零部件", gbt: ["36"] },
  "30": { en: "Ships, trains, aircraft, motorcycles", zh: "铁路、船舶、航空航天和其他运输设备", gbt: ["37"] },
  "31": { en: "Furniture", zh: "家具", gbt: ["21"] },
  "32": {
    en: "Toys, sports goods, medical devices and other products",
    zh: "文教、工美、体育、玩具、医疗器械等",
    gbt: ["24", "35", "41"],
  },
  "33": { en: "Repair and installation of machinery", zh: "金属制品、机械和设备修理", gbt: ["43"] },
  "35": { en: "Electricity, gas, steam", zh: "电力、热力、燃气生产和供应", gbt: ["44", "45"] },
  "36": { en: "Water supply", zh: "水的生产和供应", gbt: ["46"] },
  "37": { en: "Sewerage", zh: "污水处理", gbt: ["46", "77"] },
  "38": { en: "Waste collection and recycling", zh: "废弃资源综合利用、垃圾处理", gbt: ["42", "78"] },
  "39": { en: "Remediation", zh: "环境治理", gbt: ["77"] },
  "41": { en: "Construction of buildings", zh: "房屋建筑", gbt: ["47"] },
  "42": { en: "Civil engineering", zh: "土木工程建筑", gbt: ["48"] },
  "43": { en: "Specialised construction", zh: "建筑安装、装修和其他建筑", gbt: ["49", "50"] },
  "45": { en: "Trade and repair of motor vehicles", zh: "汽车批发、零售和修理", gbt: ["51", "52", "81"] },
  "46": { en: "Wholesale trade", zh: "批发", gbt: ["51"] },
  "47": { en: "Retail trade", zh: "零售", gbt: ["52"] },
  "49": { en: "Land transport and pipelines", zh: "铁路、道路和管道运输", gbt: ["53", "54", "57"] },
  "50": { en: "Water transport", zh: "水上运输", gbt: ["55"] },
  "51": { en: "Air transport", zh: "航空运输", gbt: ["56"] },
  "52": { en: "Warehousing and forwarding", zh: "装卸搬运、仓储、运输代理", gbt: ["58", "59"] },
  "53": { en: "Post and courier", zh: "邮政、快递", gbt: ["60"] },
  "55": { en: "Accommodation", zh: "住宿", gbt: ["61"] },
  "56": { en: "Food and beverage service", zh: "餐饮", gbt: ["62"] },
  "58": { en: "Publishing and software products", zh: "新闻出版、软件产品", gbt: ["65", "86"] },
  "59": { en: "Film, video, sound recording", zh: "影视和录音制作", gbt: ["87"] },
  "60": { en: "Broadcasting", zh: "广播、电视", gbt: ["87"] },
  "61": { en: "Telecommunications", zh: "电信和卫星传输", gbt: ["63"] },
  "62": { en: "Computer programming and consultancy", zh: "软件和信息技术服务", gbt: ["65"] },
  "63": { en: "Information services", zh: "互联网和相关服务", gbt: ["64"] },
  "64": { en: "Financial services", zh: "货币金融、资本市场服务", gbt: ["66", "67"] },
  "65": { en: "Insurance and pensions", zh: "保险", gbt: ["68"] },
  "66": { en: "Other financial activities", zh: "其他金融", gbt: ["69"] },
  "68": { en: "Real estate", zh: "房地产", gbt: ["70"] },
  "69": { en: "Legal and accounting", zh: "法律、会计", gbt: ["72"] },
  "70": { en: "Head offices and management consultancy", zh: "企业管理、管理咨询", gbt: ["72"] },
  "71": { en: "Architecture, engineering, testing", zh: "工程技术、质检技术服务", gbt: ["74"] },
  "72": { en: "Research and development", zh: "研究和试验发展", gbt: ["73"] },
  "73": { en: "Advertising and market research", zh: "广告、市场调查", gbt: ["72"] },
  "74": { en: "Other professional and design services", zh: "工业设计和其他专业服务", gbt: ["74", "75"] },
  "75": { en: "Veterinary services", zh: "兽医服务", gbt: ["74"] },
  "77": { en: "Rental and leasing", zh: "租赁", gbt: ["71"] },
  "78": { en: "Employment services", zh: "人力资源服务", gbt: ["72"] },
  "79": { en: "Travel agencies", zh: "旅行社", gbt: ["72"] },
  "80": { en: "Security", zh: "安全保护服务", gbt: ["72"] },
  "81": { en: "Services to buildings", zh: "物业和清洁服务", gbt: ["70", "78", "82"] },
  "82": { en: "Office and business support", zh: "办公和商务支持", gbt: ["72"] },
  "84": { en: "Public administration", zh: "公共管理", gbt: ["91", "92", "93", "94"] },
  "85": { en: "Education", zh: "教育", gbt: ["83"] },
  "86": { en: "Human health", zh: "卫生", gbt: ["84"] },
  "87": { en: "Residential care", zh: "提供住宿的社会工作", gbt: ["85"] },
  "88": { en: "Social work", zh: "不提供住宿的社会工作", gbt: ["85"] },
  "90": { en: "Arts and entertainment", zh: "文化艺术", gbt: ["88"] },
  "91": { en: "Libraries and museums", zh: "图书馆、博物馆", gbt: ["88"] },
  "92": { en: "Gambling", zh: "彩票", gbt: ["90"] },
  "93": { en: "Sports and recreation", zh: "体育、娱乐", gbt: ["89", "90"] },
  "94": { en: "Membership organisations", zh: "社会团体、行业协会", gbt: ["95"] },
  "95": { en: "Repair of household goods", zh: "日用产品修理", gbt: ["81"] },
  "96": { en: "Other personal services", zh: "居民服务", gbt: ["80", "82"] },
};

export const PRODUCT_INDUSTRIES: readonly string[] = Object.keys(DIVISIONS).toSorted();

/** A division by its code, with its Chinese codes: "27 Electrical equipment and appliances (GB/T 4754: 38)". */
export function productIndustryName(code: string, locale: Locale): string {
  const division = DIVISIONS[code];
  if (division === undefined) return code;
  const codes = division.gbt.join(locale === "zh" ? "、" : ", ");
  const beside = locale === "zh" ? `（GB/T 4754：${codes}）` : ` (GB/T 4754: ${codes})`;
  return `${code} ${division[locale]}${beside}`;
}
