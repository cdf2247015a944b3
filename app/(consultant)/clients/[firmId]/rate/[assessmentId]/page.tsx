import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClientFrame } from "@/app/_server/frames/client-frame";
import { requireActor, withFreshSession } from "@/app/_server/gate/actor";
import type { UserActor } from "@/app/_server/gate/gate";
import { currentLocale } from "@/app/_server/gate/locale";
import { requireId } from "@/app/_server/gate/path-id";
import { onceEach } from "@/app/_server/gate/query";
import { findRatingSheet } from "@/db/consultants/ratings";
import type { RatingSheet } from "@/lib/clients";
import { PHASES, type Phase } from "@/lib/instrument";
import { ratingWords as words } from "@/lib/words";
import { DraftPage } from "./draft";
import { GivenPage } from "./given";
import { StartPage } from "./start";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = {
  readonly params: Promise<{ firmId: string; assessmentId: string }>;
  readonly searchParams: Promise<Query>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: words.title[await currentLocale()] };
}

/** The rating of one cycle by this consultant: before it is begun, as a draft, and given. */
export default async function RatePage({ params, searchParams }: Props) {
  const [actor, path, query, locale] = await Promise.all([
    requireActor(),
    params,
    onceEach(searchParams),
    currentLocale(),
  ]);
  const sheet = await requireSheet(actor, path);
  const { rating, client } = sheet;
  const phase: Phase | undefined = PHASES.find((one) => one === query.phase);
  return (
    <ClientFrame actor={actor} client={client} current="rating">
      {rating === undefined ? (
        <StartPage sheet={sheet} locale={locale} />
      ) : rating.givenAt === null ? (
        <DraftPage actor={actor} sheet={sheet} rating={rating} phase={phase} locale={locale} />
      ) : (
        <GivenPage actor={actor} sheet={sheet} rating={rating} locale={locale} />
      )}
    </ClientFrame>
  );
}

async function requireSheet(actor: UserActor, path: { firmId: string; assessmentId: string }): Promise<RatingSheet> {
  const ids = { firmId: requireId(path.firmId), assessmentId: requireId(path.assessmentId) };
  const sheet = await withFreshSession(() => findRatingSheet(actor, ids));
  if (sheet === undefined) notFound();
  return sheet;
}
