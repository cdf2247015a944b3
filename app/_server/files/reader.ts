// The process in which files of strangers are read: no settings, no secrets, no database, one job at a time.
import { doJob, type Job } from "./job";

process.on("message", (job: Job) => {
  doJob(job).then(
    (result) => process.send?.({ result }),
    // Whatever a library makes of a hostile file, it is one that cannot be read.
    (error: unknown) => process.send?.({ broken: error instanceof Error ? error.message : String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));
process.send?.({ ready: true });
// A table is waited for by a person at a form: what reads it is loaded before the first one comes.
void import("../tables/read-table-file");
