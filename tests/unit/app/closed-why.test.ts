import { expect, test } from "vitest";
import type { PhaseState } from "@/lib/assessments";
import { PHASES } from "@/lib/instrument";
import { tabulate } from "@/lib/result";
import { whyClosed } from "@/lib/view/clients/next-step";

const client = { id: "firm", name: "Hailan", engagement: { mayReview: false } };

function cycle(state: PhaseState) {
  const instrument = { id: "gpn-lo", version: "1.0.0" };
  const states = tabulate(PHASES, () => state);
  return { id: "c", firmId: "firm", cycle: 2026, instrument, viewSeed: 1, createdAt: new Date(0), phases: [], states };
}

test("a final result that waits for the own rating says so and leads there", () => {
  const at = { client, assessment: cycle("accepted"), seesSelf: false };
  const text = "The firm asks for your blind rating first: give your own rating of this cycle.";
  const href = "/clients/firm/rate/c";
  expect(whyClosed({ ...at, draft: undefined }, "en")).toEqual({ text, next: { label: "Rate the 2026 cycle", href } });
  expect(whyClosed({ ...at, draft: { n: 2, all: 48 } }, "en").next?.label).toBe("Continue the 2026 rating");
});

test("a cycle that is not final leaves nothing to do but to wait, or to rate", () => {
  const at = { client, assessment: cycle("open"), draft: undefined };
  expect(whyClosed({ ...at, seesSelf: true }, "zh")).toEqual({
    text: "2026 年自评尚未定版。请等企业完成自评，您现在无须处理。",
    next: undefined,
  });
  const blind = whyClosed({ ...at, seesSelf: false }, "en");
  expect(blind.text).toMatch(/^The 2026 cycle is not final yet\. The firm asks for your blind rating first/);
  expect(blind.next?.href).toBe("/clients/firm/rate/c");
});

test("a reviewer is sent to the phases that wait for them, and is not told that there is nothing to do", () => {
  const reviewed = { ...client, engagement: { mayReview: true } };
  const at = { client: reviewed, assessment: cycle("submitted"), draft: undefined, seesSelf: true };
  expect(whyClosed(at, "en")).toEqual({
    text: "The 2026 cycle is not final yet.",
    next: {
      label: "Accept or return Preparation, Learning, Application and Evaluation",
      href: "/clients/firm/review/c?phase=PRE",
    },
  });
});

test("a final cycle of which nothing is open says so", () => {
  const at = { client, assessment: cycle("accepted"), draft: undefined, seesSelf: true };
  expect(whyClosed(at, "en").text).toBe("No final result or answers are open to you.");
});

test("without a cycle there is nothing to see", () => {
  expect(whyClosed({ client, assessment: undefined, seesSelf: true, draft: undefined }, "en")).toEqual({
    text: "Hailan has not started a cycle.",
    next: undefined,
  });
});
