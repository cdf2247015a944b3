import { expect, test } from "vitest";
import { noMoveInWords } from "@/lib/view/report/facts";
import { anInput, rate } from "../../support/rating";

test("a firm that stated no aim is not said to stay, and one that stays is", () => {
  const unstated = rate(anInput({ aim: null }));
  expect(noMoveInWords(unstated, "en")).toBe("no aim stated");
  expect(noMoveInWords(unstated, "zh")).toBe("没有定目标");
  const stays = rate(anInput({ aim: { kind: "stay" } }));
  expect(noMoveInWords(stays, "en")).toBe("no move intended");
  expect(noMoveInWords(rate(anInput()), "en")).toBeUndefined();
});
