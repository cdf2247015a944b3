import { PHASES } from "@/lib/instrument";
import type { PortfolioRow } from "@/lib/view/clients/portfolio";
import { PhaseMark } from "../assessments/phase-mark";
import { LatticeGlyph } from "../charts/lattice-glyph";
import { ModeGlyph } from "../charts/mode-glyph";
import { PageLink } from "../shell/page-link";

type CellProps = { readonly row: PortfolioRow };

export function ClientCell({ row: { href, name, about, peers } }: CellProps) {
  return (
    <>
      {href === undefined ? (
        <span className="font-semibold">{name}</span>
      ) : (
        <PageLink href={href} className="link-name font-semibold">
          {name}
        </PageLink>
      )}
      {about === "" ? null : <span className="type-small block text-ink-2">{about}</span>}
      {peers === undefined ? null : (
        <PageLink href={peers.href} className="link type-small block">
          {peers.label}
        </PageLink>
      )}
    </>
  );
}

export function GlyphCell({ row: { glyph } }: CellProps) {
  if (glyph === undefined) return <span className="text-ink-3">–</span>;
  if ("why" in glyph) return <span className="type-small text-ink-2">{glyph.why}</span>;
  return <LatticeGlyph {...glyph} size={44} />;
}

/** Four phases on a line; the text below says the same. */
export function TrackCell({ row: { track } }: CellProps) {
  return (
    <>
      <span className="flex items-center" aria-hidden="true">
        {PHASES.map((phase, index) => (
          <span key={phase} className="flex items-center">
            {index === 0 ? null : <Rail solid={track.states[phase] === "accepted"} />}
            <PhaseMark state={track.states[phase]} size={12} />
          </span>
        ))}
      </span>
      <span className="type-small mt-1 block text-ink-2">{track.line}</span>
    </>
  );
}

const Rail = ({ solid }: { solid: boolean }) => (
  <svg viewBox="0 0 12 2" width="12" height="2" aria-hidden="true">
    <line
      x1="0"
      x2="12"
      y1="1"
      y2="1"
      strokeWidth="1.6"
      strokeDasharray={solid ? undefined : "2 2"}
      className={solid ? "stroke-ink" : "stroke-line-strong"}
    />
  </svg>
);

export const ModeCell = ({ row: { mode } }: CellProps) => (
  <span className="flex items-center gap-2">
    {mode.signs.map((sign) => (
      <ModeGlyph key={sign} mode={sign} size={16} />
    ))}
    <span className={mode.signs.length === 0 ? "type-small text-ink-2" : ""}>{mode.label}</span>
  </span>
);

export function ServeCell({ row: { serve } }: CellProps) {
  if ("why" in serve) return <span className="type-small text-ink-2">{serve.why}</span>;
  return (
    <>
      <span className="font-serif text-[20px] leading-6 font-serif-strong whitespace-nowrap">{serve.letters}</span>
      <span className="type-small numeric block text-ink-2">{serve.year}</span>
    </>
  );
}

export const CappedCell = ({ row: { capped } }: CellProps) =>
  "why" in capped ? (
    <span className="type-small text-ink-2">{capped.why}</span>
  ) : (
    <span className="font-serif text-[17px] whitespace-nowrap text-ink-2">{capped.letters}</span>
  );

const ARROWS = { up: "M6 11V2M2.5 5.5 6 2l3.5 3.5", down: "M6 1v9M2.5 6.5 6 10l3.5-3.5" } as const;

export const SinceCell = ({ row: { since } }: CellProps) => (
  <span className="flex items-center gap-1.5">
    {since.arrow === "none" ? null : (
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className="shrink-0">
        <path d={ARROWS[since.arrow]} className="fill-none stroke-ink" strokeWidth="1.6" />
      </svg>
    )}
    <span>{since.text}</span>
  </span>
);

export function NextCell({ row: { next } }: CellProps) {
  const weight = next.needs ? "font-medium text-ink" : "text-ink-2";
  if (next.href === undefined) return <span className={weight}>{next.text}</span>;
  return (
    <PageLink href={next.href} className={`${weight} inline-block min-h-6`}>
      {next.text}
    </PageLink>
  );
}

export const ConsentCell = ({ row: { consent } }: CellProps) => (
  <>
    <span className="block whitespace-nowrap">{consent.text}</span>
    {consent.soon === "" ? null : (
      <span className="type-small inline-block rounded-control bg-hot-soft px-2 py-0.5 font-medium whitespace-nowrap text-hot">
        {consent.soon}
      </span>
    )}
    {consent.note === "" ? null : <span className="type-small block text-ink-2">{consent.note}</span>}
  </>
);
