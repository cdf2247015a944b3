import type { CellId } from "@/lib/instrument";
import type { Reading } from "@/lib/view/charts/reading";
import type { ExpectedView } from "@/lib/view/plan/expected";
import { LatticeGlyph } from "../charts/lattice-glyph";
import { Section } from "../ui/section";

const SIZE = 92;

/** The result that is expected if every measure of the plan has its expected effect. */
export function ExpectedCard({ view }: { view: ExpectedView }) {
  return (
    <Section id="expected" title={view.title}>
      {view.kind === "none" ? (
        <p className="text-ink-2">{view.text}</p>
      ) : (
        <>
          {view.texts.map((text) => (
            <p key={text} className="text-ink-2">
              {text}
            </p>
          ))}
          <div className="mt-4 flex items-center gap-6">
            <Lattice readings={view.before} said={view.beforeSaid} />
            <svg width={24} height={12} viewBox="0 0 24 12" aria-hidden="true" className="mb-6 shrink-0">
              <path d="M0 6H22M17 1L22 6L17 11" fill="none" strokeWidth={1.6} className="stroke-ink" />
            </svg>
            <Lattice readings={view.after} said={view.afterSaid} />
          </div>
          <p className="type-caption mt-2 text-ink-2">{view.keySaid}</p>
        </>
      )}
    </Section>
  );
}

const Lattice = ({ readings, said }: { readings: Readonly<Record<CellId, Reading>>; said: string }) => (
  <div>
    <LatticeGlyph readings={readings} size={SIZE} label={said} />
    <p className="type-caption mt-2 text-ink-3">{said}</p>
  </div>
);
