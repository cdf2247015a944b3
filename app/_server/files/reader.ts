// The process that reads untrusted files: no settings, no secrets, no database, one job at a time.
import { doJob, type Job } from "./job";

process.on("message", (job: Job) => {
  doJob(job).then(
    (result) => process.send?.({ result }),
    // Any error of a library with a malicious file means that the file cannot be read.
    (error: unknown) => process.send?.({ broken: error instanceof Error ? error.message : String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));
process.send?.({ ready: true });
// A person waits for a table at a form, so its reader is loaded before the first job.
void import("../tables/read-table-file");
