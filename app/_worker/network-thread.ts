// The thread that computes one picture of a network, away from the connections of the worker.
import { parentPort, workerData } from "node:worker_threads";
import { computeSurvey, type SurveyTask } from "./network-task";

const task: SurveyTask = workerData;
const survey = computeSurvey(task, (share) => parentPort?.postMessage({ share }));
parentPort?.postMessage({ survey });
