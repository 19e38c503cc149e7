// Keeps the page for visits without a network, and answers for the network: what is not on this list is not fetched.
"use strict";

/** Path and SHA-256 of every file of this version; written when the page is published. */
const files = new Map([/* files */]);
const kept = "page";

/** Under which a file is kept: another version of it has another key. */
const key = (path) => new URL(`${path}?sha256=${encodeURIComponent(files.get(path))}`, self.registration.scope).href;

self.addEventListener("install", (event) => event.waitUntil(take()));

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const path = event.request.mode === "navigate" ? "index.html" : pathOf(event.request.url);
  event.respondWith(answer(path));
  if (event.request.mode === "navigate") event.waitUntil(forgetOthers());
});

/** Fetches what has changed since the version before. Its hash makes sure that no half of an older version is among it. */
async function take() {
  const cache = await caches.open(kept);
  await Promise.all([...files.keys()].map(async (path) => {
    if (await cache.match(key(path))) return;
    // What bears its hash in its name never changes, so that the copy that the page has just loaded will do.
    const mode = /[.][a-z0-9]{10}[.][a-z]+$/.test(path) ? "force-cache" : "no-cache";
    const response = await fetch(path, { cache: mode, integrity: `sha256-${files.get(path)}` });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(key(path), response);
  }));
  await self.skipWaiting();
}

function pathOf(url) {
  const scope = self.registration.scope, { origin, pathname } = new URL(url), whole = origin + pathname;
  return whole.startsWith(scope) ? decodeURIComponent(whole.slice(scope.length)) || "index.html" : null;
}

async function answer(path) {
  const found = files.has(path) ? await (await caches.open(kept)).match(key(path)) : undefined;
  return found ?? new Response("Not part of this page.", { status: 404, headers: { "content-type": "text/plain" } });
}

/** Files of older versions, once a page of this version is opened. */
async function forgetOthers() {
  const cache = await caches.open(kept), current = new Set([...files.keys()].map(key));
  for (const request of await cache.keys()) if (!current.has(request.url)) await cache.delete(request);
}
