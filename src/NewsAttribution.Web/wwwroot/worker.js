// Reads articles beside the page's own thread, so that the page never stands still.
import { dotnet } from "./_framework/dotnet.js";

const ready = dotnet.create().then(async (runtime) => {
  await runtime.runMain();
  const exports = await runtime.getAssemblyExports(runtime.getConfig().mainAssemblyName);
  return exports.NewsAttribution.Web.Worker;
});

self.addEventListener("message", async ({ data: { id, method, values } }) => {
  try {
    const answers = await ready;
    self.postMessage({ id, value: await answers[method](...values) });
  } catch (error) {
    self.postMessage({ id, error: String(error?.message ?? error) });
  }
});
ready.then(() => self.postMessage({ id: 0 }), (error) => self.postMessage({ id: 0, error: String(error) }));
