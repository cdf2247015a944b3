import { KERNEL_VERSION } from "@/lib/rating";
import type { Locale, Text } from "@/lib/result";
import { errorModelProvisional } from "@/lib/scoring";
import { claimLimits, claimStages, methodWords, paperFactors, threats } from "@/lib/words";
import { MethodTable, Part } from "./method-table";

export function Claims({ locale }: { locale: Locale }) {
  return (
    <>
      <MethodTable
        caption={methodWords.claims[locale]}
        head={[methodWords.stage[locale], methodWords.claim[locale]]}
        rows={claimStages.map(({ when, claim }) => ({ key: when.en, cells: [when[locale], claim[locale]] }))}
      />
      <Part id="limits" title={methodWords.limits[locale]} reading={methodWords.limitsReading[locale]}>
        <ul className="mt-2 flex max-w-[80ch] list-disc flex-col gap-1 pl-5">
          {claimLimits.map((limit) => (
            <li key={limit.en}>{limit[locale]}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}

export function Objections({ locale }: { locale: Locale }) {
  return (
    <MethodTable
      caption={methodWords.threats[locale]}
      head={[methodWords.objection[locale], methodWords.answer[locale]]}
      rows={threats.map(({ objection, answer }) => ({ key: objection.en, cells: [objection[locale], answer[locale]] }))}
    />
  );
}

export function Factors({ locale }: { locale: Locale }) {
  return (
    <MethodTable
      caption={methodWords.factors[locale]}
      head={[methodWords.factor[locale], methodWords.asked[locale]]}
      rows={paperFactors.map(({ factor, asked }) => ({ key: factor.en, cells: [factor[locale], asked[locale]] }))}
    />
  );
}

type VersionsProps = {
  readonly locale: Locale;
  readonly published: readonly { readonly name: Text; readonly version: string; readonly hash: string }[];
};

/** Every published document and rule with its version. */
export function Versions({ locale, published }: VersionsProps) {
  const rules = [
    { name: methodWords.kernel, version: KERNEL_VERSION, hash: "–" },
    { name: methodWords.errorModel, version: errorModelProvisional.version, hash: "–" },
  ];
  return (
    <>
      <MethodTable
        caption={methodWords.versions[locale]}
        head={[methodWords.document[locale], methodWords.version[locale], methodWords.hash[locale]]}
        rows={[...published, ...rules].map(({ name, version, hash }) => ({
          key: name.en,
          cells: [
            name[locale],
            version,
            <code key="hash" className="type-caption font-sans [overflow-wrap:anywhere]">
              {hash}
            </code>,
          ],
        }))}
      />
      <p className="mt-3 text-ink-2">
        {methodWords.ratingFormat[locale]}{" "}
        <a href="/formats/rating-1.json" className="link">
          {methodWords.ratingSchema[locale]}
        </a>
        {locale === "zh" ? "。" : "."}
      </p>
    </>
  );
}
