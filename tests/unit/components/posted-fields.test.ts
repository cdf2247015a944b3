import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FieldInputs } from "@/components/fields/field-inputs";
import { FieldsProvider } from "@/components/fields/fields-context";
import { PostedState, usePosted } from "@/components/fields/fields-form";
import type { FieldsFormState } from "@/components/fields/form-state";
import { AimFields } from "@/components/preparation/aim-form";
import { speak } from "@/lib/words";
import { fieldProblemWords, fieldSavingWords } from "@/lib/words/fields/fields";

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

const saving = {
  owner: "01890a5d-ac96-774b-bcce-b302099a8057",
  target: "/api/v1/firms/x/records",
  locale: "en",
  timeZone: "UTC",
  words: speak(fieldSavingWords, "en"),
  problems: speak(fieldProblemWords, "en"),
} as const;

/** The fields as the server renders them after a POST. */
function drawn(value: FieldsFormState, fields: ReactNode): string {
  const page = { saving, children: createElement(PostedState, { value }, fields) };
  return renderToStaticMarkup(createElement(FieldsProvider, page));
}

/** The values of the checked boxes or radio buttons. */
const markedIn = (html: string): string[] =>
  [...html.matchAll(/<input[^>]*>/g)].flatMap(([tag]) =>
    / checked=""/.test(tag) ? [/ value="([^"]*)"/.exec(tag)?.[1] ?? ""] : [],
  );

const refused = (typed: Readonly<Record<string, string>>): FieldsFormState => ({
  typed,
  outcomes: [],
  refused: "Too much was written.",
});

test("boxes come back as they were ticked, also where none is, and as they stand where they were not sent", () => {
  const key = "link:8fca7f04-0db5-48c2-bde1-6deec07c234f:functions";
  const options = ["assembly", "branding", "brand"].map((value) => ({ value, label: value }));
  const field = { key, value: ["branding"], base: 3, kind: "choices", label: "Functions", options } as const;
  const ticked = (typed: Readonly<Record<string, string>>, disabled = false) =>
    markedIn(drawn(refused(typed), createElement(FieldInputs, { fields: [{ ...field, disabled }] })));
  expect(ticked({ [key]: "\nassembly\nbranding" })).toEqual(["assembly", "branding"]);
  expect(ticked({ [key]: "" })).toEqual([]);
  expect(ticked({})).toEqual(["branding"]);
  const html = drawn(null, createElement(FieldInputs, { fields: [field] }));
  expect(html).toContain(`<input type="hidden" name="${key}" value=""/>`);
});

const aimWords = {
  ...{ kind: "Aim", move: "Move", moveHint: "", stay: "Stay", stayHint: "", moveFields: "Move to", none: "None" },
  ...{ role: "Role", mode: "Mode", upgrading: "Way", upgradingHint: "", year: "Year", share: "Share" },
  ...{ asNowRole: "As now", asNowMode: "As now", modeToday: "", movesAnyway: "This is a new position." },
};

test("an aim that names both a way that stays and another position is told that it moves", () => {
  const key = "aim:8fca7f04-0db5-48c2-bde1-6deec07c234f";
  const modes = ["captive", "modular"].map((value) => ({ value, label: value }));
  const lists = { modes, meanings: [], roles: [], upgradings: [], disabled: false, words: aimWords };
  const told = (aim: Readonly<Record<string, string>>) =>
    drawn(
      null,
      createElement(AimFields, {
        ...lists,
        standing: { key, value: { kind: "move", ...aim }, base: 0 },
        present: { role: "OEM", mode: "captive" },
      }),
    ).includes(aimWords.movesAnyway);
  expect(told({ upgrading: "process", mode: "modular" })).toBe(true);
  expect(told({ upgrading: "product", role: "ODM" })).toBe(true);
  expect(told({ upgrading: "process", mode: "captive" })).toBe(false);
  expect(told({ upgrading: "functional", mode: "modular" })).toBe(false);
});

test("an aim that is refused comes back with its choice and all that was chosen for it", () => {
  const key = "aim:8fca7f04-0db5-48c2-bde1-6deec07c234f";
  const modes = ["captive", "modular"].map((value) => ({ value, label: value }));
  const typed = { [`${key}:kind`]: "move", [`${key}:mode`]: "modular", [`${key}:year`]: "1999" };
  for (const value of [null, { kind: "stay" }]) {
    const standing = { key, value, base: 0 };
    const props = { standing, modes, meanings: [], roles: [], upgradings: [], disabled: false, words: aimWords };
    const html = drawn(
      { typed, outcomes: [{ key, status: "refused", reason: "aimYear", words: "Write a year." }] },
      createElement(AimFields, { ...props, present: { role: undefined, mode: undefined } }),
    );
    expect(markedIn(html)).toEqual(["move"]);
    expect(html).toContain(`<option value="modular" selected="">`);
    expect(html).toContain(`value="1999"`);
    expect(html).not.toMatch(/class="[^"]*\bhidden\b/);
  }
});
