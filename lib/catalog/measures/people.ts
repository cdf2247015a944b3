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

/** Who does a step in a firm without departments: what somebody does, not a title. */
export const head: Text = { en: "Head of the firm", zh: "企业负责人" };
export const seller: Text = { en: "Whoever looks after customers", zh: "管客户的人" };
export const producer: Text = { en: "Whoever runs production", zh: "管生产的人" };
export const technician: Text = { en: "Whoever knows the technology best", zh: "技术最熟的人" };
export const experienced: Text = { en: "An experienced worker", zh: "老师傅" };
export const bookkeeper: Text = { en: "Whoever keeps the accounts", zh: "管账的人" };
export const buyer: Text = { en: "Whoever buys", zh: "管采购的人" };

/** Who carries out the small form of a measure. */
export const alone: Text = { en: "Firm", zh: "企业" };
export const withPartners: Text = { en: "Firm with partners", zh: "企业与合作方" };
export const withSuppliers: Text = { en: "Firm with suppliers", zh: "企业与供应商" };
export const withNeighbours: Text = { en: "Firm with neighbouring firms", zh: "企业与附近的企业" };
export const withLaboratory: Text = { en: "Firm with a test laboratory", zh: "企业与检测机构" };
