import type { ComponentProps } from "react";
import type { ConsultantRating, RatingSheet } from "@/lib/clients";
import { type Item, lensOf, PHASES, type Phase, phaseOf } from "@/lib/instrument";
import { ratingPaths, ratingTarget } from "@/lib/paths";
import type { Locale } from "@/lib/result";
import { askedOf, keptOf, optionsOf } from "@/lib/view/clients/rating-sheet";
import { phaseNames, say, sayNamed, speak, unsentRatingWords, ratingWords as words } from "@/lib/words";
import { PageLink } from "../../shell/page-link";
import { FindingHeader } from "../../ui/finding-header";
import { Section } from "../../ui/section";
import { AfterUnsent } from "./after-unsent";
import { JudgedCount, JudgedProvider } from "./judged";
import { TickForm } from "./rating-forms";
import { RatingItem } from "./rating-item";

type DraftProps = {
  /** The consultant; unsent judgements in the browser belong to them. */
  readonly personId: string;
  readonly actions: {
    readonly saveItem: ComponentProps<typeof RatingItem>["action"];
    readonly give: ComponentProps<typeof TickForm>["action"];
    readonly drop: ComponentProps<typeof TickForm>["action"];
  };
  readonly sheet: RatingSheet;
  readonly rating: ConsultantRating;
  /** The phase to judge; undefined for the overview and the end. */
  readonly phase: Phase | undefined;
  readonly locale: Locale;
};

/** A draft rating: the items of one phase, or its progress and submitting it. */
export function DraftRating(props: DraftProps) {
  const { sheet, rating, phase, locale } = props;
  const asked = askedOf(sheet);
  const counted = { some: words.findingDraft[locale], ready: words.findingReady[locale] };
  return (
    <JudgedProvider kept={Object.keys(rating.items)}>
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={<JudgedCount asked={asked.map(({ id }) => id)} words={counted} />}
          lede={words[rating.blind ? "ledeBlind" : "ledeOpen"][locale]}
        />
        <PhaseLinks {...props} asked={asked} />
        {phase === undefined ? <End {...props} asked={asked} /> : <PhaseItems {...props} phase={phase} asked={asked} />}
      </div>
    </JudgedProvider>
  );
}

type WithAsked = DraftProps & { readonly asked: readonly Item[] };

/** The four phases, each with the number of judged items, and the end. */
function PhaseLinks({ sheet, phase, locale, asked }: WithAsked) {
  const { client, assessment } = sheet;
  const link = "inline-flex min-h-11 items-center gap-2 rounded-option border px-3";
  return (
    <nav aria-label={words.phases[locale]}>
      <ul className="flex flex-wrap gap-2">
        {PHASES.map((own) => {
          const items = asked.filter((item) => phaseOf(item.cell) === own);
          return (
            <li key={own}>
              <PageLink
                href={ratingPaths.rate(client.id, assessment.id, own)}
                aria-current={own === phase ? "page" : undefined}
                className={`${link} ${own === phase ? "border-ink bg-accent-soft font-semibold" : "border-line-2 bg-surface"}`}
              >
                {phaseNames[own][locale]}
                <span className="numeric type-small text-ink-2">
                  <JudgedCount asked={items.map(({ id }) => id)} words={{ some: words.phaseProgress[locale] }} />
                </span>
              </PageLink>
            </li>
          );
        })}
        <li>
          <PageLink
            href={ratingPaths.rate(client.id, assessment.id)}
            aria-current={phase === undefined ? "page" : undefined}
            className={`${link} ${phase === undefined ? "border-ink bg-accent-soft font-semibold" : "border-line-2 bg-surface"}`}
          >
            {words.giveTitle[locale]}
          </PageLink>
        </li>
      </ul>
    </nav>
  );
}

