import { expect, test } from "vitest";
import { levelsLaterSaid } from "@/lib/view/assessments/levels-later";

test("a person who may not see the levels yet is told what to do next, or whom to ask", () => {
  const assessmentId = "one";
  expect(levelsLaterSaid({ assessmentId, open: 3, years: [] }, "en")).toMatchObject({
    title: "Answer your 3 items first",
    press: "Answer my 3 items",
  });
  expect(levelsLaterSaid({ assessmentId, open: 0, years: [] }, "en").text).toContain(
    "Ask your manager to submit the phases",
  );
  expect(levelsLaterSaid({ assessmentId, open: 0, years: [] }, "zh").text).toContain("请提醒自评负责人提交");
  expect(levelsLaterSaid({ assessmentId: undefined, open: 0, years: [] }, "en").text).toContain(
    "Your manager will open the next cycle",
  );
  expect(levelsLaterSaid({ assessmentId: undefined, open: 0, years: [] }, "zh").text).toContain(
    "请等自评负责人开始新一轮自评",
  );
  const waiting = { assessmentId, open: 3, years: [2025, 2024] };
  expect(levelsLaterSaid(waiting, "en").text).toContain("cannot open the final results of 2025 and 2024 either");
  expect(levelsLaterSaid(waiting, "zh").text).toContain("2025、2024 年的定版结果也看不到");
});
