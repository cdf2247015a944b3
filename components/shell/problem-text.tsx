import type { Text } from "@/lib/result";

/**
 * A text in both languages, of which CSS shows the page's language; for error pages that cannot determine the language.
 * If the page has neither language, both are shown.
 */
export function BothLanguages({ text }: { text: Text }) {
  return (
    <>
      <span lang="en" className="[html:lang(zh)_&]:hidden">
        {text.en}
      </span>
      <span lang="zh-Hans" className="[html:lang(en)_&]:hidden">
        {text.zh}
      </span>
    </>
  );
}
