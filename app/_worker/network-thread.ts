// The thread that computes one picture of a network, away from the connections of the worker.
import { parentPort, workerData } from "node:worker_threads";
import { requirements1 } from "@/lib/catalog";
import { type SurveyInput, surveyNetwork } from "@/lib/cohort-network";
import { seededRandom } from "@/lib/stats";

export type SurveyTask = Omit<SurveyInput, "random" | "table"> & { readonly seed: string };

const { seed, ...input }: SurveyTask = workerData;
const random = seededRandom(seed);
const survey = surveyNetwork({ ...input, random, table: requirements1 }, (share) => parentPort?.postMessage({ share }));
parentPort?.postMessage({ survey });
