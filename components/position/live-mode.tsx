"use client";

import { useId } from "react";
import { type Corner, DETERMINANT_IDS, isLevel, type Level, MODES, type Mode, OFF_MODEL } from "@/lib/instrument";
import { type Placement, placeLink } from "@/lib/position";
import { isInsufficient } from "@/lib/result";
import type { ShownField } from "@/lib/view/fields/field-spec";
import type { modeWords } from "@/lib/view/position/link-words";
import { saysOdds } from "@/lib/view/position/says-odds";
import { likenessInPercent, typesInPercent } from "@/lib/view/position/types-in-percent";
import { warnsOfExclusion } from "@/lib/view/position/warns-of-exclusion";
import { fill } from "@/lib/words/say";
import { ModeGlyph, ModePatterns, patternId } from "../charts/mode-glyph";
import { useFields } from "../fields/fields-context";
import { fillOf } from "../ui/hatch";

type LiveModeProps = {
  /** The current nine answers, by question. */
  readonly answers: Readonly<Record<string, ShownField>>;
  readonly names: Readonly<Record<Corner, string>>;
  /** Names for use inside a sentence. */
  readonly namesInSentence: Readonly<Record<Corner, string>>;
  /** Odds in words, from "1 in 20 or less" up, each with the highest odds it is used for. */
  readonly odds: readonly { readonly upTo: number; readonly words: string }[];
  readonly words: ReturnType<typeof modeWords>;
};

/** The type of a relationship, computed at once from the answers on this page, saved or unsent. */
export function LiveMode({ answers, names, namesInSentence, odds, words }: LiveModeProps) {
  const { find } = useFields();
  const levels: Partial<Record<(typeof DETERMINANT_IDS)[number], Level>> = {};
  for (const id of DETERMINANT_IDS) {
    const standing = answers[id];
    const value = standing === undefined ? null : find(standing).value;
    if (isLevel(value)) levels[id] = value;
  }
  const answered = Object.keys(levels).length;
  const placed = placeLink(levels);
  return (
    <div aria-live="polite" className="rounded-option border border-line-2 bg-sunken p-4">
      <p className="type-caption flex justify-between gap-4 text-ink-2">
        <span>{words.title}</span>
        {answered < DETERMINANT_IDS.length ? <span>{fill(words.soFar, { n: answered })}</span> : null}
      </p>
      {isInsufficient(placed) ? (
        <p className="mt-1">{words.waits}</p>
      ) : (
        <>
          <p className="type-answer mt-1.5 flex items-start gap-2.5 font-semibold">
            <span className="mt-0.5">
              <ModeGlyph mode={placed.mode ?? "unclear"} />
            </span>
            <span>{sayPlaced(placed, { names, namesInSentence, odds, words })}</span>
          </p>
          {placed.mode !== null ? null : (
            <p className="mt-1.5">{answered < DETERMINANT_IDS.length ? words.unclearMore : words.unclearNext}</p>
          )}
          <Strip membership={placed.membership} />
          <ul className="type-caption mt-2 flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
            {MODES.map((mode) => (
              <li key={mode} className="numeric">
                {names[mode]} {typesInPercent(placed.membership, placed.offModel)[mode]}
              </li>
            ))}
            <li className="numeric">
              {words.fitsNoType} {typesInPercent(placed.membership, placed.offModel).off}
            </li>
          </ul>
          <p className="type-caption mt-2 text-ink-3">{saysOdds(placed) ? words.barAndOdds : words.bar}</p>
          {warnsOfExclusion(placed) ? (
            <p className="type-small mt-3 border-t border-line-2 pt-3 text-warn">{words.exclusion}</p>
          ) : null}
        </>
      )}
    </div>
  );
}

type Sayings = Pick<LiveModeProps, "names" | "namesInSentence" | "odds" | "words">;

/**
 * The type of a relationship in a sentence, or why it has none; a type that is more likely wrong than right is not
 * named.
 */
function sayPlaced(placed: Placement, { names, namesInSentence, odds, words }: Sayings): string {
  const oddsOf = (share: number) => odds.find(({ upTo }) => share <= upTo)?.words ?? odds.at(-1)?.words ?? "";
  const { mode, nearest, modalShare } = placed;
  if (mode !== null)
    return fill(words.clear, {
      mode: names[mode],
      share: likenessInPercent(placed, mode),
      odds: oddsOf(modalShare[mode]),
    });
  const isOutside = placed.noModeReason === "does-not-fit";
  if (!saysOdds(placed)) return isOutside ? words.offOpen : words.betweenOpen;
  return fill(isOutside ? words.off : words.between, {
    mode: namesInSentence[nearest.corner],
    share: likenessInPercent(placed, nearest.corner),
    odds: oddsOf(nearest.odds),
  });
}

/** The same bar as in the register, drawn in the browser; the list under it gives the same in words. */
function Strip({ membership }: { membership: Readonly<Record<Corner, number>> }) {
  const prefix = useId();
  const off = OFF_MODEL.reduce((sum, corner) => sum + membership[corner], 0);
  const parts: { mode: Mode | "off"; share: number }[] = [
    ...MODES.map((mode) => ({ mode, share: membership[mode] })),
    { mode: "off", share: off },
  ];
  let from = 0;
  const segments = parts.map((part) => {
    const segment = { ...part, from };
    from += part.share;
    return segment;
  });
  return (
    <svg width="100%" height="26" aria-hidden="true" className="mt-3 block">
      <ModePatterns prefix={prefix} />
      {segments.map(({ mode, share, from: start }) => (
        <rect
          key={mode}
          x={`${start * 100}%`}
          y="0.5"
          width={`${Math.max(0, share * 100 - 0.15)}%`}
          height="25"
          fill={mode === "off" ? undefined : fillOf(patternId(prefix, mode))}
          className={mode === "off" ? "fill-m-off stroke-line-strong" : "stroke-ink-3"}
          strokeWidth={mode === "off" ? 1 : 0.75}
          strokeDasharray={mode === "off" ? "3 2" : undefined}
        />
      ))}
    </svg>
  );
}
