import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { TextAreaField, TextField } from "@/components/ui/field";
import { TooLongWords } from "@/components/ui/too-long";
import { LOCALES, type Locale } from "@/lib/result";
import { speak } from "@/lib/words";
import { tooLongWords } from "@/lib/words/fields/too-long";

/** The field as the server renders it, before any script runs. */
function pageOf(locale: Locale, defaultValue: string, kind: "line" | "area"): string {
  const props = { id: "note", label: "Note", maxLength: 200, defaultValue, error: "Write something." };
  const field = kind === "line" ? createElement(TextField, props) : createElement(TextAreaField, props);
  return renderToStaticMarkup(createElement(TooLongWords, { words: speak(tooLongWords, locale) }, field));
}

const SAID = {
  en: "This field takes at most 200 characters, and your text has 2,451.",
  zh: "这里最多填写 200 个字符，现有 2,451 个。",
};

test.each(["line", "area"] as const)(
  "a field of one %s cuts nothing, and says in the reader's language what is too long",
  (kind) => {
    for (const locale of LOCALES) {
      const page = pageOf(locale, "y".repeat(2451), kind);
      expect(page).not.toMatch(/maxlength/i);
      expect(page).toContain("y".repeat(2451));
      expect(page).toContain(SAID[locale]);
      expect(page).toMatch(/aria-describedby="note-limit"/);
      // A field shows only one message, and "write something" would be the wrong one.
      expect(page).not.toContain("Write something.");
    }
  },
);

test("a text that fits is told its own error alone", () => {
  const page = pageOf("en", "y".repeat(200), "line");
  expect(page).toContain("Write something.");
  expect(page).not.toContain("This field takes");
});
