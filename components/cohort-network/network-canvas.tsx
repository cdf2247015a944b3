"use client";

import { type KeyboardEvent, type PointerEvent, useCallback, useId, useMemo, useRef, useState } from "react";
import { fill } from "@/lib/words/say";
import { panned, zoomed } from "./canvas-camera";
import { CanvasControls, ZOOM } from "./canvas-controls";
import { type Camera, type Filter, filterNodes, findNode, fitAll, NO_FILTER, type SceneData } from "./canvas-scene";
import { type CanvasWords, findByText, tellOf } from "./canvas-words";
import { useDrawing } from "./use-drawing";
import { useHands, useWheel } from "./use-hands";

type NetworkCanvasProps = {
  readonly data: SceneData;
  readonly label: string;
  /** Names of modes in the order of the filter; the first has number 1. */
  readonly modes: readonly string[];
  readonly words: CanvasWords;
};

const STEP = 60;
const KEY_PAN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * A network too large for a static drawing: search, filters, and a canvas that can be moved and zoomed. The table has
 * the same data.
 */
export function NetworkCanvas({ data, label, modes, words }: NetworkCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const camera = useRef<Camera | undefined>(undefined);
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const [missed, setMissed] = useState(false);
  const shown = useMemo(() => filterNodes(data, filter), [data, filter]);
  const count = useMemo(() => shown.reduce((total, each) => total + each, 0), [shown]);
  const scene = useMemo(() => ({ data, shown, mode: filter.mode, chosen }), [data, shown, filter.mode, chosen]);
  const { shift, view } = useDrawing(canvas, camera, scene);
  const id = useId();

  const move = useCallback(
    (change: (now: Camera) => Camera) => {
      if (camera.current !== undefined) camera.current = change(camera.current);
      shift();
    },
    [shift],
  );
  const zoomAt = useCallback(
    (factor: number, at = { x: view.current.width / 2, y: view.current.height / 2 }) => {
      move((now) => zoomed(now, factor, at));
    },
    [move, view],
  );
  const showAll = useCallback(() => move(() => fitAll(data, view.current)), [move, data, view]);
  useWheel(canvas, zoomAt);
  const hands = useHands({ move, zoomAt });

  const nameOf = (node: number) =>
    data.names[node] ??
    (node < data.members ? fill(words.firmNo, { n: node + 1 }) : fill(words.outsideNo, { n: node - data.members + 1 }));
  const goTo = (node: number) => {
    setChosen(node);
    move((now) => {
      const scale = Math.max(now.scale, 0.9);
      const { width, height } = view.current;
      return { scale, x: (data.x[node] ?? 0) - width / scale / 2, y: (data.y[node] ?? 0) - height / scale / 2 };
    });
  };
  const search = (form: FormData) => {
    const found = findByText(data, String(form.get("text") ?? ""));
    setMissed(found === undefined);
    if (found !== undefined) goTo(found);
  };
  const press = (event: KeyboardEvent) => {
    const pan = KEY_PAN[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (pan !== undefined) move((now) => panned(now, pan[0], pan[1]));
    else if (event.key === "+" || event.key === "=") zoomAt(ZOOM);
    else if (event.key === "-") zoomAt(1 / ZOOM);
    else if (event.key === "0") showAll();
    else return;
    event.preventDefault();
  };
  const choose = (event: PointerEvent<HTMLCanvasElement>) => {
    const now = camera.current;
    if (now === undefined || hands.wasMoved()) return;
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: now.x + (event.clientX - box.left) / now.scale, y: now.y + (event.clientY - box.top) / now.scale };
    setChosen(findNode(data, shown, at, Math.max(14, 12 / now.scale)));
  };

  return (
    <div>
      <CanvasControls
        modes={modes}
        words={words}
        onSearch={search}
        onFilter={(change) => setFilter((now) => ({ ...now, ...change }))}
        onZoom={zoomAt}
        onShowAll={showAll}
      />
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: keys move the map, its help describes them, and a table has the same data */}
      <canvas
        ref={canvas}
        role="application"
        aria-label={label}
        aria-describedby={`${id}-help`}
        tabIndex={0}
        data-network-canvas=""
        className="block h-[34rem] w-full touch-none rounded-control border border-line bg-surface print:h-auto print:border-0"
        onKeyDown={press}
        onPointerDown={hands.down}
        onPointerMove={hands.drag}
        onPointerUp={(event) => {
          choose(event);
          hands.up(event);
        }}
        onPointerCancel={hands.up}
      />
      <p id={`${id}-help`} className="type-caption mt-2 text-ink-3 print:hidden">
        {words.canvasHelp}
      </p>
      <p role="status" className="type-small mt-1 min-h-5 print:hidden">
        {missed ? `${words.notFound} ` : ""}
        {chosen === undefined ? "" : `${tellOf(data, chosen, { name: nameOf(chosen), words })} `}
        {fill(words.shownCount, { n: count, all: data.x.length })}
      </p>
    </div>
  );
}
