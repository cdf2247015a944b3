import { defineInstrument } from "@/lib/instrument";
import { app } from "./app";
import { cells } from "./cells";
import { eva } from "./eva";
import { lrn } from "./lrn";
import { pre } from "./pre";

/** The 48 items of the learning organization in a global production network, three to a cell. Source: method 4. */
export const gpnLo1 = defineInstrument({
  id: "gpn-lo",
  version: "1.0.0",
  source:
    "Founding paper on learning organizations in global production networks; literature by item and cell. Wording ours, no published item copied.",
  answerRule: {
    en: "Choose the highest sentence of which every part is true; if some parts of the next are true, choose the step between.",
    zh: "选各项全都做到的最高一句；下一句只做到一部分，选两句之间。",
  },
  cells,
  items: [...pre, ...lrn, ...app, ...eva],
});