/** The items of a phase in the order of the questionnaire, the same for everyone. */
function PhaseItems({ personId, actions, sheet, rating, phase, locale, asked }: WithAsked & { readonly phase: Phase }) {
  const { client, assessment, instrument } = sheet;
  const cells = [...new Set(asked.filter((item) => phaseOf(item.cell) === phase).map((item) => item.cell))];
  const next = PHASES[PHASES.indexOf(phase) + 1];
  const itemTexts = itemWords(locale);
  const queue = {
    owner: personId,
    target: ratingTarget(client.id, rating.id),
    clock: { locale, timeZone: client.timeZone },
    words: speak(unsentRatingWords, locale),
  };
  return (
    <>
      <p className="text-ink-2">{sayNamed(words.weMeans, locale, { firm: client.name })}</p>
      {cells.map((cell) => (
        <section key={cell} aria-labelledby={`cell-${lensOf(cell)}`} className="flex flex-col gap-4">
          <div>
            <h2 id={`cell-${lensOf(cell)}`} className="type-h2">
              {instrument.cells[cell].name[locale]}
            </h2>
            <p className="type-small mt-0.5 max-w-[72ch] text-ink-2">{instrument.cells[cell].definition[locale]}</p>
          </div>
          {asked
            .filter((item) => item.cell === cell)
            .map((item) => (
              <RatingItem
                key={item.id}
                action={actions.saveItem}
                firmId={client.id}
                ratingId={rating.id}
                item={item.id}
                count={item.name[locale]}
                question={item.question[locale]}
                hint={item.hint[locale]}
                options={optionsOf(item, locale)}
                kept={keptOf(rating, item)}
                queue={queue}
                words={itemTexts}
              />
            ))}
        </section>
      ))}
      <p>
        <PageLink href={ratingPaths.rate(client.id, assessment.id, next)} className="button button-primary inline-flex">
          {next === undefined
            ? words.toGive[locale]
            : say(words.nextPhase, locale, { phase: phaseNames[next][locale] })}
        </PageLink>
      </p>
    </>
  );
}

function itemWords(locale: Locale) {
  const { addNote, between, cannotJudge, evidenceSeen, note, save, chooseFirst, chooseOne } = speak(words, locale);
  return { addNote, between, cannotJudge, evidenceSeen, note, save, chooseFirst, chooseOne };
}

/** What is missing, submitting the rating, and deleting the draft. */
function End({ personId, actions, sheet, rating, locale, asked }: WithAsked) {
  const { client, assessment } = sheet;
  const missing = asked.filter((item) => rating.items[item.id] === undefined);
  const fields = { firmId: client.id, assessmentId: assessment.id };
  return (
    <>
      <Section id="give" title={words.giveTitle[locale]} reading={words.giveReading[locale]}>
        {missing.length === 0 ? (
          <AfterUnsent
            owner={personId}
            target={ratingTarget(client.id, rating.id)}
            words={{ waiting: unsentRatingWords.waiting[locale] }}
          >
            <TickForm
              action={actions.give}
              fields={fields}
              name="own"
              statement={words.giveCheck[locale]}
              missing={words.giveCheckMissing[locale]}
              label={words.give[locale]}
              look="primary"
            />
          </AfterUnsent>
        ) : (
          <>
            <p>{say(words.missing, locale, { n: missing.length })}</p>
            <ul className="type-small mt-2 flex flex-wrap gap-x-4 gap-y-1">
              {missing.map((item) => (
                <li key={item.id}>
                  <PageLink
                    href={`${ratingPaths.rate(client.id, assessment.id, phaseOf(item.cell))}#${item.id}`}
                    className="link inline-block py-1"
                  >
                    {item.name[locale]}
                  </PageLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <details>
        <summary className="link type-small inline-block py-1">{words.drop[locale]}</summary>
        <div className="mt-2">
          <TickForm
            action={actions.drop}
            fields={{ ...fields, ratingId: rating.id }}
            name="sure"
            statement={say(words.dropSure, locale, { n: Object.keys(rating.items).length })}
            missing={words.dropSureMissing[locale]}
            label={words.dropNow[locale]}
          />
        </div>
      </details>
    </>
  );
}
