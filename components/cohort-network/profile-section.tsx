import type { ReactNode } from "react";
import type { LinkFigures, NetworkReport, ReportPart, ScoreFigures } from "@/lib/cohort-network";
import { isInsufficient, type Locale } from "@/lib/result";
import { countedBand } from "@/lib/view/cohort-network/bands";
import { dateInWords, networkReasonWords, networkWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { Section } from "../ui/section";
import { Suppressed } from "../ui/suppressed";

type ProfileProps = { readonly locale: Locale; readonly report: NetworkReport };

/** Level, distribution and flow of capability in the network; each figure, or why it is missing. */
export function ProfileSection({ locale, report }: ProfileProps) {
  return (
    <Section id="profile" title={say(networkWords.profile, locale)} reading={say(networkWords.profileReading, locale)}>
      {isInsufficient(report.scores) ? (
        <Suppressed>{networkReasonWords[report.scores.reason][locale]}</Suppressed>
      ) : (
        <Scores locale={locale} scores={report.scores} />
      )}
      {isInsufficient(report.links) ? (
        <div className="mt-4">
          <Suppressed>{networkReasonWords[report.links.reason][locale]}</Suppressed>
        </div>
      ) : (
        <Flows locale={locale} links={report.links} />
      )}
      {isInsufficient(report.scores) ? null : <Label locale={locale} label={report.scores.label} />}
    </Section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-6 border-b border-line py-2">
      <dt className="text-ink-2">{name}</dt>
      <dd className="numeric text-right font-medium">{children}</dd>
    </div>
  );
}

/** A figure in words, or why it is missing; never empty. */
function said<T>(part: ReportPart<T>, locale: Locale, words: (value: T) => string): ReactNode {
  if (!isInsufficient(part)) return words(part);
  return <span className="font-normal text-ink-3">{networkReasonWords[part.reason][locale]}</span>;
}

function Scores({ locale, scores }: { readonly locale: Locale; readonly scores: ScoreFigures }) {
  const w = (words: { en: string; zh: string }, values?: Record<string, string | number>) => say(words, locale, values);
  const alike = (value: number) =>
    value >= 0.1 ? networkWords.alikeYes : value <= -0.1 ? networkWords.alikeOpposite : networkWords.alikeNo;
  return (
    <>
      <p className="type-small mb-1 text-ink-2">{setOn(scores, locale)}</p>
      <dl>
        <Fact name={w(networkWords.mean)}>{w(networkWords.meanUnit, { n: scores.mean.mean })}</Fact>
        <Fact name={w(networkWords.spread)}>
          {said(scores.quartiles, locale, ([low, , high]) => w(networkWords.spreadRange, { low, high }))}
        </Fact>
        <Fact name={w(networkWords.reach)}>
          {said(scores.reach, locale, (share) => w(networkWords.ofFirms, { share: shareInPercent(share) }))}
        </Fact>
        <Fact name={w(networkWords.alike)}>{said(scores.assortativity, locale, (value) => w(alike(value)))}</Fact>
        <Fact name={w(networkWords.influence)}>
          {said(scores.concentration, locale, (n) => w(networkWords.influenceUnit, { n }))}
        </Fact>
      </dl>
    </>
  );
}

function Flows({ locale, links }: { readonly locale: Locale; readonly links: LinkFigures }) {
  const ofKnowledge = (share: number) => say(networkWords.ofKnowledge, locale, { share: shareInPercent(share) });
  const ofReaching = (share: number) => say(networkWords.ofReaching, locale, { share: shareInPercent(share) });
  const isBoth = !isInsufficient(links.domestic) && !isInsufficient(links.openness);
  return (
    <>
      <dl>
        <Fact name={say(networkWords.reciprocity, locale)}>{said(links.reciprocity, locale, ofKnowledge)}</Fact>
        <Fact name={say(networkWords.domesticKnowledge, locale)}>{said(links.domestic, locale, ofKnowledge)}</Fact>
        <Fact name={say(networkWords.openness, locale)}>{said(links.openness, locale, ofReaching)}</Fact>
      </dl>
      {isBoth ? <p className="type-small mt-1 text-ink-2">{say(networkWords.flowsOverlap, locale)}</p> : null}
    </>
  );
}

const setOn = ({ at, count }: ScoreFigures | LinkFigures, locale: Locale): string =>
  say(networkWords.ofSetOn, locale, { date: dateInWords(at, locale), n: countedBand(count, locale, "家") });

const PART_WORDS = {
  mean: networkWords.partMean,
  tenth: networkWords.partTenth,
  reach: networkWords.partReach,
  domestic: networkWords.partDomestic,
} as const;

function Label({ locale, label }: { readonly locale: Locale; readonly label: ScoreFigures["label"] }) {
  const names = ["mean", "tenth", "reach", "domestic"] as const;
  if (label.learningNetwork) return <p className="mt-3">{say(networkWords.labelYes, locale)}</p>;
  const missed = names.filter((name) => label.parts[name] === false);
  if (missed.length === 0) return <p className="mt-3">{say(networkWords.labelUnknown, locale)}</p>;
  const parts = missed.map((name) => say(PART_WORDS[name], locale)).join(locale === "zh" ? "，" : ", ");
  return <p className="mt-3">{say(networkWords.labelNo, locale, { parts })}</p>;
}

/**
 * A scenario: the capability after four more years, if knowledge passes between firms with three different strengths.
 */
export function DiffusionSection({ locale, report }: ProfileProps) {
  const diffusion = isInsufficient(report.scores) ? report.scores : report.scores.diffusion;
  const nameOf = (factor: number) =>
    factor < 1 ? networkWords.factorHalf : factor > 1 ? networkWords.factorMore : networkWords.factorFull;
  return (
    <Section
      id="diffusion"
      title={say(networkWords.diffusion, locale)}
      reading={say(networkWords.diffusionReading, locale)}
      action={
        <a className="link type-small" href="/method#network">
          {say(networkWords.assumptions, locale)}
        </a>
      }
    >
      {isInsufficient(diffusion) ? (
        <Suppressed>{networkReasonWords[diffusion.reason][locale]}</Suppressed>
      ) : (
        <dl>
          {diffusion.map(({ factor, rise }) => (
            <Fact key={factor} name={say(nameOf(factor), locale)}>
              {rise > 0 ? say(networkWords.rise, locale, { n: rise }) : say(networkWords.riseNone, locale)}
            </Fact>
          ))}
        </dl>
      )}
    </Section>
  );
}
