// Serves a published folder on loopback as a static host does, and counts what it is asked for.
import { createServer } from "node:http";
import { createReadStream, existsSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".png": "image/png", ".svg": "image/svg+xml",
};

/** A host of one folder; `folder` may be changed while it runs, as a new version takes the place of the old one. */
export class Site {
  /** Path and bytes of all answers. */
  requests = [];
  #server;

  constructor(folder) {
    this.folder = folder;
  }

  async start() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((done) => this.#server.listen(0, "127.0.0.1", done));
    this.address = `http://localhost:${this.#server.address().port}/`;
    return this;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  #answer(request, response) {
    const path = normalize(decodeURIComponent(new URL(request.url, this.address).pathname));
    let file = join(this.folder, path.endsWith("/") ? path + "index.html" : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      this.requests.push({ path, bytes: 0, missing: true });
      response.writeHead(404).end();
      return;
    }
    const headers = { "content-type": types[extname(file)] ?? "application/octet-stream", "cache-control": "no-cache" };
    if (existsSync(file + ".br") && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      headers["content-encoding"] = "br";
      file += ".br";
    }
    const bytes = statSync(file).size;
    this.requests.push({ path, bytes });
    response.writeHead(200, { ...headers, "content-length": bytes });
    createReadStream(file).pipe(response);
  }
}
