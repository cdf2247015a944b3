import { CHANNEL_DIRECTIONS, CHANNEL_FREQUENCIES, LINK_SIDES } from "@/lib/instrument";
import type { Locale } from "@/lib/result";
import { bad, type CellKind, good, levelKind, namedKind } from "@/lib/tables";
import { channelDirectionNames, channelFrequencyNames, linkSideNames, registerWords } from "@/lib/words";
import type { FaultCode } from "./faults";
import type { RegisterChannel } from "./row";

const directions = namedKind(CHANNEL_DIRECTIONS, channelDirectionNames);
const frequencies = namedKind(CHANNEL_FREQUENCIES, channelFrequencyNames);
const sides = namedKind(LINK_SIDES, linkSideNames);
const COMMA: Readonly<Record<Locale, string>> = { en: ", ", zh: "，" };

/**
 * A knowledge channel in one cell: "To us, Every month", optionally followed by 1–5 for how tacit it is, and who pays.
 */
export const channelKind: CellKind<RegisterChannel, FaultCode> = {
  read(text, locale) {
    const [direction, frequency, ...more] = text.split(/[,，]/).map((word) => word.trim());
    const way = directions.read(direction ?? "", locale);
    const often = frequencies.read(frequency ?? "", locale);
    const rest = readRest(more, locale);
    if (!way.ok || !often.ok || rest === undefined) return bad("channel", example(locale));
    return good({ direction: way.value, frequency: often.value, ...rest });
  },
  print: ({ direction, frequency, tacitness, costBearer }, locale) =>
    [
      directions.print(direction, locale),
      frequencies.print(frequency, locale),
      ...(tacitness === null ? [] : [tacitness]),
      ...(costBearer === null ? [] : [sides.print(costBearer, locale)]),
    ].join(COMMA[locale]),
  tell: ({ direction, frequency, tacitness, costBearer }, locale) =>
    [
      channelDirectionNames[direction][locale],
      inSentence(channelFrequencyNames[frequency][locale], locale),
      ...(tacitness === null ? [] : [registerWords[`toldTacitness${tacitness}`][locale]]),
      ...(costBearer === null ? [] : [registerWords[`toldPayer-${costBearer}`][locale]]),
    ].join(COMMA[locale]),
  allowed: (locale) =>
    `${directions.allowed(locale)} + ${frequencies.allowed(locale)} (+ 1–5, ${sides.allowed(locale)})`,
};

const inSentence = (name: string, locale: Locale): string => (locale === "en" ? name.toLowerCase() : name);

const example = (locale: Locale): string =>
  `${channelDirectionNames.in[locale]}${COMMA[locale]}${channelFrequencyNames.monthly[locale]}`;

/** Reads how tacit the channel is (1–5) and who pays; either may be missing. Undefined if a word is neither. */
function readRest(
  words: readonly string[],
  locale: Locale,
): Pick<RegisterChannel, "tacitness" | "costBearer"> | undefined {
  let rest: Pick<RegisterChannel, "tacitness" | "costBearer"> = { tacitness: null, costBearer: null };
  for (const word of words) {
    const level = levelKind.read(word, locale);
    const side = sides.read(word, locale);
    if (level.ok) rest = { ...rest, tacitness: level.value };
    else if (side.ok) rest = { ...rest, costBearer: side.value };
    else return undefined;
  }
  return rest;
}
