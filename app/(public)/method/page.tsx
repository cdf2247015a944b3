import type { ReactNode } from "react";
import { titled } from "@/app/_server/frames/page";
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

export const generateMetadata = titled(methodWords.title);

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
  const chapter = (id: Explained, body: ReactNode): Chapter => ({
    id,
    title: words(id),
    reading: words(`${id}Reading`),
    body,
  });
  return [
    chapter("claims", <Claims locale={locale} />),
    {
      ...chapter("instrument", <InstrumentPart locale={locale} />),
      reading: say(methodWords.instrumentReading, locale, {
        phases: PHASES.length,
        aspects: LENSES.length,
        parts: CELLS.length,
        items: currentInstrument.items.length,
      }),
    },
    chapter("scoring", <FormulaList locale={locale} formulas={scoringFormulas} />),
    chapter("position", <PositionPart locale={locale} />),
    chapter("network", <FormulaList locale={locale} formulas={[...graphFormulas, ...learningFormulas]} />),
    chapter("requirement", <RequirementPart locale={locale} />),
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
      ...chapter("benchmark", <FormulaList locale={locale} formulas={[...benchmarkFormulas, ...snapshotFormulas]} />),
      reading: say(methodWords.benchmarkReading, locale, { n: CONTRIBUTORS_MIN }),
    },
    {
      ...chapter("measures", <MeasuresPart locale={locale} />),
      reading: say(methodWords.measuresReading, locale, { n: measures1.measures.length, days: FIRST_STEP_DAYS }),
    },
    { id: "objections", title: words("threats"), body: <Objections locale={locale} /> },
    chapter("factors", <Factors locale={locale} />),
    chapter("arithmetic", <FormulaList locale={locale} formulas={statsFormulas} />),
    {
      ...chapter("functions", <FunctionRooms locale={locale} rooms={kernelDocs} href={methodPaths.functions} />),
      reading: words("functionsApart"),
    },
    chapter("versions", <Versions locale={locale} published={publishedVersions} />),
  ];
}

type Key = keyof typeof methodWords;
/** Chapters for which the table of words also has a line on how to read them, under the same key plus `Reading`. */
type Explained = { [K in Key]: `${K}Reading` extends Key ? K : never }[Key];
