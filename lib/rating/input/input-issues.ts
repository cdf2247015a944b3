import { type Instrument, itemsById } from "@/lib/instrument";
import type { Text } from "@/lib/result";
import type { AssessmentInput } from "./formats";
import { detailOf, type ZodIssue } from "./input-details";

/** What can be wrong with an input, one code for each kind of fault. */
export const INPUT_ISSUE_CODES = [
  "missing",
  "wrong-type",
  "not-allowed",
  "unknown-field",
  "out-of-range",
  "not-consistent",
  "other-instrument",
  "unknown-item",
  "not-applicable-refused",
] as const;
export type InputIssueCode = (typeof INPUT_ISSUE_CODES)[number];

/** One fault: its path (`respondents[0].answers["PRE.ORG.1"].level`), its code, and the detail in words. */
export type InputIssue = { readonly path: string; readonly code: InputIssueCode; readonly detail: Text };

/** What is wrong with a place of an input, in both languages, by code. Source: decision 0030. */
export const inputIssueWords: Readonly<Record<InputIssueCode, Text>> = {
  missing: { en: "is missing", zh: "缺少此项" },
  "wrong-type": { en: "has the wrong type", zh: "类型不对" },
  "not-allowed": { en: "has a value that is not allowed", zh: "取值不在允许范围内" },
  "unknown-field": { en: "is not a known field", zh: "没有这个字段" },
  "out-of-range": { en: "is out of range", zh: "超出范围" },
  "not-consistent": { en: "does not agree with the rest", zh: "与其他内容不一致" },
  "other-instrument": { en: "names another questionnaire", zh: "不是本问卷或本版本" },
  "unknown-item": { en: "is not an item of this questionnaire", zh: "问卷中没有这一题" },
  "not-applicable-refused": { en: "cannot be marked as not applicable", zh: "此题不能标为“不适用”" },
};

/** Converts an issue of a schema to faults. */
export function fromZod(issue: ZodIssue, raw: unknown): readonly InputIssue[] {
  const at = (path: readonly PropertyKey[]) => pathOf([...issue.path, ...path]);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: at([key]), code: "unknown-field" as const, detail: same(`"${key}"`) }));
  if (issue.code === "invalid_union") {
    const inner = nearest(issue.errors);
    if (inner.length > 0)
      return inner.flatMap((each) => fromZod({ ...each, path: [...issue.path, ...each.path] }, raw));
  }
  return [{ path: at([]), code: codeOf(issue, raw), detail: detailOf(issue) }];
}

export const same = (text: string): Text => ({ en: text, zh: text });

/** The issues of the branch of a union that matched furthest into the value: probably the branch that was meant. */
function nearest(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] {
  const depth = (branch: readonly ZodIssue[]) => Math.max(...branch.map((issue) => issue.path.length));
  const deep = branches.filter((branch) => branch.length > 0 && depth(branch) > 0);
  return [...deep].sort((a, b) => a.length - b.length || depth(b) - depth(a))[0] ?? [];
}

function codeOf(issue: ZodIssue, raw: unknown): InputIssueCode {
  switch (issue.code) {
    case "invalid_type":
      return valueAt(raw, issue.path) === undefined ? "missing" : "wrong-type";
    case "too_small":
    case "too_big":
    case "not_multiple_of":
      return "out-of-range";
    case "invalid_key":
    case "invalid_value":
    case "invalid_format":
    case "invalid_element":
    case "invalid_union":
      return valueAt(raw, issue.path) === undefined ? "missing" : "not-allowed";
    case "unrecognized_keys":
      return "unknown-field";
    case "custom":
      return valueAt(raw, issue.path) === undefined ? "missing" : "not-consistent";
  }
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    raw,
  );
}

/** `links[0].answers.CX1`, `evidence["PRE.ORG.1"]`. */
export function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_]\w*$/.test(name)) return `${text}["${name}"]`;
    return text === "" ? name : `${text}.${name}`;
  }, "");
}

/** Checks the facts of the firm against the questionnaire: the same for the full and the reduced form. */
export function checkFacts(
  input: Pick<AssessmentInput, "instrument" | "notApplicable" | "evidence">,
  instrument: Instrument,
): readonly InputIssue[] {
  const items = itemsById(instrument);
  const issues: InputIssue[] = [];
  const refuse = (path: readonly PropertyKey[], code: InputIssueCode, detail: Text) =>
    issues.push({ path: pathOf(path), code, detail });

  if (input.instrument.id !== instrument.id || input.instrument.version !== instrument.version)
    refuse(["instrument"], "other-instrument", {
      en: `expected ${instrument.id} ${instrument.version}`,
      zh: `应为 ${instrument.id} ${instrument.version}`,
    });
  for (const id of Object.keys(input.notApplicable)) {
    const item = items.get(id);
    if (item === undefined) refuse(["notApplicable", id], "unknown-item", same(id));
    else if (item.notApplicable === undefined) refuse(["notApplicable", id], "not-applicable-refused", same(id));
  }
  for (const id of Object.keys(input.evidence)) if (!items.has(id)) refuse(["evidence", id], "unknown-item", same(id));
  return issues;
}
