import { useId } from "react";
import type { Filter } from "./canvas-scene";
import type { CanvasWords } from "./canvas-words";

/** Zoom factor of the buttons and keys. */
export const ZOOM = 1.35;

type ControlsProps = {
  readonly modes: readonly string[];
  readonly words: CanvasWords;
  readonly onSearch: (form: FormData) => void;
  readonly onFilter: (change: Partial<Filter>) => void;
  readonly onZoom: (factor: number) => void;
  readonly onShowAll: () => void;
};

/** Search, filters and zoom of the large map. */
export function CanvasControls({ modes, words, onSearch, onFilter, onZoom, onShowAll }: ControlsProps) {
  const id = useId();
  return (
    <div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden">
      <form action={onSearch} className="flex items-end gap-2">
        <div>
          <label htmlFor={`${id}-find`} className="type-small block font-medium">
            {words.find}
          </label>
          <input id={`${id}-find`} name="text" className="field mt-1 w-44" placeholder={words.findHint} />
        </div>
        <button type="submit" className="button">
          {words.find}
        </button>
      </form>
      <FilterSelect
        id={`${id}-level`}
        label={words.filterLevel}
        all={words.filterAll}
        options={["1", "2", "3", "4", "5"]}
        onPick={(level) => onFilter({ level })}
      />
      <FilterSelect
        id={`${id}-mode`}
        label={words.filterMode}
        all={words.filterAll}
        options={modes}
        onPick={(mode) => onFilter({ mode })}
      />
      <FilterBox label={words.filterDomestic} onTurn={(domestic) => onFilter({ domestic })} />
      <FilterBox label={words.filterKey} onTurn={(key) => onFilter({ key })} />
      <div className="flex gap-2">
        <button type="button" className="button" onClick={() => onZoom(ZOOM)}>
          {words.zoomIn}
        </button>
        <button type="button" className="button" onClick={() => onZoom(1 / ZOOM)}>
          {words.zoomOut}
        </button>
        <button type="button" className="button" onClick={onShowAll}>
          {words.zoomAll}
        </button>
      </div>
    </div>
  );
}

type SelectProps = {
  readonly id: string;
  readonly label: string;
  readonly all: string;
  readonly options: readonly string[];
  readonly onPick: (value: number) => void;
};

function FilterSelect({ id, label, all, options, onPick }: SelectProps) {
  return (
    <div>
      <label htmlFor={id} className="type-small block font-medium">
        {label}
      </label>
      <select id={id} className="field mt-1" onChange={(event) => onPick(Number(event.currentTarget.value))}>
        <option value="0">{all}</option>
        {options.map((name, at) => (
          <option key={name} value={at + 1}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function FilterBox({ label, onTurn }: { readonly label: string; readonly onTurn: (on: boolean) => void }) {
  return (
    <label className="flex min-h-9 items-center gap-2">
      <input type="checkbox" onChange={(event) => onTurn(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
