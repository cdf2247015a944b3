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
    en: "Read from the top. Choose the last sentence of which every part is true. If part of the sentence below it is true too, choose the step between. If even the first does not fit fully, choose the first.",
    zh: "从上往下读，选每一点都做到的最后一句；再往下一句只做到一部分，选两句之间；第一句也不全符合，就选第一句。",
  },
  cells,
  items: [...pre, ...lrn, ...app, ...eva],
});
