import type { Metadata } from "next";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { currentLocale } from "@/app/_server/gate/locale";
import { CalibrationPart } from "@/components/method/calibration-part";
import { ErrorModelsPart } from "@/components/method/error-models-part";
import { FormulaList } from "@/components/method/formula-list";
import { FunctionRooms } from "@/components/method/function-list";
import { InstrumentPart } from "@/components/method/instrument-part";
import { MeasuresPart } from "@/components/method/measures-part";
import { Claims, Factors, Objections, Versions } from "@/components/method/method-parts";
import { PositionPart } from "@/components/method/position-part";
import { RatingPart } from "@/components/method/rating-part";
import { RequirementPart } from "@/components/method/requirement-part";
import { type Chapter, ContentsPage } from "@/components/ui/contents-page";
import { listErrorModels } from "@/db/instruments/error-models";
import { currentInstrument, measures1 } from "@/lib/catalog";
import { CELLS, LENSES, PHASES } from "@/lib/instrument";
import { methodPaths } from "@/lib/paths";
import { FIRST_STEP_DAYS } from "@/lib/plan";
import type { Locale } from "@/lib/result";
import { CONTRIBUTORS_MIN } from "@/lib/snapshots";
import {
  benchmarkFormulas,
  graphFormulas,
  joinSentences,
  learningFormulas,
  methodWords,
  say,
  scoringFormulas,
  snapshotFormulas,
  statsFormulas,
} from "@/lib/words";
import calibration from "./calibration.generated.json";
import kernelDocs from "./kernel.generated.json";
import { publishedVersions } from "./versions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: methodWords.title[await currentLocale()] };
}

/** The method page, generated from the tables that the computation uses. */
export default async function MethodPage() {
  const [locale, adopted] = await Promise.all([currentLocale(), listErrorModels()]);
  return (
    <PublicFrame current="method">
      <ContentsPage
        title={methodWords.title[locale]}
        lede={methodWords.lede[locale]}
        note={joinSentences([methodWords.print[locale], methodWords.printFunctions[locale]], locale)}
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
      reading: say(methodWords.instrumentReading, locale, {
        phases: PHASES.length,
        aspects: LENSES.length,
        parts: CELLS.length,
        items: currentInstrument.items.length,
      }),
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
      reading: say(methodWords.benchmarkReading, locale, { n: CONTRIBUTORS_MIN }),
      body: <FormulaList locale={locale} formulas={[...benchmarkFormulas, ...snapshotFormulas]} />,
    },
    {
      id: "measures",
      title: words("measures"),
      reading: say(methodWords.measuresReading, locale, { n: measures1.measures.length, days: FIRST_STEP_DAYS }),
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
      reading: words("functionsApart"),
      body: (
        <>
          <FunctionRooms locale={locale} rooms={kernelDocs} href={methodPaths.functions} />
        </>
      ),
    },
    {
      id: "versions",
      title: words("versions"),
      reading: words("versionsReading"),
      body: <Versions locale={locale} published={publishedVersions} />,
    },
  ];
}
