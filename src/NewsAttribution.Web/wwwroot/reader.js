/** The worker that reads articles. Its address is a blob, because only such a worker is bound by the policy of the page. */
export class Reader {
  #waiting = new Map();
  #next = 1;
  #worker;

  constructor() {
    const start = `import ${JSON.stringify(new URL("worker.js", import.meta.url).href)};`;
    const address = URL.createObjectURL(new Blob([start], { type: "text/javascript" }));
    this.#worker = new Worker(address, { type: "module" });
    this.#worker.addEventListener("message", ({ data }) => this.#take(data));
    this.#worker.addEventListener("error", (event) => this.#take({ id: 0, error: event.message || "the worker did not start" }));
    this.ready = this.#wait(0);
  }

  /** Calls a method of Worker.cs. */
  call(method, ...values) {
    return this.callWith(undefined, method, ...values);
  }

  /** As `call`, after the part of the program that reads or writes a format has been loaded. */
  callWith(part, method, ...values) {
    const id = this.#next++;
    this.#worker.postMessage({ id, method, values, part });
    return this.#wait(id);
  }

  #wait(id) {
    return new Promise((done, failed) => this.#waiting.set(id, { done, failed }));
  }

  #take({ id, value, error }) {
    const caller = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) caller?.done(value);
    else caller?.failed(new Error(error));
  }
}
