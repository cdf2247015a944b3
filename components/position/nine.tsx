import { DEPENDENCE_IDS, DETERMINANT_IDS, POSITION_OPTIONAL_IDS, type PositionId } from "@/lib/instrument";
import { firmPaths } from "@/lib/paths";
import type { Text } from "@/lib/result";
import type { CopySources } from "@/lib/view/position/copy-sources";
import type { Turn } from "@/lib/view/position/link-folds";
import type { LinkPart } from "@/lib/view/position/link-page";
import { countAnswered, oddsTable, questionsOf, standingsOf } from "@/lib/view/position/link-questions";
import { cornerNames, modeWords } from "@/lib/view/position/link-words";
import { readLinks } from "@/lib/view/register/links";
import { positionWords, relationshipWords, say } from "@/lib/words";
import { LevelCard } from "../fields/level-card";
import { FieldsFold } from "../folds/fields-fold";
import { PageLink } from "../shell/page-link";
import { DependenceOutcome } from "./dependence/dependence-outcome";
import { LiveMode } from "./live-mode";

type NineProps = LinkPart & { readonly turn: Turn };

/**
 * The nine questions that decide the type of a relationship, and the type; this stays visible while the questions are
 * folded.
 */
export function Nine({
  at,
  link,
  editable,
  toCheck,
  turn,
  copy,
}: NineProps & { readonly copy: CopySources | undefined }) {
  const { locale } = at;
  const w = (words: Text) => say(words, locale);
  const hasOpen = countAnswered(link, DETERMINANT_IDS) < DETERMINANT_IDS.length;
  const nine = standingsOf(at, link, DETERMINANT_IDS);
  return (
    <FieldsFold
      isOpen={turn.isOpen}
      askedAfter={turn.askedAfter && fieldsOf(at, link, turn.askedAfter)}
      id="nine"
      title={w(relationshipWords.nine)}
      reading={w(relationshipWords.nineReading)}
      fields={fieldsOf(at, link, DETERMINANT_IDS)}
      pattern={relationshipWords.answeredOf[locale]}
      after={
        <div className="mt-4">
          <LiveMode
            answers={nine}
            {...cornerNames(locale)}
            odds={oddsTable(locale)}
            words={modeWords(link.partnerName, locale)}
          />
          {editable ? (
            <p className="type-small mt-4 text-ink-2 print:hidden">
              {w(relationshipWords.enough)}{" "}
              <PageLink href={firmPaths.position(at.firm.id)}>{w(positionWords.backToRegister)}</PageLink>
            </p>
          ) : null}
        </div>
      }
    >
      {hasOpen && copy !== undefined && !copy.offeredFirst ? (
        <p className="type-small mb-3">
          <a className="link" href="#copy">
            {copy.words.title}
          </a>
        </p>
      ) : null}
      <Cards at={at} link={link} ids={DETERMINANT_IDS} editable={editable} toCheck={toCheck} />
    </FieldsFold>
  );
}

/** The nine further questions, and the two optional ones. */
export function OtherNine({ at, link, editable, toCheck, turn }: NineProps) {
  const { locale } = at;
  const w = (words: Text) => say(words, locale);
  const read = readLinks(at.links).find((one) => one.id === link.id);
  const asked = read?.dependenceAsked ?? false;
  return (
    <FieldsFold
      isOpen={turn.isOpen}
      askedAfter={turn.askedAfter && fieldsOf(at, link, turn.askedAfter)}
      id="nine-more"
      title={w(relationshipWords.nineAfter)}
      reading={
        <>
          {w(relationshipWords.nineAfterReading)} {asked ? null : w(relationshipWords.nineAfterOffered)}
        </>
      }
      fields={fieldsOf(at, link, DEPENDENCE_IDS)}
      others={fieldsOf(at, link, POSITION_OPTIONAL_IDS)}
      pattern={relationshipWords.answeredOf[locale]}
    >
      <Cards at={at} link={link} ids={DEPENDENCE_IDS} editable={editable} toCheck={toCheck} />
      {read === undefined ? null : <DependenceOutcome at={at} link={read} />}
      <h3 className="type-h3 border-t border-line-strong pt-5">{w(relationshipWords.optionalTwo)}</h3>
      <p className="type-small text-ink-2">{w(relationshipWords.optionalTwoReading)}</p>
      <Cards at={at} link={link} ids={POSITION_OPTIONAL_IDS} editable={editable} toCheck={toCheck} />
    </FieldsFold>
  );
}

const fieldsOf = (at: LinkPart["at"], link: LinkPart["link"], ids: readonly PositionId[]) =>
  Object.values(standingsOf(at, link, ids));

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
