import type { Locale, Text } from "@/lib/result";

/**
 * Manufacturing and processing industries: the two-digit divisions of ISIC rev. 4, with the names used in national
 * statistics.
 */
export const INDUSTRIES = {
  "10": { en: "Food products", zh: "食品制造" },
  "11": { en: "Beverages", zh: "饮料制造" },
  "12": { en: "Tobacco products", zh: "烟草制品" },
  "13": { en: "Textiles", zh: "纺织" },
  "14": { en: "Clothing", zh: "服装" },
  "15": { en: "Leather, footwear, luggage", zh: "皮革、鞋、箱包" },
  "16": { en: "Wood products", zh: "木材加工和木制品" },
  "17": { en: "Paper and paper products", zh: "造纸和纸制品" },
  "18": { en: "Printing", zh: "印刷" },
  "19": { en: "Coke and refined petroleum", zh: "石油加工、炼焦" },
  "20": { en: "Chemicals", zh: "化学原料和化学制品" },
  "21": { en: "Pharmaceuticals", zh: "医药" },
  "22": { en: "Rubber and plastics", zh: "橡胶和塑料制品" },
  "23": { en: "Glass, ceramics, cement", zh: "非金属矿物制品" },
  "24": { en: "Basic metals", zh: "金属冶炼和压延加工" },
  "25": { en: "Metal products", zh: "金属制品" },
  "26": { en: "Computers, electronics, optics", zh: "计算机、通信和其他电子设备" },
  "27": { en: "Electrical equipment and appliances", zh: "电气机械和器材（含家电）" },
  "28": { en: "Machinery", zh: "通用和专用设备" },
  "29": { en: "Motor vehicles and parts", zh: "汽车和零部件" },
  "30": { en: "Ships, trains, aircraft, motorcycles", zh: "铁路、船舶、航空和其他运输设备" },
  "31": { en: "Furniture", zh: "家具" },
  "32": { en: "Toys, sports goods, medical devices and other products", zh: "文教、体育、玩具、医疗器械等" },
  "33": { en: "Repair and installation of machinery", zh: "设备修理和安装" },
} satisfies Readonly<Record<string, Text>>;

type Industry = keyof typeof INDUSTRIES;

export const isIndustry = (value: unknown): value is Industry =>
  typeof value === "string" && Object.hasOwn(INDUSTRIES, value);

export const TIME_ZONES = [
  "Asia/Shanghai",
  "Asia/Hong_Kong",
  "Asia/Taipei",
  "Asia/Tokyo",
  "Asia/Seoul",
  "Asia/Singapore",
  "Asia/Ho_Chi_Minh",
  "Asia/Bangkok",
  "Asia/Jakarta",
  "Asia/Manila",
  "Asia/Dhaka",
  "Asia/Kolkata",
  "Asia/Karachi",
  "Asia/Dubai",
  "Europe/Istanbul",
  "Europe/Berlin",
  "Europe/London",
  "Africa/Cairo",
  "Africa/Johannesburg",
  "America/Sao_Paulo",
  "America/New_York",
  "America/Chicago",
  "America/Mexico_City",
  "America/Los_Angeles",
  "Australia/Sydney",
  "UTC",
] as const;

const ZONE_CITIES: Readonly<Record<string, string>> = {
  "Asia/Shanghai": "北京时间",
  "Asia/Hong_Kong": "中国香港",
  "Asia/Taipei": "中国台北",
  "Asia/Tokyo": "东京",
  "Asia/Seoul": "首尔",
  "Asia/Singapore": "新加坡",
  "Asia/Ho_Chi_Minh": "胡志明市",
  "Asia/Bangkok": "曼谷",
  "Asia/Jakarta": "雅加达",
  "Asia/Manila": "马尼拉",
  "Asia/Dhaka": "达卡",
  "Asia/Kolkata": "加尔各答",
  "Asia/Karachi": "卡拉奇",
  "Asia/Dubai": "迪拜",
  "Europe/Istanbul": "伊斯坦布尔",
  "Europe/Berlin": "柏林",
  "Europe/London": "伦敦",
  "Africa/Cairo": "开罗",
  "Africa/Johannesburg": "约翰内斯堡",
  "America/Sao_Paulo": "圣保罗",
  "America/New_York": "纽约",
  "America/Chicago": "芝加哥",
  "America/Mexico_City": "墨西哥城",
  "America/Los_Angeles": "洛杉矶",
  "Australia/Sydney": "悉尼",
  UTC: "协调世界时",
};

/** The common name of a time zone: its key in English, its city in Chinese; an unlisted zone keeps its key. */
export const timeZoneName = (zone: string, locale: Locale): string =>
  (locale === "zh" ? ZONE_CITIES[zone] : undefined) ?? zone.replaceAll("_", " ");
