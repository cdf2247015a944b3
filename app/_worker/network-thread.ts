// The thread that computes one map of a network, so that the worker's connections are not blocked.
import { parentPort, workerData } from "node:worker_threads";
import { computeSurvey, type SurveyTask } from "./network-task";

const task: SurveyTask = workerData;
const survey = computeSurvey(task, (share) => parentPort?.postMessage({ share }));
parentPort?.postMessage({ survey });
