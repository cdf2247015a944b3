import Link from "next/link";
import { DEPENDENCE_IDS, DETERMINANT_IDS, POSITION_OPTIONAL_IDS, type PositionId } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Text } from "@/lib/result";
import type { CopySources } from "@/lib/view/position/copy-sources";
import type { LinkPart } from "@/lib/view/position/link-page";
import { countAnswered, oddsTable, questionsOf, standingsOf } from "@/lib/view/position/link-questions";
import { cornerNames, modeWords } from "@/lib/view/position/link-words";
import { readLinks } from "@/lib/view/register/links";
import { positionWords, relationshipWords, say } from "@/lib/words";
import { LevelCard } from "../fields/level-card";
import { LiveCount } from "../fields/live-count";
import { Section } from "../ui/section";
import { DependenceOutcome } from "./dependence/dependence-outcome";
import { LiveMode } from "./live-mode";

/** The nine questions with the mode at once. */
export function Nine({ at, link, editable, toCheck, copy }: LinkPart & { readonly copy: CopySources | undefined }) {
  const { locale } = at;
  const w = (words: Text) => say(words, locale);
  const hasOpen = countAnswered(link, DETERMINANT_IDS) < DETERMINANT_IDS.length;
  const nine = standingsOf(at, link, DETERMINANT_IDS);
  return (
    <Section
      id="nine"
      title={w(relationshipWords.nine)}
      reading={w(relationshipWords.nineReading)}
      action={<LiveCount answers={nine} pattern={relationshipWords.answeredOf[locale]} />}
    >
      {hasOpen && copy !== undefined && !copy.offeredFirst ? (
        <p className="type-small mb-3">
          <a className="link" href="#copy">
            {copy.words.title}
          </a>
        </p>
      ) : null}
      <Cards at={at} link={link} ids={DETERMINANT_IDS} editable={editable} toCheck={toCheck} />
      <LiveMode
        answers={nine}
        {...cornerNames(locale)}
        odds={oddsTable(locale)}
        words={modeWords(link.partnerName, locale)}
      />
      {editable ? (
        <p className="type-small mt-4 text-ink-2 print:hidden">
          {w(relationshipWords.enough)}{" "}
          <Link className="link" prefetch={false} href={firmPaths.position(at.firm.id)}>
            {w(positionWords.backToRegister)}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

/** The other nine, and the two that are left to the firm. */
export function OtherNine({ at, link, editable, toCheck }: LinkPart) {
  const { locale } = at;
  const w = (words: Text) => say(words, locale);
  const read = readLinks(at.links).find((one) => one.id === link.id);
  const asked = read?.dependenceAsked ?? false;
  const begun = countAnswered(link, [...DEPENDENCE_IDS, ...POSITION_OPTIONAL_IDS]) > 0;
  return (
    <details open={asked || begun} className="section">
      <summary className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <span className="type-h2">{w(relationshipWords.nineAfter)}</span>
        <LiveCount answers={standingsOf(at, link, DEPENDENCE_IDS)} pattern={relationshipWords.answeredOf[locale]} />
      </summary>
      <p id="nine-more" className="type-small mt-1 max-w-[72ch] scroll-mt-32 text-ink-2">
        {w(relationshipWords.nineAfterReading)} {asked ? null : w(relationshipWords.nineAfterOffered)}
      </p>
      <div className="mt-4">
        <Cards at={at} link={link} ids={DEPENDENCE_IDS} editable={editable} toCheck={toCheck} />
      </div>
      {read === undefined ? null : <DependenceOutcome at={at} link={read} />}
      <h3 className="type-h3 border-t border-line-strong pt-5">{w(relationshipWords.optionalTwo)}</h3>
      <p className="type-small text-ink-2">{w(relationshipWords.optionalTwoReading)}</p>
      <div>
        <Cards at={at} link={link} ids={POSITION_OPTIONAL_IDS} editable={editable} toCheck={toCheck} />
      </div>
    </details>
  );
}

function Cards({ at, link, ids, editable, toCheck }: LinkPart & { readonly ids: readonly PositionId[] }) {
  return questionsOf(at, link, { ids, toCheck }).map((question) => (
    <LevelCard
      key={question.key}
      question={question}
      clear={say(relationshipWords.clearAnswer, at.locale)}
      disabled={!editable}
    />
  ));
}
