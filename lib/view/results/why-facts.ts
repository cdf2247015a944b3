import { requirements1 } from "@/lib/catalog";
import { MODES, ROLES } from "@/lib/instrument";
import {
  type ExplainedItem,
  isKept,
  isMissing,
  levelShown,
  type MoveParts,
  oddsIfRaised,
  type Rating,
  type RequirementParts,
} from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import { exceeds } from "@/lib/stats";
import { typesInPercent } from "@/lib/view/position/types-in-percent";
import { inSentence, modeNamesAtFirstUse, say, whyWords } from "@/lib/words";
import { differenceInTenths, levelInTenths, oddsInWords, shareInPercent } from "@/lib/words/levels";
import { known, reasonInWords } from "./facts";
import { type CellWhy, nameItem } from "./why-answers";

type WhyFact = { readonly name: string; readonly said: string };

/**
 * How the level and the requirement of a part came about, in sentences; the effect of records is returned separately.
 */
export function whyFacts(input: CellWhy): { readonly facts: readonly WhyFact[]; readonly records: WhyFact } {
  const { locale, rating, why } = input;
  const parts = known(why.requirement);
  const move = parts === undefined ? undefined : known(parts.move);
  const named = (name: Text, said: string) => ({ name: name[locale], said });
  return {
    facts: [
      named(whyWords.level, levelSaid(input)),
      ...(why.weightInPhase === 0 ? [] : [named(whyWords.weight, weightSaid(input))]),
      named(
        whyWords.required,
        parts === undefined
          ? isMissing(why.requirement)
            ? reasonInWords(why.requirement.insufficient, locale)
            : ""
          : requiredSaid({ locale, rating, parts, changed: known(why.changedByPosition) }),
      ),
      ...(move === undefined ? [] : [named(whyWords.requiredMove, moveSaid(move, locale))]),
      named(whyWords.agreement, agreementSaid(input)),
    ],
    records: named(whyWords.capped, cappedSaid(input)),
  };
}

/** The item that lowers a part most; undefined if the items do not differ. */
export function pullsDown({ locale, rating, why }: CellWhy): WhyFact | undefined {
  const lowest = lowestItem(why.items);
  if (lowest === undefined) return undefined;
  const said = say(whyWords.pullsDownText, locale, {
    item: nameItem(rating, lowest.item, locale),
    level: levelInTenths(levelShown(lowest.detail) ?? 1),
  });
  return { name: whyWords.pullsDown[locale], said };
}

/** How likely the level is enough, and how likely it would be if the lowest item were one higher. */
export function oddsSaid({ locale, rating, why }: CellWhy): string | undefined {
  const serve = known(why.verdicts.serve);
  if (serve === undefined) return undefined;
  const lowest = lowestItem(why.items);
  const raised = lowest === undefined ? undefined : oddsIfRaised(serve, lowest.weight, requirements1.cutoffs.meets);
  const [now, then] = [oddsInWords(serve.odds, locale), raised === undefined ? "" : oddsInWords(raised, locale)];
  const odds = say(whyWords.oddsMeets, locale, { odds: now });
  if (lowest === undefined || then === "" || then === now) return odds;
  return odds + say(whyWords.oddsRaised, locale, { item: nameItem(rating, lowest.item, locale), odds: then });
}

const weightSaid = ({ locale, why }: CellWhy): string =>
  say(whyWords.weightText, locale, {
    phase: shareInPercent(why.weightInPhase),
    overall: shareInPercent(why.weightInOverall),
  });

function levelSaid({ locale, why }: CellWhy): string {
  if (isMissing(why.score)) return reasonInWords(why.score.insufficient, locale);
  const { answered, asked, prorated } = why.score;
  const dontKnow = why.items.reduce((sum, { detail }) => sum + detail.dontKnow, 0);
  return [
    say(whyWords.levelText, locale, { answered, asked }),
    dontKnow === 0 || why.items.some(({ detail }) => isKept(detail))
      ? ""
      : say(whyWords.dontKnowOut, locale, { n: dontKnow }),
    prorated ? whyWords.prorated[locale] : "",
  ].join("");
}

type RequiredProps = {
  readonly locale: Locale;
  readonly rating: Rating;
  readonly parts: RequirementParts;
  readonly changed: number | undefined;
};

/** The two modes that contribute most to the requirement, the effect of functions, and of the position. */
function requiredSaid({ locale, rating, parts, changed }: RequiredProps): string {
  const roles = ROLES.reduce((sum, role) => sum + parts.roles[role], 0);
  const added = differenceInTenths(roles);
  const moved = changed === undefined ? "0" : differenceInTenths(changed);
  return [
    parts.transition > 0 ? whyWords.requiredTransition[locale] : modesSaid({ locale, rating, parts, changed }),
    added === "0" ? "" : say(whyWords.requiredRoles, locale, { part: added.replace("+", "") }),
    moved === "0" ? "" : say(whyWords.positionChanged, locale, { part: moved }),
  ].join("");
}

function modesSaid({ locale, rating, parts }: RequiredProps): string {
  const weights = known(rating.position.requirementWeights);
  if (weights === undefined) return "";
  const largest = MODES.filter((mode) => weights[mode] > 0.05)
    .sort((a, b) => parts.modes[b] - parts.modes[a])
    .slice(0, 2)
    .map((mode) =>
      say(whyWords.modePart, locale, {
        mode: inSentence(modeNamesAtFirstUse[mode], locale),
        share: typesInPercent(weights)[mode],
        level: levelInTenths(parts.modes[mode] / weights[mode]),
      }),
    );
  const [first, second] = largest;
  if (first === undefined) return "";
  const rest = second === undefined ? "" : say(whyWords.requiredSecond, locale, { second });
  return `${say(whyWords.requiredMostly, locale, { first })}${rest}${locale === "zh" ? "。" : "."}`;
}

const DECIDED = {
  serve: whyWords.decidedServe,
  mode: whyWords.decidedMode,
  transition: whyWords.decidedTransition,
  role: whyWords.decidedRole,
  modifier: whyWords.decidedModifier,
} as const satisfies Readonly<Record<MoveParts["decidedBy"], unknown>>;

const moveSaid = (move: MoveParts, locale: Locale): string =>
  say(DECIDED[move.decidedBy], locale, { level: levelInTenths(move.required) });

function agreementSaid({ locale, why }: CellWhy): string {
  if (isMissing(why.agreement)) return reasonInWords(why.agreement.insufficient, locale);
  return why.agreement.verdict === "supported" ? whyWords.agreementYes[locale] : whyWords.agreementNo[locale];
}

function cappedSaid({ locale, why }: CellWhy): string {
  const [self, capped] = [known(why.score), known(why.capped)];
  if (self === undefined) return "";
  if (capped === undefined) return whyWords.cappedKept[locale];
  if (!exceeds(self.level, capped.level)) return whyWords.cappedSame[locale];
  const [before, after] = [levelInTenths(self.level), levelInTenths(capped.level)];
  return before === after ? whyWords.cappedLittle[locale] : say(whyWords.cappedText, locale, { level: after });
}

/** The item with the lowest level, if the items of the cell differ. */
function lowestItem(items: readonly ExplainedItem[]): ExplainedItem | undefined {
  const scored = items
    .filter(({ detail, weight }) => detail.level !== null && weight > 0)
    .sort((a, b) => (a.detail.level ?? 0) - (b.detail.level ?? 0));
  const [lowest, highest] = [scored[0], scored.at(-1)];
  return lowest !== undefined && (highest?.detail.level ?? 0) > (lowest.detail.level ?? 0) ? lowest : undefined;
}
