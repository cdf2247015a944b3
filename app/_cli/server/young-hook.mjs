// Preloaded into the web server (`node --import`): what the framework makes for a request goes with the request
// (docs/decisions/0092-short-pauses.md).
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { isForEachRequest, keepYoung } from "./young-functions.mjs";

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (!/^file:.*\.m?js$/.test(url)) return loaded;
    // of what is required, Node may say neither text nor kind: it finds out later
    const text = String(loaded.source ?? readFileSync(fileURLToPath(url), "utf8"));
    if (!isForEachRequest(url, text)) return loaded;
    try {
      return { ...loaded, source: keepYoung(text, loaded.format === "module" ? "module" : "script") };
    } catch (error) {
      // what Node reads and the parser does not is right as it is, only slower
      if (error instanceof SyntaxError) return loaded;
      throw error;
    }
  },
});
