import type { ReactNode } from "react";
import { requirements1 } from "@/lib/catalog";
import { MODES, ROLES } from "@/lib/instrument";
import {
  type ExplainedItem,
  isKept,
  isMissing,
  type MoveParts,
  oddsIfRaised,
  type Rating,
  type RequirementParts,
} from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { known, reasonInWords } from "@/lib/view/results/facts";
import { type CellWhy, nameItem } from "@/lib/view/results/why-answers";
import {
  differenceInTenths,
  inSentence,
  levelInTenths,
  levelOfFew,
  modeNamesAtFirstUse,
  oddsInWords,
  say,
  shareInPercent,
  whyWords,
} from "@/lib/words";
import { CellRecords, type RecordsHref } from "./record-list";

/** What made the level and the requirement, in sentences; coefficients stand one press deeper. */
export function WhyFacts({
  locale,
  rating,
  why,
  recordsHref,
}: CellWhy & { readonly recordsHref?: RecordsHref | undefined }) {
  const parts = known(why.requirement);
  const move = parts === undefined ? undefined : known(parts.move);
  const lowest = lowestItem(why.items);
  return (
    <>
      <dl className="type-small mt-4 grid grid-cols-[minmax(5.5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2">
        <Fact name={whyWords.level[locale]}>{levelSaid({ locale, rating, why })}</Fact>
        {why.weightInPhase === 0 ? null : (
          <Fact name={whyWords.weight[locale]}>
            {say(whyWords.weightText, locale, {
              phase: shareInPercent(why.weightInPhase),
              overall: shareInPercent(why.weightInOverall),
            })}
          </Fact>
        )}
        <Fact name={whyWords.required[locale]}>
          {parts === undefined
            ? isMissing(why.requirement)
              ? reasonInWords(why.requirement.insufficient, locale)
              : ""
            : requiredSaid({ locale, rating, parts, changed: known(why.changedByPosition) })}
        </Fact>
        {move === undefined ? null : <Fact name={whyWords.requiredMove[locale]}>{moveSaid(move, locale)}</Fact>}
        <Fact name={whyWords.agreement[locale]}>{agreementSaid({ locale, rating, why })}</Fact>
        <Fact name={whyWords.capped[locale]}>
          <p>{cappedSaid({ locale, rating, why })}</p>
          <CellRecords locale={locale} rating={rating} why={why} recordsHref={recordsHref} />
        </Fact>
        {lowest === undefined ? null : (
          <Fact name={whyWords.pullsDown[locale]}>
            {say(whyWords.pullsDownText, locale, {
              item: nameItem(rating, lowest.item, locale),
              level: levelOfFew(lowest.detail.level ?? 1),
            })}
          </Fact>
        )}
      </dl>
      <Odds locale={locale} rating={rating} why={why} lowest={lowest} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

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

/** The two modes that ask most of the sum, what functions add, what the position changed. */
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
        share: shareInPercent(weights[mode]),
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
  if (self !== undefined && isMissing(why.capped)) return whyWords.cappedKept[locale];
  if (self === undefined || capped === undefined || levelInTenths(self.level) === levelInTenths(capped.level))
    return whyWords.cappedSame[locale];
  return say(whyWords.cappedText, locale, { level: levelInTenths(capped.level) });
}

/** The item that lies lowest, where the items of the cell differ. */
function lowestItem(items: readonly ExplainedItem[]): ExplainedItem | undefined {
  const scored = items
    .filter(({ detail, weight }) => detail.level !== null && weight > 0)
    .sort((a, b) => (a.detail.level ?? 0) - (b.detail.level ?? 0));
  const [lowest, highest] = [scored[0], scored.at(-1)];
  return lowest !== undefined && (highest?.detail.level ?? 0) > (lowest.detail.level ?? 0) ? lowest : undefined;
}

function Odds({ locale, rating, why, lowest }: CellWhy & { lowest: ExplainedItem | undefined }) {
  const serve = known(why.verdicts.serve);
  if (serve === undefined) return null;
  const raised = lowest === undefined ? undefined : oddsIfRaised(serve, lowest.weight, requirements1.cutoffs.meets);
  const [now, then] = [oddsInWords(serve.odds, locale), raised === undefined ? "" : oddsInWords(raised, locale)];
  return (
    <p className="type-small mt-4 border-l-2 border-line-strong pl-3 text-ink-2">
      {say(whyWords.oddsMeets, locale, { odds: now })}
      {lowest === undefined || then === "" || then === now
        ? ""
        : say(whyWords.oddsRaised, locale, { item: nameItem(rating, lowest.item, locale), odds: then })}
    </p>
  );
}
