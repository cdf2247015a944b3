import type { PhaseBoxes, ScopeBox } from "@/lib/view/assessments/assignment-boxes";
import { FormMark } from "../ui/form-fields";

/** Sections by phase, and single items in a foldable list. */
export function ScopeBoxes({ label, hint, phases }: { label: string; hint: string; phases: readonly PhaseBoxes[] }) {
  return (
    <fieldset className="min-w-0">
      <legend className="type-h3">{label}</legend>
      <p className="type-small mt-0.5 text-ink-2">{hint}</p>
      <div className="mt-3 grid items-start gap-x-6 gap-y-5 sm:grid-cols-2 xl:grid-cols-4">
        {phases.map((phase) => (
          <div key={phase.phase} className="min-w-0">
            <p className="type-small font-semibold">{phase.name}</p>
            {phase.closed === undefined ? (
              <>
                <Boxes boxes={phase.sections} />
                <details className="mt-1">
                  <summary className="link type-small inline-block min-h-6 py-1">{phase.itemsLabel}</summary>
                  <Boxes boxes={phase.items} />
                </details>
              </>
            ) : (
              <p className="type-small mt-1 text-ink-3">{phase.closed}</p>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Boxes({ boxes }: { boxes: readonly ScopeBox[] }) {
  return (
    <ul className="mt-1">
      {boxes.map((box) => (
        <li key={box.scope}>
          <label className="flex min-h-[28px] items-start gap-2.5 py-1 max-sm:min-h-[44px] max-sm:items-center">
            <FormMark
              type="checkbox"
              name="scopes[]"
              value={box.scope}
              className="mt-1 shrink-0 accent-ink max-sm:mt-0"
            />
            <span className="min-w-0">
              {box.label}
              {box.note === "" ? null : <span className="type-caption block text-ink-3">{box.note}</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
