import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { seeRoute } from "../support/doors/ask";
import { ROUTES, type Route } from "../support/doors/routes";
import { tables } from "../support/doors/table";

const ASKING = ["manager", "administrator", "consultant", "nobody"] as const;

/**
 * All parameter names in addresses of the application. Each page is requested with all of them, whether it reads them
 * or not.
 */
function listParameters(): string[] {
  const names = ["app", "components", "lib"].flatMap((side) =>
    readdirSync(side, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .flatMap((entry) => namesIn(readFileSync(join(entry.parentPath, entry.name), "utf8"))),
  );
  return [...new Set(names)].sort();
}

function namesIn(text: string): string[] {
  const inLinks = [...text.matchAll(/[?&]([a-z][A-Za-z]*)=/g)].map((match) => match[1] ?? "");
  const read = [...text.matchAll(/(?:\bquery|\bonceEach\(searchParams\)\))\.([a-z]\w*)/g)].map(
    (match) => match[1] ?? "",
  );
  const taken = [...text.matchAll(/\{([^{}]*)\}[^;{}]*= await [^;]*\bonceEach\(searchParams\)/g)].map(
    (match) => match[1] ?? "",
  );
  return [...inLinks, ...read, ...taken.flatMap((list) => list.match(/\b[a-z]\w*/g) ?? [])];
}

tables("a page whose parameters are all named twice is a page, whoever asks", async ({ table }) => {
  const names = listParameters();
  for (const known of ["join", "next", "page", "q", "cycle", "phase"]) expect(names).toContain(known);
  const query = names.flatMap((name) => [`${name}=1`, `${name}=2`]).join("&");

  const wrong: string[] = [];
  for (const [name, route] of Object.entries(ROUTES)) {
    if (route.body !== undefined || route.handler === true) continue;
    const path = route.path(table.world);
    const twice: Route = { ...route, path: () => `${path}${path.includes("?") ? "&" : "?"}${query}` };
    const seen = await Promise.all(ASKING.map((role) => seeRoute(twice, table, role).catch(String)));
    wrong.push(
      ...seen
        .filter((one) => !["shown", "leads on", "not found", "sign in"].includes(one))
        .map((one) => `/${name}: ${one}`),
    );
  }
  expect(wrong).toEqual([]);
});
