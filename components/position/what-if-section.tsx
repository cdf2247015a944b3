import { NEAREST_ODDS_MIN } from "@/lib/position";
import type { Locale } from "@/lib/result";
import { nameCell } from "@/lib/view/charts/speak-reading";
import { largestInWords, largestTypes } from "@/lib/view/position/largest-types";
import { cornerName } from "@/lib/view/position/reading";
import { exactMoves, turnableLinks, type WhatIf, type WhatIfMove } from "@/lib/view/position/what-if-facts";
import type { ReadLink } from "@/lib/view/register/links";
import { chartWords, say, sayNamed, speak, whatIfWords } from "@/lib/words";
import { levelInTenths, oddsInWords, stepInTenths } from "@/lib/words/levels";
import { ModeBar } from "../charts/mode-bar";
import { TableTwin } from "../charts/twin";
import { TableHead } from "../tables/table-head";
import { Section } from "../ui/section";
import { WhatIfForm } from "./what-if-form";

/** Number of parts of the questionnaire named individually; the others hardly change. */
const CELLS_SHOWN = 6;

const FIGURE = "numeric border-b border-line py-1.5 pr-4 text-right last:pr-0";

type WhatIfSectionProps = {
  readonly locale: Locale;
  /** Path of this page: the form requests it again with the three determinants as parameters. */
  readonly path: string;
  readonly links: readonly ReadLink[];
  readonly whatIf: WhatIf;
};

/**
 * Sliders for the three scales that decide a relationship's type, and the requirement that would result. Works without
 * JavaScript.
 */
export function WhatIfSection({ locale, path, links, whatIf }: WhatIfSectionProps) {
  const words = (key: keyof typeof whatIfWords) => whatIfWords[key][locale];
  return (
    <Section id="what-if" title={words("title")} reading={words("reading")} className="print:hidden">
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)]">
        <WhatIfForm
          key={whatIf.link.id}
          path={`${path}#what-if`}
          words={speak(whatIfWords, locale)}
          links={turnableLinks(links).map(({ id, partnerName }) => ({ id, name: partnerName }))}
          linkId={whatIf.link.id}
          stands={whatIf.stands}
          asked={whatIf.asked}
        />
        <Answer locale={locale} whatIf={whatIf} />
      </div>
    </Section>
  );
}

function Answer({ locale, whatIf }: { locale: Locale; whatIf: WhatIf }) {
  const words = (key: keyof typeof whatIfWords) => whatIfWords[key][locale];
  const { after, moves } = whatIf;
  return (
    <div className="min-w-0">
      <p className="type-answer">
        {nearestInWords(whatIf, locale)}
        {locale === "zh" ? "" : " "}
        {firmInWords(whatIf, locale)}
      </p>
      <div className="mt-3">
        <ModeBar locale={locale} variant="portfolio" shares={after.display} offModel={after.offModel} drawnAt={300} />
      </div>
      {moves === null ? (
        <p className="type-small mt-3 text-ink-2">{words("noRoles")}</p>
      ) : (
        <MovesTable locale={locale} moves={moves} />
      )}
      <p className="type-small mt-3 max-w-[72ch] text-ink-2">{words("lead")}</p>
    </div>
  );
}

/**
 * The nearest type of the relationship, now or hypothetically; a type that is more likely wrong than right is not
 * named.
 */
function nearestInWords({ link, placement }: WhatIf, locale: Locale): string {
  const { corner, odds } = placement.nearest;
  const isTurned = corner !== link.placement.nearest.corner || odds !== link.placement.nearest.odds;
  const partner = link.partnerName;
  if (odds < NEAREST_ODDS_MIN)
    return sayNamed(isTurned ? whatIfWords.turnedOpen : whatIfWords.sameOpen, locale, { partner });
  const name = cornerName(corner, locale);
  const mode = locale === "en" ? name.toLowerCase() : name;
  return isTurned
    ? sayNamed(whatIfWords.turned, locale, { partner, mode, odds: oddsInWords(odds, locale) })
    : sayNamed(whatIfWords.same, locale, { partner, mode });
}

/** The most important types of the firm, before and after. */
function firmInWords({ before, after }: WhatIf, locale: Locale): string {
  const types = largestInWords(after.weights, locale);
  const [were, are] = [largestTypes(before.weights), largestTypes(after.weights)];
  if (were.join() !== are.join())
    return say(whatIfWords.firmTurned, locale, { before: largestInWords(before.weights, locale), after: types });
  return say(are.length === 1 ? whatIfWords.firmSame : whatIfWords.firmSameSeveral, locale, { types });
}

function MovesTable({ locale, moves }: { locale: Locale; moves: readonly WhatIfMove[] }) {
  const words = (key: keyof typeof whatIfWords) => whatIfWords[key][locale];
  const shown = moves.filter(({ before, after }) => stepInTenths(before, after) !== "0");
  return (
    <>
      {shown.length === 0 ? (
        <p className="mt-4">{words("nothingMoves")}</p>
      ) : (
        <table className="type-small mt-4 w-full border-collapse">
          <caption className="sr-only">{words("movesCaption")}</caption>
          <TableHead
            names={[words("cell"), words("requiredNow"), words("requiredThen"), words("change")]}
            cell={(column) =>
              `border-b border-line-strong py-1.5 pr-4 align-bottom last:pr-0 ${column === 0 ? "text-left" : "text-right"}`
            }
          />
          <tbody>
            {shown.slice(0, CELLS_SHOWN).map(({ cell, before, after }) => (
              <tr key={cell}>
                <th scope="row" className="border-b border-line py-1.5 pr-4 text-left font-medium">
                  {nameCell(cell, locale)}
                </th>
                <td className={FIGURE}>{levelInTenths(before)}</td>
                <td className={FIGURE}>{levelInTenths(after)}</td>
                <td className={FIGURE}>{stepInTenths(before, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length > CELLS_SHOWN ? (
        <p className="type-small mt-2 text-ink-2">
          {say(whatIfWords.moreCells, locale, { n: shown.length - CELLS_SHOWN })}
        </p>
      ) : null}
      <p className="type-caption mt-2 text-ink-3">{words("judged")}</p>
      <TableTwin label={say(chartWords.table, locale)} data={exactMoves(moves, locale)} />
    </>
  );
}
