import type { Text } from "@/lib/result";
import { context1 } from "./context-questions/context";
import { instruments } from "./instruments";
import { measures1 } from "./measures/measures";
import { position1, positionSupplier1 } from "./position-questions";
import { pulse1 } from "./pulse";
import { requirements1 } from "./requirements";
import { screening1 } from "./screening";

type Published = { readonly name: Text; readonly document: { readonly version: string } };

/** Every document of the catalog that a rating depends on, under the name used on the method page. */
export const published: readonly Published[] = [
  ...instruments.map((each) => ({ name: { en: "Items", zh: "题目" }, document: each })),
  { name: { en: "Questions about a relationship", zh: "业务关系问题" }, document: position1 },
  { name: { en: "Questions about a supplier", zh: "供应商问题" }, document: positionSupplier1 },
  { name: { en: "Context", zh: "内外部条件" }, document: context1 },
  { name: { en: "Screening", zh: "快速自评" }, document: screening1 },
  { name: { en: "Short employee questionnaire", zh: "员工短问卷" }, document: pulse1 },
  { name: { en: "Required levels and constants", zh: "要求等级与常数" }, document: requirements1 },
  { name: { en: "Measures", zh: "措施" }, document: measures1 },
];
