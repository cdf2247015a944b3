import Link from "next/link";
import { oddsInWords, say, sayNamed, whatIfWords } from "@/lib/i18n";
import { DETERMINANTS } from "@/lib/network";
import type { Locale } from "@/lib/result";
import { mean } from "@/lib/stats";
import { ModeBar } from "../charts/mode-bar";
import { nameCell } from "../charts/speak-reading";
import { Section } from "../ui/section";
import type { ReadLink } from "./facts";
import { modeInSentence } from "./headline";
import { cornerName } from "./reading";
import { turnableLinks, type WhatIf, type WhatIfMove } from "./what-if-facts";

/** Cells named one by one; the others hardly move. */
const CELLS_SHOWN = 6;
/** A move below this is no more than rounding. */
const MOVE_SHOWN = 0.005;

const FIGURE = "numeric border-b border-line py-1.5 pr-4 text-right last:pr-0";

type WhatIfSectionProps = {
  readonly locale: Locale;
  /** The page itself: the form asks for it again, with the three determinants in its address. */
  readonly path: string;
  readonly links: readonly ReadLink[];
  readonly whatIf: WhatIf;
};

/** One link's determinants as sliders, and what would be required then. Works without JavaScript. */
export function WhatIfSection({ locale, path, links, whatIf }: WhatIfSectionProps) {
  const words = (key: keyof typeof whatIfWords) => whatIfWords[key][locale];
  return (
    <Section id="what-if" title={words("title")} reading={words("reading")} className="print:hidden">
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(16rem,22rem)_minmax(0,1fr)]">
        <form action={`${path}#what-if`} method="get" className="flex flex-col gap-4">
          <label className="block">
            <span className="type-h3 block">{words("link")}</span>
            <select name="link" defaultValue={whatIf.link.id} className="field mt-1.5">
              {turnableLinks(links).map((link) => (
                <option key={link.id} value={link.id}>
                  {link.partnerName}
                </option>
              ))}
            </select>
          </label>
          {DETERMINANTS.map((name) => (
            <label key={name} className="block">
              <span className="type-h3 block">{words(name)}</span>
              <input
                type="range"
                name={name}
                min={0}
                max={100}
                step={1}
                defaultValue={whatIf.asked[name]}
                className="mt-2 block h-6 w-full accent-ink"
              />
              <span aria-hidden="true" className="type-caption flex justify-between text-ink-3">
                <span>{words("low")}</span>
                <span>{words("high")}</span>
              </span>
            </label>
          ))}
          <div className="flex flex-wrap items-center gap-4">
            <button type="submit" className="button">
              {words("show")}
            </button>
            <Link className="link" prefetch={false} href={`${path}?link=${whatIf.link.id}#what-if`}>
              {words("reset")}
            </Link>
          </div>
        </form>
        <Answer locale={locale} whatIf={whatIf} />
      </div>
    </Section>
  );
}

function Answer({ locale, whatIf }: { locale: Locale; whatIf: WhatIf }) {
  const words = (key: keyof typeof whatIfWords) => whatIfWords[key][locale];
  const { link, placement, after, modeBefore, modeAfter, moves } = whatIf;
  const turned =
    placement.nearest.corner !== link.placement.nearest.corner ||
    placement.nearest.odds !== link.placement.nearest.odds;
  const corner = cornerName(placement.nearest.corner, locale);
  const mode = locale === "en" ? corner.toLowerCase() : corner;
  const partner = link.partnerName;
  return (
    <div className="min-w-0">
      <p className="type-answer">
        {turned
          ? sayNamed(whatIfWords.turned, locale, { partner, mode, odds: oddsInWords(placement.nearest.odds, locale) })
          : sayNamed(whatIfWords.same, locale, { partner, mode })}
        {locale === "zh" ? "" : " "}
        {modeBefore === modeAfter
          ? say(whatIfWords.firmSame, locale, { mode: modeInSentence(modeBefore, locale) })
          : say(whatIfWords.firmTurned, locale, {
              before: modeInSentence(modeBefore, locale),
              after: modeInSentence(modeAfter, locale),
            })}
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

function MovesTable({ locale, moves }: { locale: Locale; moves: readonly WhatIfMove[] }) {
  const words = (key: keyof typeof whatIfWords) => whatIfWords[key][locale];
  const shown = moves.filter(({ before, after }) => Math.abs(after - before) >= MOVE_SHOWN).slice(0, CELLS_SHOWN);
  const rows = [
    ...shown.map((move) => ({ key: move.cell, name: nameCell(move.cell, locale), ...move })),
    {
      key: "mean",
      name: words("mean"),
      before: mean(moves.map(({ before }) => before)),
      after: mean(moves.map(({ after }) => after)),
    },
  ];
  return (
    <>
      <table className="type-small mt-4 w-full border-collapse">
        <thead>
          <tr>
            {[words("cell"), words("requiredNow"), words("requiredThen"), words("change")].map((head, column) => (
              <th
                key={head}
                scope="col"
                className={`border-b border-line-strong py-1.5 pr-4 align-bottom last:pr-0 ${column === 0 ? "text-left" : "text-right"}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, before, after }) => (
            <tr key={key}>
              <th scope="row" className="border-b border-line py-1.5 pr-4 text-left font-medium">
                {name}
              </th>
              <td className={FIGURE}>{before.toFixed(2)}</td>
              <td className={FIGURE}>{after.toFixed(2)}</td>
              <td className={FIGURE}>{signed(after - before)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="type-caption mt-2 text-ink-3">{words("judged")}</p>
    </>
  );
}

/** A change with its sign; what rounds to nothing has none. */
function signed(change: number): string {
  const text = Math.abs(change).toFixed(2);
  if (text === "0.00") return text;
  return `${change > 0 ? "+" : "−"}${text}`;
}
