import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CardAnswer, FormAnswer } from "@/components/questionnaire/form-answer";
import type { FormReply } from "@/lib/view/questionnaire/card";
import { questionnaireWords, speak } from "@/lib/words";

const words = speak(questionnaireWords, "en");
const clock = { locale: "en", timeZone: "UTC" } as const;
const reply: FormReply = {
  saved: ["EVA.ORG.1"],
  at: "2026-11-25T08:00:00Z",
  conflicts: [],
  refused: [
    { id: "EVA.ORG.2", words: "Write the reason." },
    { id: "EVA.ORG.3", words: "Shorten the text." },
  ],
};

test("each card says what became of it, and the form names all that were not saved", () => {
  const state = { outcome: { status: "done", value: reply }, typed: {}, refusal: "" } as const;
  const form = renderToStaticMarkup(createElement(FormAnswer, { state, cards: [], clock, words }));
  for (const { id, words: why } of reply.refused) expect(form).toMatch(new RegExp(`href="#${id}".*${why}`));
  const card = (id: string) => renderToStaticMarkup(createElement(CardAnswer, { reply, id, clock, words }));
  expect(card("EVA.ORG.1")).toContain("Saved ");
  expect(card("EVA.ORG.2")).toContain("Write the reason.");
  expect(card("EVA.ORG.2")).not.toContain("Shorten");
  expect(card("EVA.ORG.4")).toBe("");
});
