import type { Locale } from "@/lib/result";
import { ERROR_COMPONENTS, type ErrorModel, errorModelProvisional } from "@/lib/scoring";
import { componentWords } from "@/lib/words";
import { words } from "@/lib/words/research/error-model/error-model-page";
import { figureTable, printer } from "../terminal-page";

type AdoptedModel = ErrorModel & {
  readonly adoptedAt: Date;
  readonly instrumentId: string;
  readonly instrumentVersion: string;
  readonly firms: number;
  readonly people: number;
  readonly why: string | null;
};

type Models = {
  /** The version of the model in use, and the questionnaire that it is for. */
  readonly inUse: string;
  readonly instrument: string;
  readonly adoptions: readonly AdoptedModel[];
};

/** The model in use, and every adopted model with the reason. */
export function summariseModels({ inUse, instrument, adoptions }: Models, locale: Locale): string {
  const page = printer(locale);
  const models: readonly ErrorModel[] = [errorModelProvisional, ...adoptions];
  return [
    page.say(words.inUse, { model: inUse, instrument }),
    ...figureTable([
      ["", ...models.map(({ version }) => version)],
      ...ERROR_COMPONENTS.map((name) => [
        page.say(componentWords[name].name),
        ...models.map((model) => page.number(model[name])),
      ]),
    ]),
    ...adoptions.map((one) =>
      page.say(words.adoption, {
        model: one.version,
        day: one.adoptedAt.toISOString().slice(0, 10),
        firms: one.firms,
        people: one.people,
        instrument: `${one.instrumentId} ${one.instrumentVersion}`,
        why: one.why ?? "",
      }),
    ),
  ].join("\n");
}
