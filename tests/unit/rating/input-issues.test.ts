import { expect, test } from "vitest";
import { readInput } from "@/lib/rating";
import { LOCALES } from "@/lib/result";
import { issueInWords, issueLine } from "@/lib/view/research/ratings/input-issues";

test("an issue of an input stands behind its place, or behind the whole file", () => {
  const read = readInput({ schema: "trellis/assessment@1" });
  if (read.ok) throw new Error("nothing is an assessment");
  for (const locale of LOCALES) {
    const colon = locale === "zh" ? "：" : ": ";
    for (const issue of read.error) {
      expect(issueLine({ ...issue, path: "firm.id" }, locale)).toBe(`firm.id${colon}${issueInWords(issue)[locale]}`);
      expect(issueLine({ ...issue, path: "" }, locale)).toContain(
        locale === "zh" ? "（整个文件）：" : "(the whole file): ",
      );
    }
  }
});

test("what an issue names is in brackets, and nothing is where it names nothing", () => {
  const read = readInput(null);
  if (read.ok) throw new Error("nothing is an assessment");
  const [issue] = read.error;
  if (issue === undefined) throw new Error("no issue");
  expect(issueInWords({ ...issue, detail: { en: "", zh: "" } }).en).not.toContain("(");
  expect(issueInWords({ ...issue, detail: { en: "7", zh: "七" } })).toMatchObject({
    en: expect.stringMatching(/ \(7\)$/),
    zh: expect.stringMatching(/（七）$/),
  });
});
