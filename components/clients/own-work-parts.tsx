import { currentInstrument, findItem } from "@/lib/catalog";
import type { OwnRating, OwnWork } from "@/lib/clients";
import type { Locale } from "@/lib/result";
import { dayInWords } from "@/lib/view/time/firm-time";
import { phaseNames, ratingWords, say, sayNamed, ownWorkWords as words } from "@/lib/words";
import { TableHead } from "../tables/table-head";
import { FindingHeader } from "../ui/finding-header";
import { Section } from "../ui/section";

/** Everything that one consultant has written about one firm: notes, ratings and reviews, each with its date. */
export function OwnWorkParts({ work, locale }: { readonly work: OwnWork; readonly locale: Locale }) {
  const { firm, notes, ratings, decisions, remarks } = work;
  const dayOf = (at: Date) => dayInWords(at, work.timeZone, locale);
  const isEmpty = [notes, ratings, decisions, remarks].every((part) => part.length === 0);
  return (
    <div className="flex flex-col gap-5">
      <FindingHeader
        finding={[sayNamed(isEmpty ? words.findingNone : words.finding, locale, { firm })]}
        lede={words.lede[locale]}
      />
      {notes.length === 0 ? null : (
        <Section id="notes" title={words.notes[locale]}>
          <ul className="-my-4 divide-y divide-line">
            {notes.map((note) => (
              <Said key={note.id} text={note.text} under={dayOf(note.at)} />
            ))}
          </ul>
        </Section>
      )}
      {ratings.map((rating) => (
        <Section
          key={rating.id}
          id={`rating-${rating.id}`}
          title={say(words.rating, locale, { date: dayOf(rating.at) })}
          reading={rating.isGiven ? ratingWords[rating.blind ? "blindMark" : "openMark"][locale] : words.draft[locale]}
        >
          <RatedTable rating={rating} caption={say(words.rating, locale, { date: dayOf(rating.at) })} locale={locale} />
        </Section>
      ))}
      {decisions.length + remarks.length === 0 ? null : (
        <Section id="reviews" title={words.reviews[locale]}>
          <ul className="-my-4 divide-y divide-line">
            {decisions.map(({ id, phase, event, reason, at }) => (
              <Said
                key={id}
                text={reason}
                under={say(words[event === "accept" ? "accepted" : "returned"], locale, {
                  ...{ phase: phaseNames[phase][locale], date: dayOf(at) },
                })}
              />
            ))}
            {remarks.map(({ id, item, text, at }) => (
              <Said
                key={id}
                text={text}
                under={say(words.remark, locale, { item: nameOf(item, locale), date: dayOf(at) })}
              />
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

/**
 * The firm's own version of the questionnaire may no longer be accessible to the consultant; its items are then shown
 * by id.
 */
const nameOf = (item: string, locale: Locale): string => findItem(currentInstrument, item)?.name[locale] ?? item;

const Said = ({ text, under }: { readonly text: string; readonly under: string }) => (
  <li className="py-4">
    {text === "" ? null : <p className="max-w-[72ch] break-words whitespace-pre-line">{text}</p>}
    <p className="type-small mt-1 text-ink-2">{under}</p>
  </li>
);

type RatedProps = { readonly rating: OwnRating; readonly caption: string; readonly locale: Locale };

function RatedTable({ rating, caption, locale }: RatedProps) {
  const places = new Map<string, number>(currentInstrument.items.map(({ id }, place) => [id, place]));
  const rows = rating.items.toSorted((a, b) => (places.get(a.item) ?? -1) - (places.get(b.item) ?? -1));
  return (
    <table className="type-small w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <TableHead
        names={[words.item, words.level, words.note].map((head) => head[locale])}
        cell="pr-4 pb-2 font-normal"
        row="border-b border-line-2 text-left text-ink-2"
      />
      <tbody>
        {rows.map(({ item, level, evidenceSeen, note }) => (
          <tr key={item} className="border-b border-line align-top last:border-0">
            <th scope="row" className="py-2 pr-4 text-left font-normal">
              {nameOf(item, locale)}
            </th>
            <td className="numeric py-2 pr-4">{level ?? ratingWords.cannotJudge[locale]}</td>
            <td className="py-2 break-words whitespace-pre-line">
              {[evidenceSeen ? ratingWords.evidenceSeen[locale] : "", note].filter((part) => part !== "").join("\n")}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
