// The thread that decides which of a cohort's figures may be shown, so that the worker's connections are not blocked.
import { parentPort, workerData } from "node:worker_threads";
import { decideSnapshots, type SnapshotTask } from "@/lib/snapshots";

const task: SnapshotTask = workerData;
parentPort?.postMessage(decideSnapshots(task));
