// Preloaded into the web server (`node --import`): what the framework makes for a request goes with the request
// (docs/decisions/0093-young-functions.md).
import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { bind, objectWithAccessors } from "./young-accessors.mjs";
import { keepYoung, writesFunctionsForEachRequest } from "./young-functions.mjs";

// the files that are changed call it
Object.defineProperty(globalThis, objectWithAccessors.name, { value: objectWithAccessors });
AsyncLocalStorage.bind = bind;

// Node has it since 22.15; without it all is as right, only slower
module.registerHooks?.({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!/^file:.*\.m?js$/.test(url)) return loaded;
    // of what is required, Node may say neither text nor kind: it finds out later
    const text = loaded.source == null ? readFileSync(fileURLToPath(url), "utf8") : textOf(loaded.source);
    if (!writesFunctionsForEachRequest(url, text)) return loaded;
    try {
      return { ...loaded, source: keepYoung(text, loaded.format === "module" ? "module" : "script") };
    } catch (error) {
      // what Node reads and the parser does not is right as it is
      if (error instanceof SyntaxError) return loaded;
      throw error;
    }
  },
});

const textOf = (source) => (typeof source === "string" ? source : new TextDecoder().decode(source));
