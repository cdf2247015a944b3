import { type InputIssue, inputIssueWords } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";

/** What is wrong with a part of an assessment: "has a value that is not allowed (expected one of …)". */
export function issueInWords({ code, detail }: InputIssue): Text {
  const { en, zh } = inputIssueWords[code];
  return { en: detail.en === "" ? en : `${en} (${detail.en})`, zh: detail.zh === "" ? zh : `${zh}（${detail.zh}）` };
}

const WHOLE_FILE: Text = { en: "(the whole file)", zh: "（整个文件）" };

/** A fault with the path of its part: "respondents[0].stratum: has a value …". */
export function issueLine(issue: InputIssue, locale: Locale): string {
  const place = issue.path || WHOLE_FILE[locale];
  return `${place}${locale === "zh" ? "：" : ": "}${issueInWords(issue)[locale]}`;
}
