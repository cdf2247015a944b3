import { isComplete } from "@/lib/assessments";
import type { CycleRating, OpenClient, OwnEngagement, PortfolioClient } from "@/lib/clients";
import { ENDING_DAYS, engagementState } from "@/lib/engagement";
import { CELLS, MODES, PHASES } from "@/lib/instrument";
import { clientPaths } from "@/lib/paths";
import { portfolio } from "@/lib/position";
import { isMissing } from "@/lib/rating";
import { isInsufficient, type Locale, tabulate } from "@/lib/result";
import { glyphOfProgress, glyphOfRating } from "@/lib/view/assessments/rows";
import type { ModeSign } from "@/lib/view/charts/reading";
import { changeSince } from "@/lib/view/results/change-facts";
import { dayInWords } from "@/lib/view/time/firm-time";
import { benchmarkWords, INDUSTRIES, modeNames, say, portfolioWords as words } from "@/lib/words";
import { daysLeft, lastDayInWords } from "../consultants/engagement-days";
import { networkLink } from "../register/links";
import { lettersShort } from "../results/facts";
import { cellsAnswered, postStatesOf } from "./client-cycle";
import { cycleLine } from "./cycle-line";
import { nextOf } from "./next-step";
import type { Letter, PortfolioRow } from "./portfolio";

export function rowOf(client: PortfolioClient, locale: Locale, now: Date): PortfolioRow {
  const { engagement, open } = client;
  const state = engagementState(engagement, now);
  const href =
    state === "active"
      ? clientPaths.client(engagement.firmId)
      : state === "offered" || state === "asked"
        ? clientPaths.consents
        : engagement.acceptedAt === null || engagement.grantedAt === null
          ? undefined
          : clientPaths.own(engagement.firmId);
  return {
    key: engagement.id,
    href,
    name: engagement.firmName,
    about: aboutOf(open, locale),
    peers: peersOf(client, locale, now),
    glyph: open === undefined ? undefined : glyphOf(client, open, locale),
    track: {
      states: open?.assessment === undefined ? tabulate(PHASES, () => "not-begun" as const) : postStatesOf(open),
      line: cycleLine(client, locale, now),
    },
    mode: modeOf(open, locale),
    serve: letterOf(client, "serve", locale),
    capped: letterOf(client, "serveCapped", locale),
    since: sinceOf(open, locale),
    next: nextOf(client, locale, now),
    consent: consentOf(client, locale, now),
  };
}

function peersOf({ engagement }: PortfolioClient, locale: Locale, now: Date): PortfolioRow["peers"] {
  if (engagementState(engagement, now) !== "active" || !engagement.scope.includes("results")) return undefined;
  return { href: clientPaths.benchmark(engagement.firmId), label: benchmarkWords.open[locale] };
}

function aboutOf(open: OpenClient | undefined, locale: Locale): string {
  const industry = Object.entries(INDUSTRIES).find(([code]) => code === open?.industry)?.[1][locale];
  if (industry === undefined) return open?.employees == null ? "" : String(open.employees);
  if (open?.employees == null) return industry;
  return say(words.people, locale, { industry, n: open.employees.toLocaleString("en") });
}

/**
 * The latest result, unless a later cycle has begun: then only what is answered. If a final result is hidden, the
 * reason.
 */
function glyphOf(client: PortfolioClient, open: OpenClient, locale: Locale): PortfolioRow["glyph"] {
  const [latest] = open.results ?? [];
  if (latest !== undefined && (open.assessment === undefined || latest.assessmentId === open.assessment.id)) {
    return glyphOfRating(latest.rating, locale);
  }
  if (open.assessment !== undefined && isComplete(open.assessment.states))
    return { why: whyHidden(client.engagement, open, locale) };
  const full = cellsAnswered(open);
  const n = CELLS.filter((cell) => full[cell]).length;
  if (n === 0 && latest !== undefined) return glyphOfRating(latest.rating, locale);
  return {
    readings: glyphOfProgress((cell) => full[cell]),
    label: say(words.glyphAnswered, locale, { n }),
  };
}

/** Minimum share of the placed sales for naming only one type. */
const MAIN = 0.5;

