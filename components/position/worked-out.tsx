import { consistency, type Expectations, type TceCheck, tceCheck } from "@/lib/position";
import { isInsufficient, type Locale, type Text } from "@/lib/result";
import { determinantsTable, expects, listNames } from "@/lib/view/position/worked-out";
import type { ReadLink } from "@/lib/view/register/links";
import { LISTED_SUPPLIERS_MAX } from "@/lib/view/register/register-pages";
import { say, workedOutWords } from "@/lib/words";
import { ScrollTable } from "../charts/twin";

type WorkedOutProps = {
  readonly locale: Locale;
  readonly links: readonly ReadLink[];
  readonly expectations: Expectations;
};

/**
 * Details: the three scales of each relationship, answers that do not fit its type, and the check against transaction
 * costs.
 */
export function WorkedOut({ locale, links, expectations }: WorkedOutProps) {
  const placed = links.filter((link) => link.placement !== undefined);
  if (placed.length === 0) return null;
  const read = placed.slice(0, LISTED_SUPPLIERS_MAX);
  return (
    <details className="section">
      <summary className="type-h2">{say(workedOutWords.howWorkedOut, locale)}</summary>
      {/* Anchor inside the fold: a link to it opens the fold. */}
      <div id="worked-out" className="scroll-mt-24" />
      {placed.length > read.length ? (
        <p className="type-small text-ink-2">{say(workedOutWords.onlyLargest, locale, { n: LISTED_SUPPLIERS_MAX })}</p>
      ) : null}
      <ScrollTable data={determinantsTable(read, locale)} />
      <ConsistencyNotes locale={locale} links={read} expectations={expectations} />
      <TceSquare locale={locale} links={read} />
    </details>
  );
}

function ConsistencyNotes({ locale, links, expectations }: WorkedOutProps) {
  const checks = links.flatMap((link) => {
    if (link.placement === undefined) return [];
    return [{ link, found: consistency({ placement: link.placement, answers: link.answers }, expectations) }];
  });
  const asked = checks.filter(({ found }) => !isInsufficient(found.coordination) || !isInsufficient(found.power));
  const notes = checks.flatMap(({ link, found }) => {
    const lines: { key: string; words: Text }[] = [];
    const { coordination, power } = found;
    if (!isInsufficient(coordination) && coordination.flag) {
      const more = coordination.stated > coordination.expected;
      const words = more ? workedOutWords.coordinationMore : workedOutWords.coordinationLess;
      lines.push({ key: `${link.id}-coordination`, words });
    }
    if (!isInsufficient(power) && power.flag) {
      const more = power.stated > power.expected;
      lines.push({ key: `${link.id}-power`, words: more ? workedOutWords.powerMore : workedOutWords.powerLess });
    }
    return lines.map(({ key, words }) => ({ key, sentence: say(words, locale, { partner: link.partnerName }) }));
  });
  const none = asked.length === 0 ? workedOutWords.consistencyNotAsked : workedOutWords.consistencyFine;
  return (
    <div className="mt-6">
      <h3 className="type-h3">{say(workedOutWords.consistency, locale)}</h3>
      <p className="type-small mt-0.5 text-ink-2">{say(workedOutWords.consistencyReading, locale)}</p>
      {notes.length === 0 ? (
        <p className="mt-2">{say(none, locale)}</p>
      ) : (
        <ul className="mt-2 list-disc pl-5">
          {notes.map(({ key, sentence }) => (
            <li key={key}>{sentence}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function TceSquare({ locale, links }: { locale: Locale; links: readonly ReadLink[] }) {
  const checks = links.flatMap((link) => {
    const check = tceCheck(link.answers);
    return isInsufficient(check) ? [] : [{ name: link.partnerName, check }];
  });
  const within = (specificity: "low" | "high", frequency: "low" | "high") =>
    listNames(
      checks.filter(({ check }) => check.cell.specificity === specificity && check.cell.frequency === frequency),
      locale,
    );
  const middle = checks.filter(({ check }) => isMiddle(check));
  return (
    <div className="mt-6">
      <h3 className="type-h3">{say(workedOutWords.tce, locale)}</h3>
      <p className="type-small mt-0.5 text-ink-2">{say(workedOutWords.tceReading, locale)}</p>
      {checks.length === 0 ? (
        <p className="mt-2">{say(workedOutWords.consistencyNotAsked, locale)}</p>
      ) : (
        <>
          <table className="type-small mt-3 w-full max-w-[46rem] table-fixed border-collapse">
            <thead>
              <tr>
                <td className="w-1/4" />
                <SquareHead words={say(workedOutWords.frequencyLow, locale)} />
                <SquareHead words={say(workedOutWords.frequencyHigh, locale)} />
              </tr>
            </thead>
            <tbody>
              <tr>
                <SquareHead words={say(workedOutWords.assetsHigh, locale)} scope="row" />
                <SquareCell names={within("high", "low")} />
                <SquareCell names={within("high", "high")} expects={expects("hierarchy", locale)} />
              </tr>
              <tr>
                <SquareHead words={say(workedOutWords.assetsLow, locale)} scope="row" />
                <SquareCell names={within("low", "low")} expects={expects("market", locale)} />
                <SquareCell names={within("low", "high")} />
              </tr>
            </tbody>
          </table>
          {middle.length === 0 ? null : (
            <p className="type-small mt-2 text-ink-2">
              {say(workedOutWords.tceMiddle, locale, { partners: listNames(middle, locale) })}
            </p>
          )}
        </>
      )}
    </div>
  );
}

const isMiddle = ({ cell }: TceCheck): boolean => cell.specificity === "middle" || cell.frequency === "middle";

function SquareHead({ words, scope = "col" }: { words: string; scope?: "col" | "row" }) {
  return (
    <th scope={scope} className="p-2 text-left font-medium text-ink-2">
      {words}
    </th>
  );
}

function SquareCell({ names, expects: theory }: { names: string; expects?: string }) {
  return (
    <td className="border border-line-2 p-3 align-top">
      <span className="block font-medium">{names}</span>
      {theory === undefined ? null : <span className="type-caption block text-ink-3">{theory}</span>}
    </td>
  );
}
