import { LEVELS, type Level } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { chartWords, levelNames, say } from "@/lib/words";

const LOOKS = {
  attained: "border-l4 bg-l4 text-on-l4",
  next: "border-2 border-ink text-ink",
  later: "border-dashed border-line-2 text-ink-3",
} as const;

/** Five equal rungs with 5 at the top: the attained level, the next one, and the number of things that prevent it. */
export function LevelLadder({ locale, attained, blockers }: { locale: Locale; attained: number; blockers: number }) {
  return (
    <ol className="flex max-w-[22rem] flex-col gap-1.5 print:gap-0.5">
      {[...LEVELS].reverse().map((level) => (
        <Rung key={level} locale={locale} level={level} attained={attained} blockers={blockers} />
      ))}
    </ol>
  );
}

type RungProps = { locale: Locale; level: Level; attained: number; blockers: number };

function Rung({ locale, level, attained, blockers }: RungProps) {
  const look = level <= attained ? "attained" : level === attained + 1 ? "next" : "later";
  const note =
    level === attained
      ? chartWords.attained[locale]
      : look === "next" && blockers > 0
        ? say(chartWords.blockedBy, locale, { n: blockers })
        : "";
  return (
    <li
      className={`type-small flex min-h-8 items-center print:min-h-6 justify-between border px-3 print:border ${LOOKS[look]}`}
    >
      <span className={look === "later" ? "" : "font-semibold"}>{`${level} ${levelNames[level][locale]}`}</span>
      <span className="type-caption">{note}</span>
    </li>
  );
}
