import type { z } from "zod";
import type { Text } from "@/lib/result";

export type ZodIssue = z.core.$ZodIssue;

/** Messages for the rules of the format beyond types, by the code used in its schemas. */
export const inputRuleWords = {
  "not-an-item": { en: "not the id of an item", zh: "不是题号" },
  "customer-share": { en: "a customer needs its share of sales", zh: "客户须填占销售额的比例" },
  "role-shares": { en: "the four shares must add to 1", zh: "四项占比之和须为 1" },
  "id-twice": { en: "an id occurs twice", zh: "有重复的 id" },
  "customer-sum": { en: "the shares of the customers add to more than 1", zh: "各客户占比之和超过 1" },
  "no-error": {
    en: "the sum of item, respondentCell and residual must be 1e-9 or more. Estimate the error model again, or leave it out",
    zh: "item、respondentCell 与 residual 之和须不小于 1e-9。请重新估计误差模型，或不提供该模型",
  },
} as const satisfies Readonly<Record<string, Text>>;

const TYPES: Readonly<Record<string, Text>> = {
  string: { en: "a text", zh: "文本" },
  number: { en: "a number", zh: "数字" },
  int: { en: "a whole number", zh: "整数" },
  boolean: { en: "true or false", zh: "true 或 false" },
  null: { en: "null", zh: "null" },
  array: { en: "a list", zh: "列表" },
  object: { en: "an object", zh: "对象" },
  record: { en: "an object", zh: "对象" },
};

/** The format name for a text without lone surrogates. `JSON.parse` accepts them, so the schema has to refuse them. */
export const WELL_FORMED = "well-formed";

const FORMATS: Readonly<Record<string, Text>> = {
  date: { en: "a date such as 2026-11-25", zh: "日期，如 2026-11-25" },
  [WELL_FORMED]: {
    en: "a text without damaged characters; type it again and save the file as UTF-8",
    zh: "不含乱码的文本；请重新输入，并另存为 UTF-8",
  },
};

const EXPECTED: Text = { en: "expected", zh: "应为" };
const expected = ({ en, zh }: Text): Text => ({ en: `${EXPECTED.en} ${en}`, zh: `${EXPECTED.zh}${zh}` });
const same = (text: string): Text => ({ en: text, zh: text });

/**
 * The detail of one fault in both languages: what was expected there.
 *
 * An issue without its own message gives the expected type, if known; otherwise the text is empty, and only the path
 * and the message of its code are shown.
 */
export function detailOf(issue: ZodIssue): Text {
  switch (issue.code) {
    case "invalid_type":
      return expected(TYPES[issue.expected] ?? same(issue.expected));
    case "too_small":
      return boundOf(issue.origin, Number(issue.minimum), issue.inclusive ?? true, "least");
    case "too_big":
      return boundOf(issue.origin, Number(issue.maximum), issue.inclusive ?? true, "most");
    case "not_multiple_of":
      return { en: `expected a multiple of ${issue.divisor}`, zh: `应为 ${issue.divisor} 的倍数` };
    case "invalid_value":
      return oneOf(issue.values.map((value) => JSON.stringify(value)));
    case "invalid_format":
      return expected(FORMATS[issue.format] ?? same(issue.format));
    case "invalid_key":
    case "invalid_element": {
      const [inner] = issue.issues;
      return inner === undefined ? same("") : detailOf(inner);
    }
    case "custom":
      return Object.entries(inputRuleWords).find(([rule]) => rule === issue.message)?.[1] ?? same("");
    case "unrecognized_keys":
      return same(issue.keys.map((key) => `"${key}"`).join(", "));
    case "invalid_union":
      return "options" in issue && issue.options !== undefined
        ? oneOf(issue.options.map((value) => JSON.stringify(value)))
        : same("");
  }
}

const oneOf = (values: readonly string[]): Text =>
  values.length === 1
    ? expected(same(values.join()))
    : { en: `expected one of ${values.join(", ")}`, zh: `可取 ${values.join("、")}` };

/** The message for a limit on a number, on the length of a text or on that of a list. */
function boundOf(origin: string, bound: number, inclusive: boolean, side: "least" | "most"): Text {
  const zhSide = side === "least" ? "至少" : "至多";
  if (origin === "string")
    return { en: `at ${side} ${bound} ${bound === 1 ? "character" : "characters"}`, zh: `${zhSide} ${bound} 个字符` };
  if (origin === "array")
    return { en: `at ${side} ${bound} ${bound === 1 ? "entry" : "entries"}`, zh: `${zhSide} ${bound} 项` };
  if (inclusive)
    return { en: `expected at ${side} ${bound}`, zh: `应${side === "least" ? "不小于" : "不大于"} ${bound}` };
  return side === "least"
    ? { en: `expected more than ${bound}`, zh: `应大于 ${bound}` }
    : { en: `expected less than ${bound}`, zh: `应小于 ${bound}` };
}
