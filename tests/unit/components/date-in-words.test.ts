import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import RecordEditor from "@/components/evidence/record-editor";
import { TextField } from "@/components/ui/field";
import { TooLongWords } from "@/components/ui/too-long";
import { speak } from "@/lib/words";
import { fileWords } from "@/lib/words/evidence/files";
import { tooLongWords } from "@/lib/words/fields/too-long";
import { questionnaireWords } from "@/lib/words/questionnaire/questionnaire";

const FIELDS: Readonly<Record<string, ReactNode>> = {
  "a field of a form": createElement(TextField, { id: "day", type: "date", label: "Day" }),
  "a record in a questionnaire": createElement(RecordEditor, {
    item: "LRN.INT.2",
    hasFile: false,
    asOf: "2026-11-28",
    grades: { E1: "", E2: "", E3: "" },
    submit: "Add",
    words: speak(questionnaireWords, "en"),
    fileWords: speak(fileWords, "en"),
    onSave: () => undefined,
  }),
};

test.each(Object.keys(FIELDS))("the date of %s is described by its words", (name) => {
  const page = renderToStaticMarkup(createElement(TooLongWords, { words: speak(tooLongWords, "en") }, FIELDS[name]));
  const field = page.match(/<input[^>]*type="date"[^>]*>/g) ?? [];
  expect(field).toHaveLength(1);
  const id = /\bid="([^"]+)"/.exec(field[0] ?? "")?.[1];
  expect(field[0]).toMatch(new RegExp(`aria-describedby="[^"]*${id}-said`));
  expect(page).toContain(`<p id="${id}-said"`);
});
