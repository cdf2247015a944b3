import type { Stratum } from "@/lib/instrument";
import type { FirmRole } from "@/lib/policy";
import type { DemoMember } from "../people";

const at = (name: string, login: string, role: FirmRole, stratum: Stratum): DemoMember => ({
  name,
  email: `${login}@hailan.example`,
  role,
  stratum,
});

/** The people of Hailan who answer. All are invented. */
export const hailanPeople: readonly DemoMember[] = [
  at("Zhang Wei", "zhang.wei", "manager", "management"),
  at("Sun Fei", "sun.fei", "manager", "management"),
  at("Chen Jing", "chen.jing", "contributor", "engineering"),
  at("Zhao Lei", "zhao.lei", "contributor", "engineering"),
  at("Wang Hao", "wang.hao", "contributor", "production"),
  at("Liu Yang", "liu.yang", "contributor", "production"),
  at("Li Min", "li.min", "contributor", "commercial"),
  at("Wu Qian", "wu.qian", "contributor", "commercial"),
];