function modeOf(open: OpenClient | undefined, locale: Locale): PortfolioRow["mode"] {
  if (open === undefined) return { signs: [], label: "–" };
  if (open.customers === undefined) return { signs: [], label: words.notOpened[locale] };
  const whole = portfolio(open.customers.map(networkLink));
  if (isInsufficient(whole)) return { signs: ["unclear"], label: words.notMapped[locale] };
  const byWeight: ModeSign[] = MODES.toSorted((a, b) => whole.weights[b] - whole.weights[a]);
  const [first, second] = byWeight;
  const main = MODES.find((mode) => mode === first);
  if (main !== undefined && whole.weights[main] >= MAIN) return { signs: [main], label: modeNames[main][locale] };
  if (first === undefined || second === undefined) return { signs: ["unclear"], label: words.unclear[locale] };
  return { signs: [first, second], label: words.mixed[locale] };
}

/**
 * A letter of the latest final result, or why it is missing: no access, not final, or hidden until the consultant has
 * rated.
 */
function letterOf({ engagement, open }: PortfolioClient, of: "serve" | "serveCapped", locale: Locale): Letter {
  if (open === undefined) return { why: "–" };
  const [latest] = open.results ?? [];
  if (latest !== undefined) {
    const fit = latest.rating.fit[of];
    if (!isMissing(fit)) return { letters: lettersShort(fit), year: String(latest.cycle) };
    const isKept = fit.insufficient === "fewer than five others answered";
    return { why: (isKept ? words.keptPrivate : words.noLetter)[locale] };
  }
  return { why: whyHidden(engagement, open, locale) };
}

function whyHidden(engagement: PortfolioClient["engagement"], open: OpenClient, locale: Locale): string {
  if (open.results === undefined) return words.notOpened[locale];
  const hidden = open.assessment !== undefined && isComplete(open.assessment.states) && engagement.blindUntilRated;
  return (hidden && !open.seesSelf ? words.closedBlind : words.atFreeze)[locale];
}

function sinceOf(open: OpenClient | undefined, locale: Locale): PortfolioRow["since"] {
  if (open?.results === undefined) return { arrow: "none", text: "–" };
  const [after, before] = open.results;
  if (after === undefined || before === undefined) return { arrow: "none", text: words.first[locale] };
  const cycle = (one: CycleRating) => ({ year: String(one.cycle), rating: one.rating, valueAdded: null });
  const change = changeSince(cycle(before), cycle(after));
  if (!change.sameQuestions || isMissing(change.overall)) return { arrow: "none", text: words.notCompared[locale] };
  switch (change.overall.verdict) {
    case "rise":
      return { arrow: "up", text: words.rise[locale] };
    case "fall":
      return { arrow: "down", text: words.fall[locale] };
    case "within-error":
      return { arrow: "none", text: words.noChange[locale] };
  }
}

const NEW_MS = 7 * 86_400_000;

function consentOf({ engagement, longerAsked }: PortfolioClient, locale: Locale, now: Date): PortfolioRow["consent"] {
  const { endsAt, timeZone } = engagement;
  const state = engagementState(engagement, now);
  if (state === "revoked" || state === "declined") {
    const at = engagement.revokedAt ?? engagement.declinedAt;
    return { text: at === null ? "–" : dayInWords(at, timeZone, locale), soon: "", note: "" };
  }
  const date = lastDayInWords(endsAt, timeZone, locale);
  const note = longerAsked ? words.longerAsked[locale] : newAccessOf(engagement, locale, now);
  const n = daysLeft(endsAt, timeZone, now);
  if (state !== "active" || n > ENDING_DAYS) return { text: date, soon: "", note };
  return { text: date, soon: say(n === 0 ? words.lastDay : words.days, locale, { n }), note };
}

/** Since when an access is open, if that is recent, so that the consultant notices that it was granted. */
function newAccessOf({ startsAt, timeZone, ...dates }: OwnEngagement, locale: Locale, now: Date): string {
  const isNew = startsAt !== null && now.getTime() - startsAt.getTime() < NEW_MS;
  if (!isNew || engagementState(dates, now) !== "active") return "";
  return say(words.newAccess, locale, { date: dayInWords(startsAt, timeZone, locale) });
}
