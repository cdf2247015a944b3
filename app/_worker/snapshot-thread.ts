// The thread that decides what of a cohort's figures may be shown, away from the connections of the worker.
import { parentPort, workerData } from "node:worker_threads";
import { decideSnapshots, type SnapshotTask } from "@/lib/snapshots";

const task: SnapshotTask = workerData;
parentPort?.postMessage(decideSnapshots(task));
