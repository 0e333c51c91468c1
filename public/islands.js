// Wakes the islands of a page. It is there only on pages that have some:
//
//   <script defer src="/…/islands.js" data-module="/…/citizen.js" data-wasm="/…/citizen_bg.wasm">
//
// Every page works without it, so whatever fails here (an old phone, a
// browser that refuses WebAssembly, a lost connection) fails without a word.
// When all islands are awake, <html> carries data-islands="ready".
(function () {
  "use strict";
  var script = document.currentScript;
  var islands = document.querySelectorAll("leptos-island");
  if (!script || !islands.length || typeof WebAssembly !== "object") return;

  // What leptos would write into the page for resources and error boundaries.
  // We render neither, but its code in the browser reads the three arrays.
  window.__RESOLVED_RESOURCES = [];
  window.__SERIALIZED_ERRORS = [];
  window.__INCOMPLETE_CHUNKS = [];

  function idle(run) {
    if ("requestIdleCallback" in window) window.requestIdleCallback(run, { timeout: 2000 });
    else run();
  }

  // In the order of the page, one after the other, as leptos does it. One that
  // fails leaves its plain HTML, and the others are woken all the same.
  function wake(module) {
    var missed = 0;
    var turn = Promise.resolve();
    islands.forEach(function (island) {
      turn = turn
        .then(function () { return module[island.dataset.component](island); })
        .catch(function () { missed += 1; });
    });
    return turn.then(function () {
      document.documentElement.dataset.islands = missed ? "missed" : "ready";
    });
  }

  idle(function () {
    import(script.dataset.module)
      .then(function (module) {
        return module.default({ module_or_path: script.dataset.wasm }).then(function () {
          module.hydrate();
          return wake(module);
        });
      })
      .catch(function () {});
  });
})();
