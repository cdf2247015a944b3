import type { ReactNode } from "react";
import { CROSS_CHECKED, KEY_FIRMS_MARKED, type NetworkReport } from "@/lib/cohort-network";
import { isInsufficient, type Locale } from "@/lib/result";
import { countBand } from "@/lib/snapshots";
import { countedBand } from "@/lib/view/cohort-network/bands";
import { type NetworkView, type NodeView, rankRange } from "@/lib/view/cohort-network/network-view";
import { networkReasonWords, networkWords, say } from "@/lib/words";
import { shareInPercent } from "@/lib/words/levels";
import { Section } from "../ui/section";

const CUTS_SHOWN = 5;

type KeySectionProps = { readonly locale: Locale; readonly view: NetworkView; readonly report: NetworkReport };

/**
 * The firms on which most others depend, according to a model of the network. A firm is named only if it chose to be
 * visible.
 */
export function KeySection({ locale, view, report }: KeySectionProps) {
  return (
    <Section id="key" title={say(networkWords.key, locale)} reading={say(networkWords.keyReading, locale)}>
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 md:grid-cols-2">
        <Part title={say(networkWords.keyLift, locale)}>
          <KeyFirms locale={locale} view={view} report={report} />
        </Part>
        <Part title={say(networkWords.holds, locale)}>
          <Holds locale={locale} view={view} report={report} />
        </Part>
        <Part title={say(networkWords.limits, locale)}>
          <Limits locale={locale} view={view} report={report} />
        </Part>
        <Part title={say(networkWords.cut, locale)}>
          <Cuts locale={locale} view={view} />
        </Part>
      </div>
      <ByLinks locale={locale} view={view} report={report} />
    </Section>
  );
}

/**
 * The most important firms by their relationships alone, for comparison with the model. Older reports lack these
 * figures.
 */
function ByLinks({ locale, view, report: { crossCheck } }: KeySectionProps) {
  if (crossCheck === undefined) return null;
  if (isInsufficient(crossCheck)) {
    return (
      <div className="mt-6 border-t border-line pt-4">
        <h3 className="type-h3">{say(networkWords.byLinks, locale)}</h3>
        <p className="mt-1 text-ink-2">{networkReasonWords[crossCheck.reason][locale]}</p>
      </div>
    );
  }
  const set = view.nodes.filter(({ marks }) => marks?.inSet === true);
  const stirs = view.nodes
    .filter(({ marks }) => marks?.stirs != null)
    .toSorted((a, b) => (a.marks?.stirs ?? 0) - (b.marks?.stirs ?? 0));
  return (
    <div className="mt-6 border-t border-line pt-4">
      <h3 className="type-h3">{say(networkWords.byLinks, locale)}</h3>
      <p className="type-small text-ink-2">{say(networkWords.byLinksReading, locale)}</p>
      <div className="mt-3 grid grid-cols-1 gap-x-10 gap-y-6 md:grid-cols-2">
        <div>
          <h4 className="font-medium">{say(networkWords.inSet, locale)}</h4>
          <p className="mt-1 text-ink-2">
            {say(networkWords.inSetReach, locale, { share: shareInPercent(crossCheck.reached) })}
          </p>
          <Checked locale={locale} nodes={set} />
        </div>
        <div>
          <h4 className="font-medium">{say(networkWords.stirs, locale)}</h4>
          <Checked locale={locale} nodes={stirs} />
        </div>
      </div>
    </div>
  );
}

function Checked({ locale, nodes }: { readonly locale: Locale; readonly nodes: readonly NodeView[] }) {
  const rest = CROSS_CHECKED - nodes.length;
  return (
    <>
      <ul>
        {nodes.map((node) => (
          <li key={node.place} className="border-b border-line py-1.5">
            {node.label}
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <p className="type-small mt-1.5 text-ink-2">{say(networkWords.checkRest, locale, { n: rest })}</p>
      ) : null}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="type-h3">{title}</h3>
      <div className="mt-1 text-ink-2">{children}</div>
    </div>
  );
}

function KeyFirms({ locale, view, report }: KeySectionProps) {
  if (isInsufficient(report.keyFirms)) return <p>{networkReasonWords[report.keyFirms.reason][locale]}</p>;
  const ranked = view.nodes
    .flatMap((node) => (node.marks?.rank == null ? [] : [{ node, rank: node.marks.rank }]))
    .toSorted((a, b) => a.rank.low - b.rank.low || a.rank.high - b.rank.high);
  if (ranked.length === 0) return <p>{say(networkWords.keyLiftNone, locale)}</p>;
  const rest = KEY_FIRMS_MARKED - ranked.length;
  const n = report.keyFirms.candidates;
  return (
    <>
      <ul>
        {ranked.map(({ node, rank }) => (
          <li key={node.place} className="flex justify-between gap-4 border-b border-line py-1.5 text-ink">
            <span>{node.label}</span>
            <span className="numeric text-right text-ink-2">
              {say(networkWords.keyRankOf, locale, { range: rankRange(rank), n })}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="type-small mt-1.5">{say(networkWords.keyLiftRest, locale, { n: rest })}</p> : null}
    </>
  );
}

function Holds({ locale, view, report }: KeySectionProps) {
  if (report.structure.sources === 0) return <p>{say(networkWords.noSource, locale)}</p>;
  const most = largest(view.nodes, ({ marks }) => marks?.holds ?? 0);
  if (most === undefined) return <p>{say(networkWords.noneVisible, locale)}</p>;
  const n = countedBand(countBand(most.value), locale, "家");
  return <p>{say(networkWords.holdsText, locale, { name: most.node.label, n })}</p>;
}

function Limits({ locale, view, report }: KeySectionProps) {
  if (report.structure.sources === 0) return <p>{say(networkWords.noSource, locale)}</p>;
  const all = view.nodes.flatMap(({ marks }) => marks?.limits ?? []);
  const [most] = all.toSorted((a, b) => b.firms - a.firms || a.link - b.link);
  if (most === undefined) return <p>{say(networkWords.noneVisible, locale)}</p>;
  const labelOf = (place: number | undefined) => view.nodes[place ?? -1]?.label ?? "";
  const values = {
    from: labelOf(view.map.from[most.link]),
    to: labelOf(view.map.to[most.link]),
    n: countedBand(countBand(most.firms), locale, "家"),
  };
  return <p>{say(networkWords.limitsText, locale, values)}</p>;
}

function Cuts({ locale, view }: Pick<KeySectionProps, "locale" | "view">) {
  const cuts = view.nodes
    .flatMap((node) => ((node.marks?.cutOff ?? 0) > 0 ? [{ node, cutOff: node.marks?.cutOff ?? 0 }] : []))
    .toSorted((a, b) => b.cutOff - a.cutOff || a.node.place - b.node.place)
    .slice(0, CUTS_SHOWN);
  if (cuts.length === 0) return <p>{say(networkWords.noneVisible, locale)}</p>;
  return (
    <ul>
      {cuts.map(({ node, cutOff }) => (
        <li key={node.place} className="py-0.5">
          {say(networkWords.cutText, locale, { name: node.label, n: cutOff })}
        </li>
      ))}
    </ul>
  );
}

function largest(nodes: readonly NodeView[], of: (node: NodeView) => number) {
  const [most] = nodes
    .map((node) => ({ node, value: of(node) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || a.node.place - b.node.place);
  return most;
}
