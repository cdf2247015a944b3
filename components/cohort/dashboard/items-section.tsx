import type { ItemProgress } from "@/lib/cohort";
import type { Locale } from "@/lib/result";
import { itemRows, itemsDrawn, itemsTable, longestInWords } from "@/lib/view/cohort/items";
import { chartWords, joinSentences, say, dashboardWords as w } from "@/lib/words";
import { ItemsDrawing } from "../../charts/items-drawing";
import { TableTwin } from "../../charts/twin";
import { Section } from "../../ui/section";

type ItemsProps = {
  readonly locale: Locale;
  readonly items: readonly ItemProgress[];
  readonly year: number;
  /** Number of firms that have started in the year, exact. */
  readonly started: number;
  readonly k: number;
  /** The address of this page with rendered tables; undefined if they are rendered. */
  readonly tablesAt: string | undefined;
};

/**
 * For each item, how many firms reached it, how many of those in progress stopped there, and approximately how long it
 * takes.
 */
export function ItemsSection({ locale, items, year, started, k, tablesAt }: ItemsProps) {
  const rows = itemRows(items, locale);
  const title = say(w.items, locale);
  const most = Math.max(0, ...items.map(({ reached }) => reached));
  return (
    <Section id="items" title={title} reading={say(w.itemsReading, locale)}>
      {items.length === 0 ? (
        <p className="text-ink-2">{say(w.itemsNone, locale, { k })}</p>
      ) : (
        <>
          {most < started ? (
            <p className="type-small mb-3 max-w-[90ch] text-ink-2">
              {say(w.itemsFewer, locale, { n: most, all: started, year })}
            </p>
          ) : null}
          <ItemsDrawing {...itemsDrawn(rows, locale)} />
          <p className="type-small mt-3 max-w-[90ch] text-ink-2">
            {joinSentences([longestInWords(rows, locale), say(w.itemsNote, locale, { k })], locale)}
          </p>
          <TableTwin label={say(chartWords.table, locale)} data={itemsTable(rows, { locale, k })} drawnAt={tablesAt} />
        </>
      )}
    </Section>
  );
}
