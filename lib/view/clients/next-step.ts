import { type Assessment, isComplete } from "@/lib/assessments";
import type { ClientOverview, OpenClient, PortfolioClient } from "@/lib/clients";
import { ENDING_DAYS, engagementState } from "@/lib/engagement";
import { PHASES } from "@/lib/instrument";
import { clientPaths, ratingPaths } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import {
  clientWords,
  joinNames,
  joinSentences,
  phaseNames,
  ratingWords,
  say,
  sayNamed,
  portfolioWords as words,
} from "@/lib/words";
import { daysLeft } from "../consultants/engagement-days";
import type { PortfolioRow } from "./portfolio";

type Open = Pick<OpenClient, "seesSelf" | "draft"> & {
  readonly assessment: Pick<Assessment, "id" | "states"> | undefined;
  readonly firmId: string;
  readonly mayReview: boolean;
};

/** What the consultant has to do for the latest cycle of a client: give a blind rating, or review it. */
export function dutyOf({ assessment, seesSelf, draft, firmId, mayReview }: Open, locale: Locale) {
  if (assessment === undefined) return undefined;
  const submitted = PHASES.filter((phase) => assessment.states[phase] === "submitted");
  const closed = PHASES.every((phase) => ["submitted", "accepted"].includes(assessment.states[phase]));
  if (closed && !seesSelf) {
    const text = draft === undefined ? words.nextRate[locale] : say(words.nextRateOn, locale, draft);
    return { kind: "rate" as const, text, href: ratingPaths.rate(firmId, assessment.id) };
  }
  const [first] = submitted;
  if (!mayReview || first === undefined) return undefined;
  const phases = joinNames(
    submitted.map((phase) => phaseNames[phase][locale]),
    locale,
  );
  const text = say(words.nextReview, locale, { phases });
  return { kind: "review" as const, text, href: ratingPaths.review(firmId, assessment.id, first) };
}

/** The next thing the consultant has to do for a client, or what the client is waiting for. */
export function nextOf(client: PortfolioClient, locale: Locale, now: Date): PortfolioRow["next"] {
  const { engagement, open } = client;
  const waits = (text: string, href?: string) => ({ text, needs: false, href });
  const needs = (text: string, href: string) => ({ text, needs: true, href });
  switch (engagementState(engagement, now)) {
    case "offered":
      return needs(words.nextAccept[locale], clientPaths.consents);
    case "asked":
      return waits(words.nextWaits[locale]);
    case "revoked":
      return waits(words[engagement.revokedBy === "consultant" ? "endedOwn" : "endedFirm"][locale]);
    case "declined":
      return waits(words.endedOwn[locale]);
    case "expired":
      return waits(words.endedDate[locale]);
    case "active":
      break;
  }
  const assessment = open?.assessment;
  if (open === undefined || assessment === undefined) return waits(words.nextNone[locale]);
  const duty = dutyOf({ ...open, firmId: engagement.firmId, mayReview: engagement.mayReview }, locale);
  if (duty !== undefined) return needs(duty.text, duty.href);
  if (daysLeft(engagement.endsAt, engagement.timeZone, now) <= ENDING_DAYS && !client.longerAsked)
    return waits(words.nextEnding[locale], `${clientPaths.consents}#active`);
  if (open.customers?.length === 0) return waits(words.nextFirstLink[locale]);
  if (!isComplete(assessment.states) && open.silent > 0) {
    return waits(say(words.nextSilent, locale, { n: open.silent }));
  }
  return waits(words.nextNone[locale]);
}

type Facts = Pick<ClientOverview, "assessment" | "seesSelf" | "draft"> & {
  readonly client: { readonly id: string; readonly name: string; readonly engagement: { readonly mayReview: boolean } };
};

/** Why no final result of a client can be seen yet, and what the consultant can do about it. */
export function whyClosed({ assessment, seesSelf, draft, client }: Facts, locale: Locale) {
  if (assessment === undefined)
    return { text: sayNamed(clientWords.findingNoCycle, locale, { firm: client.name }), next: undefined };
  const year = { year: assessment.cycle };
  const notFinal = isComplete(assessment.states) ? [] : [say(clientWords.closedNotFinal, locale, year)];
  if (!seesSelf) {
    const label = say(draft === undefined ? ratingWords.toRate : ratingWords.toDraft, locale, year);
    const next = { label, href: ratingPaths.rate(client.id, assessment.id) };
    return { text: joinSentences([...notFinal, clientWords.closedRate[locale]], locale), next };
  }
  if (notFinal.length === 0) return { text: clientWords.closedNothing[locale], next: undefined };
  const { mayReview } = client.engagement;
  const duty = dutyOf({ assessment, seesSelf, draft, firmId: client.id, mayReview }, locale);
  if (duty !== undefined) return { text: joinSentences(notFinal, locale), next: { label: duty.text, href: duty.href } };
  return { text: joinSentences([...notFinal, clientWords.closedWait[locale]], locale), next: undefined };
}
