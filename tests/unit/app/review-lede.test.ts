import { expect, test } from "vitest";
import { reviewLede } from "@/lib/view/clients/review-words";

test("a phase that is accepted leaves its reviewer nothing to sign, and says since when", () => {
  const at = { state: "accepted", isBlind: false, acceptedOn: "2026-10-09" } as const;
  expect(reviewLede(at, "en")).toBe("The phase was accepted on 9 Oct 2026. There is nothing more for you to do.");
  expect(reviewLede(at, "zh")).toBe("这个阶段已于 2026 年 10 月 9 日通过，您无须再处理。");
  expect(reviewLede({ ...at, acceptedOn: undefined }, "en")).toBe("There is nothing more for you to do.");
});

test("the page says what the reviewer signs only while the phase waits for them", () => {
  const promised = "This page shows what you sign";
  for (const state of ["locked", "open", "returned"] as const) {
    const said = reviewLede({ state, isBlind: false, acceptedOn: undefined }, "en");
    expect(said).toBe("There is nothing for you to do until the firm submits the phase.");
  }
  expect(reviewLede({ state: "submitted", isBlind: false, acceptedOn: undefined }, "en")).toContain(promised);
  expect(reviewLede({ state: "submitted", isBlind: true, acceptedOn: undefined }, "en")).not.toContain(promised);
});
