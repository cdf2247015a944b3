import { FieldsPage } from "@/app/_server/frames/fields-page";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { mayChange, type Preparation, requirePreparation } from "@/app/_server/frames/preparation";
import { ContextCard, type ContextQuestion } from "@/components/preparation/context-card";
import { Section } from "@/components/ui/section";
import { context1, labelOf } from "@/lib/catalog";
import { CONTEXT_IDS, CONTEXT_MAY_STAY_OPEN, type ContextFactor, LEVELS } from "@/lib/instrument";
import { type ContextCategory, contextBalance } from "@/lib/rating";
import { isInsufficient, type Locale } from "@/lib/result";
import { countContext } from "@/lib/view/assessments/count-context";
import { baseOf, type LevelOption } from "@/lib/view/fields/field-spec";
import { joinNames, preparationWords, say, sayNamed } from "@/lib/words";
import { differenceInTenths } from "@/lib/words/levels";
import { saveFieldsAction } from "../../../actions";

export const generateMetadata = titled(preparationWords.stepContext);

const CATEGORIES = [
  { id: "policy", name: preparationWords.contextPolicy },
  { id: "environment", name: preparationWords.contextEnvironment },
  { id: "business", name: preparationWords.contextBusiness },
] as const;

/** Twelve conditions around the firm, each with its state and its effect on upgrading. */
export default async function ContextPage({ params }: PageProps<"firmId" | "assessmentId">) {
  const { firmId, assessmentId } = await params;
  const preparation = await requirePreparation(firmId, assessmentId);
  const { firm, locale } = preparation;
  const { answered, all } = countContext((id) => preparation.context.get(id)?.state != null);
  return (
    <FieldsPage
      at={preparation}
      step="context"
      verb="context.edit"
      title={sayNamed(preparationWords.contextTitle, locale, { firm: firm.name })}
      lede={say(preparationWords.contextLede, locale)}
      action={saveFieldsAction}
    >
      <p className="numeric text-ink-2">{say(preparationWords.contextDone, locale, { n: answered, all })}</p>
      {all === CONTEXT_IDS.length ? null : <p className="text-ink-2">{mayStayOpen(locale)}</p>}
      {CATEGORIES.map(({ id, name }) => (
        <Section key={id} id={id} title={say(name, locale)} reading={balanceInWords(preparation, id)}>
          {context1.factors
            .filter((factor) => factor.category === id)
            .map((factor) => (
              <ContextCard
                key={factor.id}
                question={questionOf(preparation, assessmentId, factor)}
                effectQuestion={say(context1.effectQuestion, locale)}
                effects={effectsIn(locale)}
                disabled={!mayChange(preparation, "context.edit")}
              />
            ))}
        </Section>
      ))}
    </FieldsPage>
  );
}

const mayStayOpen = (locale: Locale): string => {
  const names = context1.factors.filter(({ id }) => CONTEXT_MAY_STAY_OPEN.includes(id)).map(({ name }) => name[locale]);
  return say(preparationWords.contextMayStayOpen, locale, { names: joinNames(names, locale) });
};

/** The mean effect of the conditions of one category, in words; empty if no effect is stated. */
function balanceInWords({ context, locale }: Preparation, category: ContextCategory): string | undefined {
  const effects = Object.fromEntries(CONTEXT_IDS.map((id) => [id, context.get(id)?.effect ?? null]));
  const balance = contextBalance(effects, context1.factors)[category];
  if (isInsufficient(balance)) return undefined;
  return say(preparationWords.contextBalance, locale, {
    mean: differenceInTenths(balance.effect),
    n: balance.answered,
  });
}

function questionOf(preparation: Preparation, assessmentId: string, factor: ContextFactor): ContextQuestion {
  const { locale } = preparation;
  const key = `context:${assessmentId}:${factor.id}`;
  const { state = null, effect = null } = preparation.context.get(factor.id) ?? {};
  return {
    key,
    base: baseOf(preparation, key),
    value: { state, effect },
    name: say(factor.name, locale),
    question: say(factor.question, locale),
    hint: factor.hint === undefined ? undefined : say(factor.hint, locale),
    states: LEVELS.map((level) => ({
      value: level,
      label: say(labelOf(factor.labels, level), locale),
      quiet: factor.labels[level] === undefined,
    })),
  };
}

const EFFECTS = [-2, -1, 0, 1, 2] as const;

const effectsIn = (locale: Locale): readonly LevelOption[] =>
  EFFECTS.map((value) => ({ value, label: say(context1.effectLabels[value], locale) }));
