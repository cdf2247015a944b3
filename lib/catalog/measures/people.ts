import type { Text } from "@/lib/result";

/** Who does a step: functions that every factory has, never a person's name. */
export const generalManager: Text = { en: "General manager", zh: "总经理" };
export const salesManager: Text = { en: "Sales manager", zh: "销售经理" };
export const engineeringManager: Text = { en: "Engineering manager", zh: "技术经理" };
export const productionManager: Text = { en: "Production manager", zh: "生产经理" };
export const workshopManager: Text = { en: "Workshop manager", zh: "车间主任" };
export const qualityManager: Text = { en: "Quality manager", zh: "质量经理" };
export const purchasingManager: Text = { en: "Purchasing manager", zh: "采购经理" };
export const personnelManager: Text = { en: "Personnel manager", zh: "人事经理" };
export const financeManager: Text = { en: "Finance manager", zh: "财务经理" };
export const itManager: Text = { en: "IT manager", zh: "信息化负责人" };
