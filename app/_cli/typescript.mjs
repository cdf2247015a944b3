// How TypeScript is read by commands that start threads over many firms: Node itself takes the types away, and here names of
// files are completed. It starts in half the time of tsx, which reads what Node cannot (JSX) and an older Node.
import { existsSync } from "node:fs";
import * as nodeModule from "node:module";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);
const PACKAGES = new URL("node_modules/", ROOT).href;

if (process.features.typescript && nodeModule.registerHooks !== undefined) nodeModule.registerHooks({ resolve });
else await import(new URL("tsx/dist/loader.mjs", PACKAGES).href);

/** What TypeScript leaves out of the name of a module, as tsconfig.json has it: the folder behind `@/`, and the ending. */
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

/** @param {string} name address of a module without its ending */
function findTypeScript(name) {
  return [name, `${name}.ts`, `${name}/index.ts`].find((url) => url.endsWith(".ts") && existsSync(fileURLToPath(url)));
}
