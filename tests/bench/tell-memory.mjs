// Preloaded into the processes of a server (NODE_OPTIONS). The web server then reports the size of its old generation
// and the number of its full garbage collections.
import { createServer } from "node:http";
import { constants, PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics } from "node:v8";

const OLD = /^(old|trusted|code|large_object|trusted_large_object|code_large_object)_space$/;

if (process.argv[2] === "start") {
  let looks = 0;
  new PerformanceObserver((list) => {
    for (const { detail } of list.getEntries()) if (detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR) looks += 1;
  }).observe({ entryTypes: ["gc"] });
  const told = () => {
    const bytes = getHeapSpaceStatistics()
      .filter(({ space_name }) => OLD.test(space_name))
      .reduce((sum, { space_used_size }) => sum + space_used_size, 0);
    return JSON.stringify({ bytes, looks });
  };
  createServer((_, answer) => answer.end(told()))
    .listen(Number(process.env.TELL_MEMORY_PORT), "127.0.0.1")
    .unref();
}
