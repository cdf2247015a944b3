import type { Metadata } from "next";
import { PublicFrame } from "@/app/_server/frames/public-frame";
import { findActor } from "@/app/_server/gate/actor";
import { currentLocale } from "@/app/_server/gate/locale";
import { openDemoDoor } from "@/app/_server/sign-in/demo";
import { DemoDoorsIfOpen } from "@/app/_server/sign-in/demo-doors";
import { findDemoReport } from "@/app/(public)/demo-report";
import { CyclePosts } from "@/components/landing/cycle-posts";
import { DemoEmblem } from "@/components/landing/demo-emblem";
import { ExampleResult } from "@/components/landing/example-result";
import { Footer } from "@/components/landing/footer";
import { SignIn } from "@/components/landing/sign-in";
import { PageLink } from "@/components/shell/page-link";
import type { Locale } from "@/lib/result";
import { landingWords } from "@/lib/words";
import { enterDemo, sendCode } from "./sign-in/actions";

export async function generateMetadata(): Promise<Metadata> {
  const locale = await currentLocale();
  return { title: { absolute: "Trellis 格致" }, description: landingWords.lede[locale] };
}

const { doorsTitle: title, doorsTag: tag, doorsNote: note, enter } = landingWords;
const DOORS = { title, tag, note, enter };

/** The landing page: the question, an example result, the four phases with their duration, and signing in. */
export default async function LandingPage() {
  const [locale, actor, demo] = await Promise.all([currentLocale(), findActor(), openDemoDoor()]);
  return (
    <PublicFrame footer={<Footer locale={locale} />}>
      <div className="grid items-start gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6.6fr)]">
        <div className="lg:pt-8">
          <h1 className="type-display [word-break:keep-all]">{landingWords.headline[locale]}</h1>
          <p className="type-lede mt-4">{landingWords.lede[locale]}</p>
          <Start locale={locale} demo={demo} />
        </div>
        <DemoEmblem locale={locale} />
      </div>
      <div className="mt-10">
        <CyclePosts locale={locale} />
      </div>
      <div className="mt-12 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
        {actor === undefined ? <SignIn sendCode={sendCode} locale={locale} /> : null}
        <DemoDoorsIfOpen locale={locale} enter={enterDemo} words={DOORS} />
      </div>
    </PublicFrame>
  );
}

function Start({ locale, demo }: { locale: Locale; demo: boolean }) {
  return (
    <>
      <div className="mt-6 flex flex-wrap gap-3">
        <PageLink className="button button-primary" href="/screening">
          {landingWords.start[locale]}
        </PageLink>
        {demo ? <DemoReport locale={locale} /> : null}
      </div>
      <p className="mt-5 mb-2 text-ink-2">{landingWords.startNote[locale]}</p>
      <ExampleResult locale={locale} />
    </>
  );
}

/** Signs in to the demo as a person who may read a final report, and redirects to it. */
async function DemoReport({ locale }: { locale: Locale }) {
  const report = await findDemoReport();
  if (report === undefined) return null;
  return (
    <form action={enterDemo}>
      <input type="hidden" name="email" value={report.email} />
      <input type="hidden" name="next" value={report.path} />
      <button type="submit" className="button">
        {landingWords.seeDemo[locale]}
      </button>
    </form>
  );
}
