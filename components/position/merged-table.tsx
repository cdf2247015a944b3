import type { Merged } from "@/lib/position";
import type { RegisteredLink } from "@/lib/register";
import type { Locale, Text } from "@/lib/result";
import { differenceInWords, mergedInWords, ownInWords } from "@/lib/view/position/merged-facts";
import { mergedFactWords, partnerWords, say } from "@/lib/words";
import { TableHead } from "../tables/table-head";

type MergedTableProps = { readonly locale: Locale; readonly link: RegisteredLink; readonly facts: readonly Merged[] };

/** The firm's own figures beside the merged ones, and whether the two sides differ. */
export function MergedTable({ locale, link, facts }: MergedTableProps) {
  const w = (words: Text) => say(words, locale);
  if (facts.length === 0) return <p className="text-ink-2">{w(partnerWords.nothingShared)}</p>;
  const head = [partnerWords.fact, partnerWords.own, partnerWords.mergedValue, partnerWords.differs];
  return (
    <div className="scrolls-sideways">
      <table className="w-full border-collapse">
        <caption className="sr-only">{w(partnerWords.mergeTitle)}</caption>
        <TableHead
          names={head.map((words) => w(words))}
          cell="border-b border-line-2 py-2 pr-4 font-medium last:pr-0"
          row="type-caption text-left text-ink-2"
        />
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.fact} className="border-b border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {w(mergedFactWords[fact.fact])}
              </th>
              <td className="numeric py-2 pr-4">{ownInWords(fact.fact, link, locale)}</td>
              <td className="numeric py-2 pr-4 font-semibold">{mergedInWords(fact, locale)}</td>
              <td className="numeric py-2">{differenceInWords(fact, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
