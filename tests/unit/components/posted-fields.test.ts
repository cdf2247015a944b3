import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PostedState, usePosted } from "@/components/fields/fields-form";
import type { FieldsFormState } from "@/components/fields/form-state";

const KEY = "profile:employees";
const Shown = () => createElement("output", null, usePosted(KEY).typed ?? "as it stands");
const shown = (value: FieldsFormState) =>
  renderToStaticMarkup(createElement(PostedState, { value }, createElement(Shown)));

test("a field keeps what was typed where it was not saved, and where the whole form was refused", () => {
  const typed = { [KEY]: "640" };
  const outcome = { key: KEY, status: "refused", reason: "malformed" } as const;
  const saved = { key: KEY, status: "saved", revision: 1, savedAt: "2026-11-25T08:00:00Z" } as const;
  expect(shown({ typed, outcomes: [outcome] })).toContain("640");
  expect(shown({ typed, outcomes: [], refused: "Too much was written." })).toContain("640");
  for (const state of [null, { typed, outcomes: [] }, { typed, outcomes: [saved] }])
    expect(shown(state)).toContain("as it stands");
});
