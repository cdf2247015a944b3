import type { Locale, Text } from "@/lib/result";
import { inSentence, modeNames, preparationWords as prepared, roleNamesAtFirstUse, say } from "@/lib/words";
import { largestInWords, largestTypes } from "../position/largest-types";
import type { presentOf } from "../position/present";

type Present = ReturnType<typeof presentOf>;

/** The texts of the fields of the aim, with the firm's present function and type of relationship. */
export const aimWords = ({ role, mode, weights }: Present, locale: Locale) => ({
  kind: prepared.aimKind[locale],
  move: prepared.aimMove[locale],
  moveHint: prepared.aimMoveHint[locale],
  stay: prepared.aimStay[locale],
  stayHint: prepared.aimStayHint[locale],
  moveFields: prepared.aimMoveFields[locale],
  role: prepared.aimRole[locale],
  mode: prepared.aimMode[locale],
  upgrading: prepared.aimUpgrading[locale],
  upgradingHint: prepared.aimUpgradingHint[locale],
  year: prepared.aimYear[locale],
  share: prepared.aimShare[locale],
  asNowRole: asNow(role && roleNamesAtFirstUse[role], locale),
  asNowMode: asNow(mode && modeNames[mode], locale),
  modeToday: todayInWords({ mode, weights }, locale),
  movesAnyway: prepared.aimMovesAnyway[locale],
  none: prepared.aimNone[locale],
});

const asNow = (name: Text | undefined, locale: Locale): string =>
  name === undefined ? prepared.aimAsNow[locale] : say(prepared.aimAsNowIs, locale, { name: name[locale] });

/** The types with the largest weight today; if there are several, the one used for "As today". */
function todayInWords({ mode, weights }: Pick<Present, "mode" | "weights">, locale: Locale): string {
  if (mode === undefined || weights === undefined) return "";
  const types = largestInWords(weights, locale);
  if (largestTypes(weights).length === 1) return say(prepared.aimModeToday, locale, { types });
  return say(prepared.aimModeTodaySeveral, locale, { types, mode: inSentence(modeNames[mode], locale) });
}
