import type { Text } from "@/lib/result";

/**
 * A wording in both languages, of which the page's language shows one: for pages that are drawn when nothing can be
 * asked any more. Without a page in either language, both show.
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
