"use client";

import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { fill } from "@/lib/i18n/say";
import {
  type Camera,
  drawScene,
  type Filter,
  filterNodes,
  findNode,
  fitAll,
  NO_FILTER,
  type Palette,
  readPalette,
  SCALE_MAX,
  SCALE_MIN,
  type SceneData,
} from "./canvas-scene";

export type CanvasWords = Readonly<
  Record<
    | "find"
    | "findHint"
    | "notFound"
    | "filterLevel"
    | "filterMode"
    | "filterAll"
    | "filterDomestic"
    | "filterKey"
    | "zoomIn"
    | "zoomOut"
    | "zoomAll"
    | "canvasHelp"
    | "shownCount"
    | "chosen"
    | "firmNo"
    | "outsideNo"
    | "levelIs"
    | "dashed",
    string
  >
>;

type NetworkCanvasProps = {
  readonly data: SceneData;
  readonly label: string;
  /** Names of modes in the order of the filter; the first stands for 1. */
  readonly modes: readonly string[];
  readonly words: CanvasWords;
};

const STEP = 60;
const ZOOM = 1.35;
const KEY_PAN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** A network too large for a still picture: search, filters, and a canvas to move about in. The table is its twin. */
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
    <div className="no-print">
      <div className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-3">
        <form action={search} className="flex items-end gap-2">
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
          onPick={(level) => setFilter((now) => ({ ...now, level }))}
        />
        <FilterSelect
          id={`${id}-mode`}
          label={words.filterMode}
          all={words.filterAll}
          options={modes}
          onPick={(mode) => setFilter((now) => ({ ...now, mode }))}
        />
        <FilterBox label={words.filterDomestic} onTurn={(domestic) => setFilter((now) => ({ ...now, domestic }))} />
        <FilterBox label={words.filterKey} onTurn={(key) => setFilter((now) => ({ ...now, key }))} />
        <div className="flex gap-2">
          <button type="button" className="button" onClick={() => zoomAt(ZOOM)}>
            {words.zoomIn}
          </button>
          <button type="button" className="button" onClick={() => zoomAt(1 / ZOOM)}>
            {words.zoomOut}
          </button>
          <button type="button" className="button" onClick={showAll}>
            {words.zoomAll}
          </button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a map that is moved by keys, described by its help and twinned by a table */}
      <canvas
        ref={canvas}
        role="application"
        aria-label={label}
        aria-describedby={`${id}-help`}
        tabIndex={0}
        data-network-canvas=""
        className="block h-[34rem] w-full touch-none rounded-control border border-line bg-surface"
        onKeyDown={press}
        onPointerDown={hands.down}
        onPointerMove={hands.drag}
        onPointerUp={(event) => {
          choose(event);
          hands.up(event);
        }}
        onPointerCancel={hands.up}
      />
      <p id={`${id}-help`} className="type-caption mt-2 text-ink-3">
        {words.canvasHelp}
      </p>
      <p role="status" className="type-small mt-1 min-h-5">
        {missed ? `${words.notFound} ` : ""}
        {chosen === undefined ? "" : `${tellOf(data, chosen, { name: nameOf(chosen), words })} `}
        {fill(words.shownCount, { n: count, all: data.x.length })}
      </p>
    </div>
  );
}

function tellOf(
  data: SceneData,
  node: number,
  { name, words }: { readonly name: string; readonly words: CanvasWords },
) {
  const level = data.level[node] ?? 0;
  const links = data.from.reduce((sum, from, link) => sum + (from === node || data.to[link] === node ? 1 : 0), 0);
  return fill(words.chosen, { name, level: level > 0 ? fill(words.levelIs, { n: level }) : words.dashed, links });
}

/** By name, or by the number of a firm; the first that fits. */
function findByText(data: SceneData, text: string): number | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return undefined;
  for (const [node, name] of Object.entries(data.names)) if (name.toLowerCase().includes(wanted)) return Number(node);
  const number = /\d+/.exec(wanted)?.[0];
  const node = number === undefined ? -1 : Number(number) - 1;
  return node >= 0 && node < data.members ? node : undefined;
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

const panned = ({ x, y, scale }: Camera, dx: number, dy: number): Camera => ({
  scale,
  x: x + dx / scale,
  y: y + dy / scale,
});

function zoomed({ x, y, scale }: Camera, factor: number, at: { readonly x: number; readonly y: number }): Camera {
  const next = Math.min(SCALE_MAX, Math.max(SCALE_MIN, scale * factor));
  return { scale: next, x: x + at.x / scale - at.x / next, y: y + at.y / scale - at.y / next };
}

type CanvasRef = { readonly current: HTMLCanvasElement | null };

/** Farther away than this nearly everything is in view: it is moved as a picture, and drawn anew when the hand rests. */
const PICTURE_BELOW = 0.6;
const REST_MS = 90;

/** What was drawn last, and from where. */
type Drawn = { readonly picture: HTMLCanvasElement; readonly camera: Camera };

