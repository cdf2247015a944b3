import { CELLS, type CellId, ROLES } from "@/lib/instrument";
import { type ByCell, isMissing, type Rating } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { scoreInterval } from "@/lib/scoring";
import { joinSentences, roleNames, say, signatureWords } from "@/lib/words";
import { differenceInTenths, levelInTenths, shareInPercent, sizeInTenths } from "@/lib/words/levels";
import { aimInWords, known, reasonInWords } from "../results/facts";
import type { TwinData } from "./reading";
import { nameCell } from "./speak-reading";

/** A smaller change of the requirement is described as "within a quarter". */
const TOLD_FROM = 0.125;

export type SignatureFacts = { readonly locale: Locale; readonly rating: Rating; readonly year: string };

/** Everything the chart draws, or why it cannot be drawn. */
export function signatureChart({ locale, rating, year }: SignatureFacts) {
  const { signature, means } = rating.requirement;
  const { overall } = rating.scores;
  const { roles } = rating.position;
  if (isMissing(signature)) return reasonInWords(signature.insufficient, locale);
  if (isMissing(overall)) return reasonInWords(overall.insufficient, locale);
  if (isMissing(roles)) return reasonInWords(roles.insufficient, locale);
  const interval = scoreInterval(overall);
  const [low, high] = [levelOfPoints(interval.low), levelOfPoints(interval.high)];
  const aim = known(signature.aim);
  const serve = known(means.serve) ?? signature.own.required;
  const label =
    say(signatureWords.label, locale, {
      level: levelInTenths(overall.level),
      low: levelInTenths(low),
      high: levelInTenths(high),
      required: levelInTenths(serve),
    }) + (aim === undefined ? "" : say(signatureWords.labelAim, locale, { required: levelInTenths(aim.required) }));
  return {
    locale,
    label,
    line: signature.line,
    se: signature.se,
    shares: roles,
    point: { year, roleScore: signature.own.roleScore, level: overall.level, low, high },
    ...(aim === undefined ? {} : { aim: { ...aim, name: aimName(rating, locale) } }),
  };
}

/** Converts points on 0–100 to a level on 1–5. */
const levelOfPoints = (points: number): number => 1 + points / 25;

function aimName(rating: Rating, locale: Locale): string {
  const aim = aimInWords(rating, locale) ?? "";
  const year = known(rating.requirement.target)?.year ?? null;
  return year === null
    ? say(signatureWords.aimNameNoYear, locale, { aim })
    : say(signatureWords.aimName, locale, { aim, year });
}

/** The effect of the position against the equal mixture of modes, then of the functions. Source: method 3.8 (11). */
export function requirementChange({ requirement, position }: Rating, locale: Locale): string {
  const changed = known(requirement.changedByPosition);
  const roles = known(requirement.rolesAdd);
  if (position.exclusionLargest) return signatureWords.exclusion[locale];
  return joinSentences(
    [
      ...(changed === undefined ? [] : [positionChange(changed, locale)]),
      ...(roles === undefined ? [] : [rolesChange(roles, locale)]),
    ],
    locale,
  );
}

function positionChange(changed: ByCell<number>, locale: Locale): string {
  const sorted = [...CELLS].sort((a, b) => changed[b] - changed[a]);
  const [up = "PRE.ORG", down = "PRE.ORG"] = [sorted[0], sorted.at(-1)];
  if (Math.max(changed[up], -changed[down]) < TOLD_FROM) return signatureWords.changedLittle[locale];
  const [plus, minus] = [differenceInTenths(changed[up]), differenceInTenths(changed[down])];
  if (!plus.startsWith("+"))
    return say(signatureWords.changedDown, locale, { cell: nameCell(down, locale), by: minus });
  if (!minus.startsWith("−")) return say(signatureWords.changedUp, locale, { cell: nameCell(up, locale), by: plus });
  return say(signatureWords.changedMore, locale, {
    up: nameCell(up, locale),
    plus,
    down: nameCell(down, locale),
    minus,
  });
}

function rolesChange(roles: ByCell<number>, locale: Locale): string {
  const raised = CELLS.filter((cell) => roles[cell] >= TOLD_FROM).sort((a, b) => roles[b] - roles[a]);
  const first: CellId | undefined = raised[0];
  if (first === undefined) {
    const most = sizeInTenths(Math.max(...CELLS.map((cell) => roles[cell])));
    return most === "0.0" ? signatureWords.rolesNothing[locale] : say(signatureWords.rolesLittle, locale, { most });
  }
  return say(signatureWords.rolesAdd, locale, {
    most: sizeInTenths(roles[first]),
    cells: raised
      .slice(0, 3)
      .map((cell) => nameCell(cell, locale))
      .join(locale === "zh" ? "、" : "; "),
  });
}

/** The four values of the line, the firm's own mix and the aim. */
export function signatureTable({ requirement, position }: Rating, locale: Locale): TwinData {
  const signature = known(requirement.signature);
  const shares = known(position.roles);
  const aim = signature === undefined ? undefined : known(signature.aim);
  const figure = (level: number) => level.toFixed(2);
  return {
    caption: signatureWords.functionsRequire[locale],
    head: [signatureWords.functionHead[locale], signatureWords.shareHead[locale], signatureWords.requiredHead[locale]],
    rows: [
      ...ROLES.map((role) => [
        `${roleNames[role][locale]} ${role}`,
        shares === undefined ? "–" : shareInPercent(shares[role]),
        signature === undefined ? "–" : figure(signature.line[role]),
      ]),
      ...(signature === undefined ? [] : [[signatureWords.ownMix[locale], "100%", figure(signature.own.required)]]),
      ...(aim === undefined ? [] : [[signatureWords.aimRow[locale], "–", figure(aim.required)]]),
    ],
  };
}
