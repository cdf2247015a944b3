import { ClientFrame, readClient } from "@/app/_server/frames/client-frame";
import { type PageProps, titled } from "@/app/_server/frames/page";
import { requireActor } from "@/app/_server/gate/actor";
import { CycleRow } from "@/components/clients/cycle-row";
import { FindingHeader } from "@/components/ui/finding-header";
import { Section } from "@/components/ui/section";
import { listAssessmentsIn } from "@/db/assessments/assessments";
import { listFirmRatingsIn } from "@/db/consultants/ratings";
import { say, ratingWords as words } from "@/lib/words";

export const generateMetadata = titled(words.cyclesTitle);

/** The cycles of a client, each with the consultant's own rating and its progress. */
export default async function RatingsPage({ params }: PageProps<"firmId">) {
  const actor = await requireActor();
  const { client, locale, cycles, ratings } = await readClient(
    params,
    { view: "rating" },
    async (tx, { id: firmId }) => ({
      cycles: await listAssessmentsIn(tx, { firmId }),
      ratings: (await listFirmRatingsIn(tx, { firmId })).filter((one) => one.consultantId === actor.personId),
    }),
  );
  const n = ratings.filter(({ givenAt }) => givenAt !== null).length;
  const row = { firmId: client.id, ratings, timeZone: client.timeZone, locale, latest: cycles[0]?.id };
  return (
    <ClientFrame client={client} current="rating">
      <div className="flex flex-col gap-5">
        <FindingHeader
          finding={[
            say(cycles.length === 0 ? words.cyclesNone : words.cyclesFinding, locale, { n, firm: client.name }),
          ]}
          lede={words[client.engagement.blindUntilRated ? "cyclesLede" : "cyclesLedeOpen"][locale]}
        />
        {cycles.length === 0 ? null : (
          <Section id="ratings" title={words.cyclesTitle[locale]}>
            <table className="type-small w-full max-w-[44rem] border-collapse">
              <caption className="sr-only">{words.cyclesTitle[locale]}</caption>
              <thead>
                <tr>
                  {[words.cycle, words.stateHead].map((name) => (
                    <th
                      key={name.en}
                      scope="col"
                      className="border-b border-line-2 pr-4 pb-2 text-left font-normal text-ink-2"
                    >
                      {name[locale]}
                    </th>
                  ))}
                  <td className="border-b border-line-2" />
                </tr>
              </thead>
              <tbody>
                {cycles.map((cycle) => (
                  <CycleRow key={cycle.id} cycle={cycle} {...row} />
                ))}
              </tbody>
            </table>
          </Section>
        )}
      </div>
    </ClientFrame>
  );
}
