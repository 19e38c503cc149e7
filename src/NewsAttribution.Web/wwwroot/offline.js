// Keeps the page for visits without a network, and says what was done.

const place = document.getElementById("offline");
const UPDATED = "updated";

/**
 * Called when all that the first answer needs is there, so that keeping the rest does not slow it down. `earlier` is the service worker
 * that the page was opened with: a new version may have come since.
 */
export async function keep(earlier) {
  if (sessionStorage.getItem(UPDATED)) {
    sessionStorage.removeItem(UPDATED);
    say("This page was updated just now.");
  }
  if (!("serviceWorker" in navigator)) return lock();
  const changed = () => {
    if (earlier && earlier !== navigator.serviceWorker.controller) renew();
    earlier = navigator.serviceWorker.controller;
  };
  navigator.serviceWorker.addEventListener("controllerchange", changed);
  changed();
  try {
    await navigator.serviceWorker.register("service-worker.js");
    await navigator.serviceWorker.ready;
    if (!place.textContent) say("Kept in this browser: works without a network from now on.");
    lock();
  } catch (error) {
    say(`Works while you are here; it could not be kept for later (${error.message}).`);
  }
}

/** From here on the page itself may not connect to anything, its own site included. */
function lock() {
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "connect-src 'none'";
  document.head.append(policy);
  document.body.dataset.offline = "kept";
}

/** An empty page is loaded again at once; nobody's article is taken away. */
function renew() {
  if (document.getElementById("text").value === "" && document.getElementById("article").childElementCount === 0) {
    sessionStorage.setItem(UPDATED, "1");
    location.reload();
    return;
  }
  say("A new version of this page has arrived. ");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Load it now";
  button.addEventListener("click", () => location.reload());
  place.append(button);
}

function say(words) {
  place.textContent = words;
}
