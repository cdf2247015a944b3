import { expect, test } from "vitest";
import { partnerStates } from "@/lib/view/position/partner-states";

const at = { timeZone: "Asia/Shanghai", locale: "en" } as const;
const [askedAt, expiresAt] = [new Date("2026-11-01T20:00:00Z"), new Date("2026-12-01T00:00:00Z")];
const asked = (linkId: string, state: "given" | "open" | "expired") =>
  ({ linkId, state, askedAt, expiresAt, scales: {} }) as const;

test("an answer that was given stands before a newer request, and days are those of the firm", () => {
  const states = partnerStates(
    {
      links: [{ id: "given" }, { id: "open" }, { id: "expired" }, { id: "silent" }],
      asked: [asked("given", "open"), asked("given", "given"), asked("open", "open"), asked("expired", "expired")],
      partners: [
        { linkId: "open", match: { mergedAt: null } },
        { linkId: "expired", match: { mergedAt: askedAt } },
        { linkId: "silent" },
      ],
    },
    at,
  );
  expect(states.get("given")?.customer).toEqual({ kind: "given", scales: {} });
  expect(states.get("open")).toEqual({ customer: { kind: "open", date: "2 Nov 2026" }, match: "matched" });
  expect(states.get("expired")).toEqual({ customer: { kind: "expired", date: "1 Dec 2026" }, match: "merged" });
  expect(states.get("silent")).toEqual({ customer: undefined, match: undefined });
});
