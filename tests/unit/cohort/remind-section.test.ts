import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RemindSection } from "@/components/cohort/remind-section";

const render = (due: number) =>
  renderToStaticMarkup(
    createElement(RemindSection, {
      locale: "en",
      cohortId: "a",
      target: "not-submitted",
      reminders: { due, names: Array.from({ length: due }, (_, at) => `Works ${at + 1}`), notDue: new Map() },
      rule: undefined,
      reminded: undefined,
      remind: () => Promise.reject(new Error("nothing is sent")),
    }),
  );

test("every firm that gets a reminder is named, those beyond the first thirty once they are opened", () => {
  const opened = /<details>.*<\/details>/.exec(render(32))?.[0] ?? "";
  expect(opened).toContain("Show 2 more names");
  expect(opened).toContain("Works 31, Works 32");
  expect(render(32).replace(opened, "")).toContain("Works 29, Works 30");
  expect(render(30)).not.toContain("<details>");
});
