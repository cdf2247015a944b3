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
    en: "Read from the top. Choose the last sentence of which every part is true. If part of the sentence below it is true too, choose the step between. If even the first does not fit fully, choose the first. Answer for the last 12 months, unless a question names another time.",
    zh: "从上往下读，选每一点都符合的最后一句；再往下一句只符合一部分，选两句之间；第一句也不全符合，就选第一句。没有另写时间的，按近 12 个月的情况作答。",
  },
  cells,
  items: [...pre, ...lrn, ...app, ...eva],
});
