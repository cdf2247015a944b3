import type { Locale } from "@/lib/result";
import { ERROR_COMPONENTS, type ErrorModel, ESTIMATE_FIRMS_MIN, errorModelProvisional } from "@/lib/scoring";
import { componentWords, errorModelWords, say } from "@/lib/words";
import { MethodTable, Part } from "./method-table";

type AdoptedModel = ErrorModel & {
  readonly instrumentId: string;
  readonly instrumentVersion: string;
  readonly firms: number;
  readonly people: number;
  readonly adoptedAt: Date;
};

type ErrorModelsProps = { readonly adopted: readonly AdoptedModel[]; readonly locale: Locale };

/** The four variance components of the published error model, and of every adopted model estimated from answers. */
export function ErrorModelsPart({ adopted, locale }: ErrorModelsProps) {
  const words = (key: keyof typeof errorModelWords) => errorModelWords[key][locale];
  const models: readonly ErrorModel[] = [errorModelProvisional, ...adopted];
  return (
    <Part title={words("title")} reading={words("reading")}>
      <MethodTable
        caption={words("title")}
        head={[words("component"), ...models.map(({ version }) => version), words("standsFor")]}
        numeric={models.map((_, at) => at + 1)}
        rows={ERROR_COMPONENTS.map((name) => ({
          key: name,
          cells: [
            componentWords[name].name[locale],
            ...models.map((model) => model[name].toFixed(3)),
            componentWords[name].meaning[locale],
          ],
        }))}
      />
      <ul className="type-small mt-2 flex max-w-[72ch] list-disc flex-col gap-1 pl-5">
        {adopted.length === 0 ? (
          <li>{say(errorModelWords.noneAdopted, locale, { firms: ESTIMATE_FIRMS_MIN })}</li>
        ) : null}
        {adopted.map((model) => (
          <li key={model.version}>
            {say(errorModelWords.adopted, locale, {
              model: model.version,
              day: model.adoptedAt.toISOString().slice(0, 10),
              instrument: `${model.instrumentId} ${model.instrumentVersion}`,
              firms: model.firms,
              people: model.people,
            })}
          </li>
        ))}
      </ul>
    </Part>
  );
}
