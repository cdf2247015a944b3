import type { Metadata } from "next";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { CalibrationPart } from "@/components/method/calibration-part";
import { ErrorModelsPart } from "@/components/method/error-models-part";
import { FormulaList } from "@/components/method/formula-list";
import { FunctionList } from "@/components/method/function-list";
import { InstrumentPart } from "@/components/method/instrument-part";
import { MeasuresPart } from "@/components/method/measures-part";
import { MethodTable, Part } from "@/components/method/method-table";
import { PositionPart } from "@/components/method/position-part";
import { RatingPart } from "@/components/method/rating-part";
import { RequirementPart } from "@/components/method/requirement-part";
import { type Chapter, ContentsPage } from "@/components/shell/contents-page";
import { listErrorModels } from "@/db/results/error-models";
import { measures1 } from "@/lib/catalog";
import { KERNEL_VERSION } from "@/lib/rating";
import type { Locale } from "@/lib/result";
import { errorModelProvisional } from "@/lib/scoring";
import {
  benchmarkFormulas,
  claimLimits,
  claimStages,
  graphFormulas,
  learningFormulas,
  methodWords,
  paperFactors,
  say,
  scoringFormulas,
  snapshotFormulas,
  statsFormulas,
  threats,
} from "@/lib/words";
import calibration from "./calibration.generated.json";
import kernelDocs from "./kernel.generated.json";
import { publishedVersions } from "./versions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: methodWords.title[await currentLocale()] };
}

/** The method as the kernel has it: everything is drawn from the tables that the computation uses. */
export default async function MethodPage() {
  const [locale, adopted] = await Promise.all([currentLocale(), listErrorModels()]);
  return (
    <PublicFrame current="method">
      <ContentsPage
        title={methodWords.title[locale]}
        lede={methodWords.lede[locale]}
        note={methodWords.print[locale]}
        contents={methodWords.contents[locale]}
        chapters={chaptersOf(locale, adopted)}
      />
    </PublicFrame>
  );
}

type Adopted = Awaited<ReturnType<typeof listErrorModels>>;

function chaptersOf(locale: Locale, adopted: Adopted): readonly Chapter[] {
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
      id: "network",
      title: words("network"),
      reading: words("networkReading"),
      body: <FormulaList locale={locale} formulas={[...graphFormulas, ...learningFormulas]} />,
    },
    {
      id: "requirement",
      title: words("requirement"),
      reading: words("requirementReading"),
      body: <RequirementPart locale={locale} />,
    },
    {
      id: "rating",
      title: words("rating"),
      body: (
        <>
          <RatingPart locale={locale} />
          <ErrorModelsPart locale={locale} adopted={adopted} />
          <CalibrationPart locale={locale} calibration={calibration} />
        </>
      ),
    },
    {
      id: "benchmark",
      title: words("benchmark"),
      reading: words("benchmarkReading"),
      body: <FormulaList locale={locale} formulas={[...benchmarkFormulas, ...snapshotFormulas]} />,
    },
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
    {
      id: "functions",
      title: words("functions"),
      reading: words("functionsReading"),
      body: <FunctionList locale={locale} rooms={kernelDocs} />,
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
    <>
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
