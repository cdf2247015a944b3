import type { ReactNode } from "react";
import type { CellWhy } from "@/lib/view/results/why-answers";
import { oddsSaid, pullsDown, whyFacts } from "@/lib/view/results/why-facts";
import { CellRecords, type RecordsHref } from "./record-list";

type WhyFactsProps = CellWhy & { readonly recordsHref?: RecordsHref | undefined };

/** The reasons for the level and the requirement in sentences; the coefficients are in a fold. */
export function WhyFacts({ recordsHref, ...cell }: WhyFactsProps) {
  const { facts, records } = whyFacts(cell);
  const lowest = pullsDown(cell);
  const odds = oddsSaid(cell);
  return (
    <>
      <dl className="type-small mt-4 grid grid-cols-[minmax(5.5rem,auto)_minmax(0,1fr)] gap-x-4 gap-y-2">
        {facts.map(({ name, said }) => (
          <Fact key={name} name={name}>
            {said}
          </Fact>
        ))}
        <Fact name={records.name}>
          {records.said === "" ? null : <p>{records.said}</p>}
          <CellRecords {...cell} recordsHref={recordsHref} />
        </Fact>
        {lowest === undefined ? null : <Fact name={lowest.name}>{lowest.said}</Fact>}
      </dl>
      {odds === undefined ? null : (
        <p className="type-small mt-4 border-l-2 border-line-strong pl-3 text-ink-2">{odds}</p>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
