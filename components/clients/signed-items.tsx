import type { ComponentProps, ReactNode } from "react";
import { findInstrument } from "@/lib/catalog";
import type { ReviewSheet } from "@/lib/clients";
import { type CellId, type Item, type Phase, phaseOf } from "@/lib/instrument";
import { clientPaths, remarkTarget } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { figuresInWords, partInWords, ratedInWords, recordInWords } from "@/lib/view/clients/review-words";
import { dateInWords, say, speak, unsentRatingWords, clientReviewWords as words } from "@/lib/words";
import { Section } from "../ui/section";
import { RemarkField } from "./remark-field";

export type SignedProps = {
  /** The signing reviewer; unsent texts in the browser belong to them. */
  readonly personId: string;
  readonly sheet: ReviewSheet;
  readonly phase: Phase;
  readonly locale: Locale;
};
type ItemsProps = SignedProps & {
  readonly dayOf: (moment: Date) => string;
  readonly saveRemark: ComponentProps<typeof RemarkField>["action"];
};

/**
 * What a reviewer signs, by part: figures within the privacy rule, records, their own rating, the previous cycle,
 * remarks.
 */
export function SignedItems(props: ItemsProps) {
  const { sheet, phase, locale } = props;
  const { assessment, figures } = sheet;
  const instrument = findInstrument(assessment.instrument.id, assessment.instrument.version);
  if (instrument === undefined) return null;
  const items = instrument.items.filter((item) => phaseOf(item.cell) === phase);
  return (
    <>
      {sheet.isOpened ? <p className="text-ink-2">{words.remarkHint[locale]}</p> : null}
      <p className="text-ink-2">{words.groupsEqual[locale]}</p>
      {[...new Set(items.map(({ cell }) => cell))].map((cell) => (
        <Section
          key={cell}
          id={cell}
          title={instrument.cells[cell].name[locale]}
          reading={partInWords(figures[cell], locale)}
        >
          <ul className="-my-4 divide-y divide-line">
            {items
              .filter((item) => item.cell === cell)
              .map((item) => (
                <li key={item.id} id={item.id} className="scroll-mt-4 py-4">
                  <SignedItem {...props} cell={cell} item={item} />
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

function SignedItem(props: ItemsProps & { readonly cell: CellId; readonly item: Item }) {
  const { sheet, locale, cell, item, dayOf } = props;
  const { rating, earlier, figures, remarks, notApplicable } = sheet;
  const own = rating?.givenAt == null ? undefined : rating.items[item.id];
  const before = earlier[cell]?.items[item.id]?.mean;
  const reason = notApplicable.get(item.id);
  return (
    <>
      <h3 className="type-h3">{item.name[locale]}</h3>
      <p className="text-ink-2">{item.question[locale]}</p>
      <dl className="type-small mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <Fact term={words.firmSays[locale]}>
          {reason === undefined
            ? figuresInWords(figures[cell]?.items[item.id], locale)
            : say(words.notApplicable, locale, { reason })}
        </Fact>
        {own === undefined ? null : <Fact term={words.yourRating[locale]}>{ratedInWords(own, locale)}</Fact>}
        {before === undefined ? null : <Fact term={words.cycleBefore[locale]}>{before.toFixed(1)}</Fact>}
        <Fact term={words.recordsHead[locale]}>
          <Records {...props} />
        </Fact>
      </dl>
      {remarks
        .filter((one) => one.item === item.id && !one.isOpen && one.text !== "")
        .map((one) => (
          <p key={one.savedAt.toISOString()} className="type-small mt-2 whitespace-pre-wrap break-words">
            {say(words.remarkBefore, locale, {
              date: dateInWords(dayOf(one.savedAt), locale),
              text: one.text,
            })}
          </p>
        ))}
      {sheet.isOpened ? <Remark {...props} /> : null}
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

function Records({ sheet, item, locale }: SignedProps & { readonly item: Item }) {
  if (sheet.records === undefined) return words.recordsClosed[locale];
  const own = sheet.records.filter((record) => record.item === item.id && record.grade !== "E0");
  if (own.length === 0) return words.noRecord[locale];
  return (
    <ul className="flex flex-col gap-0.5">
      {own.map((record) => (
        <li key={record.id}>
          {recordInWords(record, locale)}
          {record.file === null ? null : (
            <>
              {" "}
              <a className="link inline-block py-1" download href={clientPaths.file(sheet.client.id, record.file.id)}>
                {record.file.name}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Remark({ personId, saveRemark, sheet, locale, item }: ItemsProps & { readonly item: Item }) {
  const { client, assessment, remarks, submittedAt } = sheet;
  const kept = remarks.find((one) => one.item === item.id && one.isOpen);
  return (
    <RemarkField
      action={saveRemark}
      fields={{ firmId: client.id, assessmentId: assessment.id, submitted: submittedAt?.toISOString() ?? "" }}
      item={item.id}
      kept={{ text: kept?.text ?? "", revision: kept?.revision ?? 0 }}
      queue={{
        owner: personId,
        target: remarkTarget(client.id, assessment.id, submittedAt),
        clock: { locale, timeZone: client.timeZone },
        words: speak(unsentRatingWords, locale),
      }}
      words={{ remark: words.remark[locale], saveRemark: words.saveRemark[locale] }}
    />
  );
}
