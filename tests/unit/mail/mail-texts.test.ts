import { describe, expect, test } from "vitest";
import { currentInstrument, learnInstrument } from "@/lib/catalog";
import { LOCALES } from "@/lib/result";
import { composeAssignment, isNothingOpen } from "@/lib/view/mail/assignment";
import { composeDecision } from "@/lib/view/mail/decision";
import { composeSignInCode } from "@/lib/view/mail/sign-in";
import { replaced } from "@/tests/support/instruments";

const URL = "https://trellis.example/link";

describe("the mail about a decision", () => {
  const returned = {
    firmName: "Linde Works",
    cycle: 2026,
    phase: "LRN",
    event: "return",
    remarks: "Show the minutes of May.",
    signedName: "Lin Qiao",
    signedOrganisation: "Qiao Advisers",
    isComplete: false,
    url: URL,
  } as const;

  test("is in the language of who gets it", () => {
    const [en, zh] = LOCALES.map((locale) => composeDecision({ ...returned, locale }));
    for (const mail of [en, zh]) {
      expect(mail?.text).toContain("Show the minutes of May.");
      expect(mail?.text).toContain(URL);
      expect(mail?.text).not.toContain("{");
    }
    expect(en?.subject).toContain("was returned with remarks");
    expect(zh?.subject).toContain("已退回");
  });

  test("says more of an acceptance that completes the cycle", () => {
    const accepted = { ...returned, event: "accept", locale: "en" } as const;
    expect(composeDecision({ ...accepted, isComplete: true }).subject).not.toBe(composeDecision(accepted).subject);
  });
});

describe("the mail about what was passed on", () => {
  const itemsOf = (cell: string) =>
    currentInstrument.items.flatMap(({ id }) => (id.startsWith(`${cell}.`) ? [id] : []));
  const passed = {
    firmName: "Linde Works",
    cycle: 2026,
    instrument: currentInstrument,
    locale: "en",
    givenBy: "",
    scopes: ["PRE.ORG", "LRN.ORG"],
    note: "",
    isReminder: false,
    url: URL,
    optOut: URL,
  } as const;

  test("lists the parts with something open, and counts each item once", () => {
    const settled = new Set<string>(itemsOf("PRE.ORG"));
    const { text } = composeAssignment({ ...passed, scopes: ["PRE.ORG", "LRN.ORG", "LRN.ORG.1"], settled });
    expect(text.match(/^- .+$/gm)).toHaveLength(2);
    const [all, less] = [new Set<string>(), new Set<string>(itemsOf("LRN.ORG").slice(0, 1))].map(
      (done) => composeAssignment({ ...passed, scopes: ["LRN.ORG", "LRN.ORG.1"], settled: done }).subject,
    );
    expect(all).toContain(String(itemsOf("LRN.ORG").length));
    expect(less).toContain(String(itemsOf("LRN.ORG").length - 1));
  });

  test("has nothing open where the version that is answered asks nothing more", () => {
    const settled = new Set<string>(itemsOf("LRN.ORG").slice(1));
    expect(isNothingOpen({ ...passed, scopes: ["LRN.ORG"], settled })).toBe(false);
    const other = replaced("LRN.ORG.1", "LRN.ORG.7", "94.0.0");
    learnInstrument(other);
    const asked = { ...passed, scopes: ["LRN.ORG.1"], settled, instrument: other } as const;
    expect(isNothingOpen(asked)).toBe(true);
    expect(isNothingOpen({ ...asked, scopes: ["LRN.ORG"] })).toBe(false);
  });

  test("names a manager where nobody knows any more who passed it on", () => {
    for (const locale of LOCALES)
      expect(composeAssignment({ ...passed, locale, settled: new Set() }).text).not.toMatch(/\{|undefined/);
  });
});

test("the mail with a code brings a link past others only where many asked", () => {
  for (const locale of LOCALES) {
    const plain = composeSignInCode({ code: "123456", locale });
    const past = composeSignInCode({ code: "123456", locale, urlPast: URL });
    expect(plain.subject).toContain("123456");
    expect(plain.text).not.toContain(URL);
    expect(past.text.startsWith(`${plain.text}\n\n`)).toBe(true);
    expect(past.text).toContain(URL);
  }
});
