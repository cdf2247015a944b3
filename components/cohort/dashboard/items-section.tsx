import type { ItemProgress } from "@/lib/cohort";
import { PHASES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { countBand } from "@/lib/snapshots";
import type { TwinData } from "@/lib/view/charts/reading";
import { type ItemRow, itemRows, longestInWords, timeInWords } from "@/lib/view/cohort/item-facts";
import { bandInWords } from "@/lib/view/cohort-network/bands";
import { chartWords, joinSentences, phaseNames, say, dashboardWords as w } from "@/lib/words";
import { type ItemMark, ItemsDrawing, type ItemsDrawingProps } from "../../charts/items-drawing";
import { TableTwin } from "../../charts/twin";
import { Section } from "../../ui/section";

type ItemsProps = {
  readonly locale: Locale;
  readonly items: readonly ItemProgress[];
  readonly k: number;
  /** Where this page has its tables drawn; undefined there. */
  readonly tablesAt: string | undefined;
};

/** Item by item, how many firms came so far, where those under way stand, and about how long it takes. */
export function ItemsSection({ locale, items, k, tablesAt }: ItemsProps) {
  const rows = itemRows(items, locale);
  const title = say(w.items, locale);
  return (
    <Section id="items" title={title} reading={say(w.itemsReading, locale)}>
      {items.length === 0 ? (
        <p className="text-ink-2">{say(w.itemsNone, locale, { k })}</p>
      ) : (
        <>
          <ItemsDrawing {...drawingOf(rows, locale)} />
          <p className="type-small mt-3 max-w-[90ch] text-ink-2">
            {joinSentences([longestInWords(rows, locale), say(w.itemsNote, locale, { k })], locale)}
          </p>
          <TableTwin label={say(chartWords.table, locale)} data={twinOf(rows, { locale, k })} drawnAt={tablesAt} />
        </>
      )}
    </Section>
  );
}

/** What the drawing says; it is drawn in the browser too. */
function drawingOf(rows: readonly ItemRow[], locale: Locale): ItemsDrawingProps {
  const label = say(w.itemsLabel, locale, {
    items: rows.length,
    first: rows[0]?.reached ?? 0,
    last: rows.at(-1)?.reached ?? 0,
    open: rows.reduce((sum, { stopped }) => sum + stopped, 0),
  });
  return {
    words: {
      title: say(w.items, locale),
      label,
      stopped: say(w.stoppedHere, locale),
      reached: say(w.reached, locale),
      time: say(w.medianTime, locale),
    },
    groups: PHASES.map((phase) => ({
      name: phaseNames[phase][locale],
      items: rows
        .filter((row) => row.phase === phase)
        .map(({ reached, stopped, time }): ItemMark => [reached, stopped, time?.band ?? 0]),
    })),
  };
}

type TwinAt = { readonly locale: Locale; readonly k: number };

function twinOf(rows: readonly ItemRow[], { locale, k }: TwinAt): TwinData {
  const tooFew = say(w.timeTooFew, locale, { k });
  return {
    caption: say(w.items, locale),
    head: [w.item, w.reached, w.stoppedHere, w.medianTime, w.timedFirms].map((word) => say(word, locale)),
    rows: rows.map(({ phase, no, name, reached, stopped, time }) => [
      say(w.itemNo, locale, { phase: phaseNames[phase][locale], n: no, name }),
      String(reached),
      String(stopped),
      time === undefined ? tooFew : timeInWords(time.band, locale),
      time === undefined ? tooFew : bandInWords(countBand(time.firms), locale),
    ]),
  };
}
