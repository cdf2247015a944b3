import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { WeeksSection } from "@/components/cohort/dashboard/weeks-section";

const day = "2026-11-27";

const render = (locale: "en" | "zh", firms: { readonly joined: number; readonly submitted: number }) => {
  const weeks = [
    { stage: "joined" as const, cycle: 0, week: "2026-11-02", firms: firms.joined },
    { stage: "submitted" as const, cycle: 2026, week: "2026-11-09", firms: firms.submitted },
  ];
  const own = { id: "own", name: { en: "Programme", zh: "项目" }, liaison: "", weeks };
  return renderToStaticMarkup(
    createElement(WeeksSection, { locale, own, parts: [], cycle: 2026, day, hrefOf: (id) => id }),
  );
};

test("a red zero is explained where there is one, and nowhere else", () => {
  expect(render("en", { joined: 21, submitted: 20 })).toContain(
    "A red 0 means that no firm submitted this week, although some firms that joined have not finished.",
  );
  expect(render("zh", { joined: 21, submitted: 20 })).toContain("红色的 0 表示：本周没有企业提交");
  // A firm that was invited and has not joined needs no action this week. So the 0 is not red, and the sentence says
  // why.
  expect(render("en", { joined: 21, submitted: 21 })).not.toContain("red 0");
});