/** Draws at most once a frame, and again when size, colours or the scene change. */
function useDrawing(
  canvas: CanvasRef,
  camera: { current: Camera | undefined },
  scene: Parameters<typeof drawScene>[1],
) {
  const view = useRef({ width: 0, height: 0 });
  const palette = useRef<Palette | undefined>(undefined);
  const latest = useRef(scene);
  const asked = useRef(0);
  const rest = useRef(0);
  const drawn = useRef<Drawn | undefined>(undefined);
  const draw = useCallback(() => {
    asked.current = 0;
    const element = canvas.current;
    const context = element?.getContext("2d") ?? null;
    if (element === null || context === null || view.current.width === 0) return;
    const ratio = Math.min(2, devicePixelRatio || 1);
    palette.current ??= readPalette(element);
    camera.current ??= fitAll(latest.current.data, view.current);
    drawScene({ context, ...view.current, ratio }, latest.current, camera.current, palette.current);
    const isFar = camera.current.scale < PICTURE_BELOW;
    drawn.current = isFar ? { picture: copyOf(element), camera: camera.current } : undefined;
  }, [canvas, camera]);
  const redraw = useCallback(() => {
    if (asked.current === 0) asked.current = requestAnimationFrame(draw);
  }, [draw]);
  const shift = useCallback(() => {
    const [element, last, now] = [canvas.current, drawn.current, camera.current];
    const context = element?.getContext("2d") ?? null;
    if (element === null || context === null || last === undefined || now === undefined) return redraw();
    clearTimeout(rest.current);
    rest.current = window.setTimeout(redraw, REST_MS);
    if (asked.current !== 0) return;
    asked.current = requestAnimationFrame(() => {
      asked.current = 0;
      movePicture(context, last, camera.current ?? now, Math.min(2, devicePixelRatio || 1));
    });
  }, [canvas, camera, redraw]);

  useEffect(() => {
    latest.current = scene;
    redraw();
  }, [scene, redraw]);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const resize = () => {
      const ratio = Math.min(2, devicePixelRatio || 1);
      drawn.current = undefined;
      view.current = { width: element.clientWidth, height: element.clientHeight };
      element.width = Math.round(view.current.width * ratio);
      element.height = Math.round(view.current.height * ratio);
      redraw();
    };
    const recolour = () => {
      palette.current = undefined;
      redraw();
    };
    const sizes = new ResizeObserver(resize);
    sizes.observe(element);
    const themes = new MutationObserver(recolour);
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", recolour);
    return () => {
      sizes.disconnect();
      themes.disconnect();
      dark.removeEventListener("change", recolour);
      cancelAnimationFrame(asked.current);
      clearTimeout(rest.current);
      asked.current = 0;
    };
  }, [canvas, redraw]);
  return { shift, view };
}

function copyOf(element: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  copy.width = element.width;
  copy.height = element.height;
  copy.getContext("2d")?.drawImage(element, 0, 0);
  return copy;
}

/** The last picture where the camera now has it: a few milliseconds however large the network is. */
function movePicture(
  context: CanvasRenderingContext2D,
  { picture, camera: was }: Drawn,
  now: Camera,
  ratio: number,
): void {
  const factor = now.scale / was.scale;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, picture.width, picture.height);
  const [left, top] = [(was.x - now.x) * now.scale * ratio, (was.y - now.y) * now.scale * ratio];
  context.drawImage(picture, left, top, picture.width * factor, picture.height * factor);
}

/** The wheel zooms the map instead of the page; a listener of React could not hold the page back. */
function useWheel(canvas: CanvasRef, zoomAt: (factor: number, at: { x: number; y: number }) => void): void {
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      zoomAt(Math.exp(-event.deltaY * 0.0015), { x: event.offsetX, y: event.offsetY });
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [canvas, zoomAt]);
}

type HandsFacts = {
  readonly move: (change: (now: Camera) => Camera) => void;
  readonly zoomAt: (factor: number, at: { x: number; y: number }) => void;
};

/** One finger or the mouse drags, two fingers pinch. */
function useHands({ move, zoomAt }: HandsFacts) {
  const fingers = useRef(new Map<number, { x: number; y: number }>());
  const travelled = useRef(0);
  return {
    wasMoved: () => travelled.current > 4,
    down: (event: PointerEvent<HTMLCanvasElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      if (fingers.current.size === 0) travelled.current = 0;
      fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    drag: (event: PointerEvent<HTMLCanvasElement>) => {
      const before = fingers.current.get(event.pointerId);
      if (before === undefined) return;
      const now = { x: event.clientX, y: event.clientY };
      travelled.current += Math.abs(now.x - before.x) + Math.abs(now.y - before.y);
      const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
      fingers.current.set(event.pointerId, now);
      if (other === undefined) return move((camera) => panned(camera, before.x - now.x, before.y - now.y));
      const box = event.currentTarget.getBoundingClientRect();
      const spread = (one: { x: number; y: number }) => Math.max(1, Math.hypot(one.x - other.x, one.y - other.y));
      const middle = { x: (now.x + other.x) / 2 - box.left, y: (now.y + other.y) / 2 - box.top };
      zoomAt(spread(now) / spread(before), middle);
    },
    up: (event: PointerEvent<HTMLCanvasElement>) => {
      fingers.current.delete(event.pointerId);
    },
  };
}
