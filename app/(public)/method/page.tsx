import type { Metadata } from "next";
import type { ReactNode } from "react";
import { currentLocale } from "@/app/_server/locale";
import { PublicFrame } from "@/app/_server/public-frame";
import { FormulaList } from "@/components/method/formula-list";
import { InstrumentPart } from "@/components/method/instrument-part";
import { MeasuresPart } from "@/components/method/measures-part";
import { MethodTable, Part } from "@/components/method/method-table";
import { PositionPart } from "@/components/method/position-part";
import { RatingPart } from "@/components/method/rating-part";
import { RequirementPart } from "@/components/method/requirement-part";
import { Section } from "@/components/ui/section";
import { measures1 } from "@/lib/catalog";
import { claimStages, methodWords, paperFactors, say, threats } from "@/lib/i18n";
import { claimLimits, KERNEL_VERSION } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { errorModelProvisional, scoringFormulas } from "@/lib/scoring";
import { statsFormulas } from "@/lib/stats";
import { publishedVersions } from "./versions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: methodWords.title[await currentLocale()] };
}

type Chapter = { readonly id: string; readonly title: string; readonly reading?: string; readonly body: ReactNode };

/** The method as the kernel has it: everything is drawn from the tables that the computation uses. */
export default async function MethodPage() {
  const locale = await currentLocale();
  const chapters = chaptersOf(locale);
  return (
    <PublicFrame current="method">
      <header className="max-w-[48rem]">
        <h1 className="type-finding">{methodWords.title[locale]}</h1>
        <p className="type-lede mt-2">{methodWords.lede[locale]}</p>
        <p className="type-small no-print mt-1 text-ink-3">{methodWords.print[locale]}</p>
      </header>
      <div className="mt-6 grid items-start gap-x-8 gap-y-6 lg:grid-cols-[13rem_minmax(0,1fr)] print:block">
        <nav aria-label={methodWords.contents[locale]} className="no-print lg:sticky lg:top-6">
          <p className="type-h3">{methodWords.contents[locale]}</p>
          <ul className="mt-2 flex flex-col gap-1">
            {chapters.map(({ id, title }) => (
              <li key={id}>
                <a href={`#${id}`} className="link inline-flex min-h-6 items-center">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex min-w-0 flex-col gap-5">
          {chapters.map(({ id, title, reading, body }) => (
            <Section
              key={id}
              id={id}
              title={title}
              {...(reading === undefined ? {} : { reading })}
              className="min-w-0 print:break-inside-auto"
            >
              {body}
            </Section>
          ))}
        </div>
      </div>
    </PublicFrame>
  );
}

function chaptersOf(locale: Locale): readonly Chapter[] {
  const words = (key: keyof typeof methodWords) => methodWords[key][locale];
  return [
    { id: "claims", title: words("claims"), reading: words("claimsReading"), body: <Claims locale={locale} /> },
    {
      id: "instrument",
      title: words("instrument"),
      reading: words("instrumentReading"),
      body: <InstrumentPart locale={locale} />,
    },
    {
      id: "scoring",
      title: words("scoring"),
      reading: words("scoringReading"),
      body: <FormulaList locale={locale} formulas={scoringFormulas} />,
    },
    {
      id: "position",
      title: words("position"),
      reading: words("positionReading"),
      body: <PositionPart locale={locale} />,
    },
    {
      id: "requirement",
      title: words("requirement"),
      reading: words("requirementReading"),
      body: <RequirementPart locale={locale} />,
    },
    { id: "rating", title: words("rating"), body: <RatingPart locale={locale} /> },
    {
      id: "measures",
      title: words("measures"),
      reading: say(methodWords.measuresReading, locale, { n: measures1.measures.length }),
      body: <MeasuresPart locale={locale} />,
    },
    { id: "objections", title: words("threats"), body: <Objections locale={locale} /> },
    { id: "factors", title: words("factors"), reading: words("factorsReading"), body: <Factors locale={locale} /> },
    {
      id: "arithmetic",
      title: words("arithmetic"),
      reading: words("arithmeticReading"),
      body: <FormulaList locale={locale} formulas={statsFormulas} />,
    },
    { id: "versions", title: words("versions"), reading: words("versionsReading"), body: <Versions locale={locale} /> },
  ];
}

function Claims({ locale }: { locale: Locale }) {
  return (
    <>
      <MethodTable
        caption={methodWords.claims[locale]}
        head={[methodWords.stage[locale], methodWords.claim[locale]]}
        rows={claimStages.map(({ when, claim }) => ({ key: when.en, cells: [when[locale], claim[locale]] }))}
      />
      <Part title={methodWords.limits[locale]}>
        <ul className="mt-2 flex max-w-[80ch] list-disc flex-col gap-1 pl-5">
          {claimLimits.map((limit) => (
            <li key={limit.en}>{limit[locale]}</li>
          ))}
        </ul>
      </Part>
    </>
  );
}

function Objections({ locale }: { locale: Locale }) {
  return (
    <MethodTable
      caption={methodWords.threats[locale]}
      head={[methodWords.objection[locale], methodWords.answer[locale]]}
      rows={threats.map(({ objection, answer }) => ({ key: objection.en, cells: [objection[locale], answer[locale]] }))}
    />
  );
}

function Factors({ locale }: { locale: Locale }) {
  return (
    <MethodTable
      caption={methodWords.factors[locale]}
      head={[methodWords.factor[locale], methodWords.asked[locale]]}
      rows={paperFactors.map(({ factor, asked }) => ({ key: factor.en, cells: [factor[locale], asked[locale]] }))}
    />
  );
}

function Versions({ locale }: { locale: Locale }) {
  const rules = [
    { name: methodWords.kernel, version: KERNEL_VERSION, hash: "–" },
    { name: methodWords.errorModel, version: errorModelProvisional.version, hash: "–" },
  ];
  return (
    <MethodTable
      caption={methodWords.versions[locale]}
      head={[methodWords.document[locale], methodWords.version[locale], methodWords.hash[locale]]}
      rows={[...publishedVersions, ...rules].map(({ name, version, hash }) => ({
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
  );
}
