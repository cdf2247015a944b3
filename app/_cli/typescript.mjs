// A module loader for commands that start threads: Node removes the types, and this file completes the paths of imports. A
// thread starts in half the time that tsx needs. An older Node, which cannot remove types, uses tsx.
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);
const PACKAGES = new URL("node_modules/", ROOT).href;

if (process.features.typescript && nodeModule.registerHooks !== undefined) nodeModule.registerHooks({ resolve });
else await import(new URL("tsx/dist/loader.mjs", PACKAGES).href);

/** Completes the path of an import as tsconfig.json defines it: `@/` is the root folder, and the ending may be missing. */
function resolve(specifier, context, next) {
  const parent = context.parentURL ?? ROOT.href;
  const named = specifier.startsWith("@/")
    ? new URL(specifier.slice(2), ROOT)
    : specifier.startsWith(".") && parent.startsWith(ROOT.href) && !parent.startsWith(PACKAGES)
      ? new URL(specifier, parent)
      : undefined;
  const url = named === undefined ? undefined : findTypeScript(named.href);
  return url === undefined ? next(specifier, context) : { url, format: "module-typescript", shortCircuit: true };
}

/** @param {string} name URL of a module without its ending */
function findTypeScript(name) {
  return [name, `${name}.ts`, `${name}/index.ts`].find((url) => url.endsWith(".ts") && existsSync(fileURLToPath(url)));
}
