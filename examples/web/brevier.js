// SPDX-License-Identifier: MIT
//
// The library for JavaScript: what brevier_web.cpp exports, as functions of strings. It knows nothing of the page.
//
//   const brevier = await loadBrevier(bytes);      // the module
//   brevier.read(article, "standard");             // a string, or the bytes of one
//   brevier.summary(280);                          // -> {text, size, needed}

"use strict";

async function loadBrevier(bytes) {
  const presets = ["tiny", "standard", "large"];
  const states = ["ok", "degraded", "empty", "bad argument", "bad state"];
  const kinds = ["body", "list", "heading", "title", "byline", "date", "caption", "furniture"];
  const counters = ["bytes", "words", "sentences", "paragraphs", "lines_skipped", "sentences_kept", "malformed",
                    "sentences_dropped", "sentences_cut", "terms_dropped"];

  const {instance} = await WebAssembly.instantiate(bytes, {});
  const wasm = instance.exports;
  const memory = wasm.memory.buffer;  // it never grows
  const decoder = new TextDecoder();

  const string = (at, size) => decoder.decode(new Uint8Array(memory, at, size));
  const words = (at, count) => new Uint32Array(memory, at, count);

  function written(size) {
    return {text: string(wasm.output(), size), size, needed: wasm.needed()};
  }

  const bounded = (size) => Math.max(0, Math.min(Math.floor(size), wasm.output_bytes()));

  return {
    presets,
    ramBytes: (preset) => wasm.ram_bytes(presets.indexOf(preset)),
    featureGroups: () => wasm.feature_groups(),

    // Reads an article from its beginning to its end and returns the status, as a word.
    read(article, preset) {
      const all = typeof article === "string" ? new TextEncoder().encode(article) : article;
      const room = wasm.input_bytes();
      wasm.begin(presets.indexOf(preset));
      for (let at = 0; at < all.length; at += room) {
        const piece = all.subarray(at, at + room);
        new Uint8Array(memory, wasm.input(), room).set(piece);
        wasm.feed(piece.length);
      }
      return states[wasm.finish()];
    },

    // The code of the language of the article, "" for none that is known.
    language() {
      const code = new Uint8Array(memory, wasm.language(), 8);
      return decoder.decode(code.subarray(0, code.indexOf(0)));
    },

    // Of at most `size` bytes.
    headline: (size) => written(wasm.headline(bounded(size))),
    summary: (size) => written(wasm.summary(bounded(size))),

    // The sentences that were kept, in the order of the article.
    kept() {
      const all = [];
      for (;;) {
        const [data, size, score, ordinal, paragraph, kind, chosen] = words(wasm.kept(all.length), 7);
        if (data === 0) return all;
        all.push({text: string(data, size), score: score | 0, ordinal, paragraph, kind: kinds[kind],
                  chosen: chosen === 1});
      }
    },

    // Why the kept sentence number `index` has its score, by what was asked for last: its features.
    features(index) {
      const at = wasm.features(index);
      const all = [];
      for (let i = 0; i < words(at, 1)[0]; ++i) {
        const [group, of, classes, weight] = words(at + 4 + 16 * i, 4);
        all.push({group, of, classes, weight: weight | 0});
      }
      return all;
    },

    stats() {
      const values = words(wasm.stats(), counters.length);
      return Object.fromEntries(counters.map((name, i) => [name, values[i]]));
    },
  };
}
