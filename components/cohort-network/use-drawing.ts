import { useCallback, useEffect, useRef } from "react";
import { type Palette, readPalette } from "./canvas-palette";
import { type Camera, fitAll } from "./canvas-scene";
import { drawScene } from "./draw-scene";

export type CanvasRef = { readonly current: HTMLCanvasElement | null };

/**
 * Below this scale nearly everything is in view: the last image is moved, and the map is redrawn only when movement
 * stops.
 */
const PICTURE_BELOW = 0.6;
const REST_MS = 90;

/** The last image, and its camera. */
type Drawn = { readonly picture: HTMLCanvasElement; readonly camera: Camera };

/** Draws at most once per frame, and again if size, colours or the scene change. */
export function useDrawing(
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
      if (matchMedia("print").matches) return;
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
    // In print the whole map is shown in print colours; afterwards the previous view is restored.
    const paper = matchMedia("print");
    const print = () => {
      if (!paper.matches) return recolour();
      cancelAnimationFrame(asked.current);
      asked.current = 0;
      drawWhole(element, latest.current, view.current);
    };
    paper.addEventListener("change", print);
    return () => {
      sizes.disconnect();
      themes.disconnect();
      dark.removeEventListener("change", recolour);
      paper.removeEventListener("change", print);
      cancelAnimationFrame(asked.current);
      clearTimeout(rest.current);
      asked.current = 0;
    };
  }, [canvas, redraw]);
  return { shift, view };
}

type Size = { readonly width: number; readonly height: number };

function drawWhole(element: HTMLCanvasElement, scene: Parameters<typeof drawScene>[1], size: Size): void {
  const context = element.getContext("2d");
  if (context === null || size.width === 0) return;
  const canvas = { context, ...size, ratio: element.width / size.width };
  drawScene(canvas, scene, fitAll(scene.data, size), readPalette(element));
}

function copyOf(element: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement("canvas");
  copy.width = element.width;
  copy.height = element.height;
  copy.getContext("2d")?.drawImage(element, 0, 0);
  return copy;
}

/** Draws the last image at the camera's current position, which takes a few milliseconds for any network. */
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
