import { describe, expect, test } from "vitest";
import { daysUntil, engagementState, lacksResults } from "@/lib/engagement";
import { readEnd } from "@/lib/view/consultants/engagement-terms";

const at = new Date("2026-11-26T10:00:00Z");
const dates = {
  grantedAt: at,
  acceptedAt: at,
  endsAt: new Date("2026-12-31T16:00:00Z"),
  revokedAt: null,
  declinedAt: null,
};

describe("the state of an engagement", () => {
  test("follows from what both sides have said", () => {
    expect(engagementState({ ...dates, grantedAt: null }, at)).toBe("asked");
    expect(engagementState({ ...dates, acceptedAt: null }, at)).toBe("offered");
    expect(engagementState(dates, at)).toBe("active");
    expect(engagementState({ ...dates, declinedAt: at }, at)).toBe("declined");
    expect(engagementState({ ...dates, revokedAt: at }, at)).toBe("revoked");
  });

  test("ends with the very instant of its end", () => {
    expect(engagementState(dates, new Date(dates.endsAt.getTime() - 1))).toBe("active");
    expect(engagementState(dates, dates.endsAt)).toBe("expired");
  });
});

test("a last day ends with itself in the firm's zone, lies ahead, and at most two years ahead", () => {
  expect(readEnd("2026-12-31", "Asia/Shanghai", at)?.toISOString()).toBe("2026-12-31T16:00:00.000Z");
  expect(readEnd("2026-11-26", "Asia/Shanghai", at)?.toISOString()).toBe("2026-11-26T16:00:00.000Z");
  for (const day of ["2026-11-25", "2029-01-01", "2026-02-31", "soon"]) {
    expect(readEnd(day, "Asia/Shanghai", at)).toBeUndefined();
  }
});

test("days are counted up to the end, rounded up, and never below none", () => {
  expect(daysUntil(new Date("2026-11-28T09:00:00Z"), at)).toBe(2);
  expect(daysUntil(at, at)).toBe(0);
  expect(daysUntil(new Date("2026-11-01T00:00:00Z"), at)).toBe(0);
});

test("figures of the pulse are opened with the result they stand in, and not without it", () => {
  expect(lacksResults(["pulse-figures"])).toBe(true);
  expect(lacksResults(["pulse-figures", "position"])).toBe(true);
  expect(lacksResults(["pulse-figures", "results"])).toBe(false);
  expect(lacksResults([])).toBe(false);
});
