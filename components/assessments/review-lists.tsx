import type { Locale } from "@/lib/result";
import type { LinkedItem, reviewLists } from "@/lib/view/assessments/review-lists";
import { reviewWords as words } from "@/lib/words";
import { Section } from "../ui/section";
import { ItemList } from "./item-list";

type MissingProps = {
  readonly locale: Locale;
  readonly items: readonly LinkedItem[];
  readonly position: readonly LinkedItem[];
};

/** What a phase still lacks, by item. */
export function Missing({ locale, items, position }: MissingProps) {
  return (
    <>
      {position.length === 0 ? null : (
        <Section id="position" title={words.position[locale]} reading={words.positionReading[locale]}>
          <ItemList items={position} />
        </Section>
      )}
      {items.length === 0 ? null : (
        <Section id="missing" title={words.openItems[locale]} reading={words.openItemsReading[locale]}>
          <ItemList items={items} />
        </Section>
      )}
    </>
  );
}

/** "Don't know", marked and not applicable items: they do not prevent submitting, but should be checked. */
export function LookAgain({ locale, lists }: { locale: Locale; lists: ReturnType<typeof reviewLists> }) {
  const groups = [
    { title: words.dontKnow[locale], items: lists.dontKnow },
    { title: words.marked[locale], items: lists.marked },
    { title: words.notApplicable[locale], items: lists.notApplicable },
  ].filter((group) => group.items.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section id="again" title={words.conscious[locale]}>
      <div className="flex flex-col gap-6">
        {groups.map((group) => (
          <div key={group.title}>
            <h3 className="type-h3 mb-3">{group.title}</h3>
            <ItemList items={group.items} />
          </div>
        ))}
      </div>
    </Section>
  );
}
