// SPDX-License-Identifier: MIT
//
// The page: what is pasted and chosen -> what is shown. All of the library is behind brevier.js.

"use strict";

const $ = (id) => document.getElementById(id);
const number = (n) => n.toLocaleString("en");
const bytes = (n) => `${number(n)} ${n === 1 ? "byte" : "bytes"}`;
const several = (n, one, more) => `${number(n)} ${n === 1 ? one : more}`;

// An element with a class and children, which are elements or text.
function make(name, className, ...children) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

const chosenValue = (name) => document.querySelector(`input[name="${name}"]:checked`).value;

// ---- Where a sentence stands in the article. The library hands it back with its white space cleaned, so the two
// ---- are compared without white space and characters that cannot be seen.

const invisible = /[\s\p{Cc}\p{Cf}]/u;

function bare(text) {
  const at = [];
  let left = "";
  for (let i = 0; i < text.length; ++i) {
    if (invisible.test(text[i])) continue;
    left += text[i];
    at.push(i);
  }
  return {text: left, at};
}

// The range of each sentence in the article, in order; null for one that is not found there.
function ranges(article, sentences) {
  const whole = bare(article);
  let from = 0;
  return sentences.map((sentence) => {
    const wanted = bare(sentence.text).text;
    const found = wanted === "" ? -1 : whole.text.indexOf(wanted, from);
    if (found < 0) return null;
    from = found + wanted.length;
    return {begin: whole.at[found], end: whole.at[from - 1] + 1};
  });
}

// ---- What of the picked sentences stands in the summary: their longest common sequence of words.

const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}";
const wordPattern = new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, "gu");

function wordsOf(text, offset = 0) {
  return [...text.matchAll(wordPattern)].map((found) => ({
    text: found[0].toLowerCase(), begin: offset + found.index, end: offset + found.index + found[0].length}));
}

// For each word of `a`, whether it is in a longest common sequence with `b`.
function common(a, b) {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);  // of what begins at a[i] and b[j]
  for (let i = a.length - 1; i >= 0; --i) {
    for (let j = b.length - 1; j >= 0; --j) {
      longest[i * width + j] = a[i].text === b[j].text
        ? longest[(i + 1) * width + j + 1] + 1
        : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    }
  }
  const both = new Array(a.length).fill(false);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i].text === b[j].text) {
      both[i++] = true;
      ++j;
    } else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
  return both;
}

// The parts of a picked sentence, [{begin, end, shown}], that cover it. What stands between two words that are
// shown is shown, and so is what stands before the first word or after the last.
function parts(range, words, shown) {
  const cuts = [];
  let begin = range.begin;
  words.forEach((word, i) => {
    const last = i + 1 === words.length;
    if (!last && shown[i] === shown[i + 1]) return;
    const end = last ? range.end : shown[i] ? word.end : words[i + 1].begin;
    cuts.push({begin, end, shown: shown[i]});
    begin = end;
  });
  return cuts.length ? cuts : [{...range, shown: false}];
}

// ---- The article, with what became of its sentences

function sentenceElement(article, index, sentence, range, pieces) {
  const element = make("span", sentence.chosen ? "kept chosen" : "kept");
  element.dataset.index = index;
  element.tabIndex = -1;
  for (const piece of pieces ?? [{...range, shown: false}]) {
    const text = article.slice(piece.begin, piece.end);
    element.append(piece.shown ? make("span", "shown", text) : text);
  }
  return element;
}

function showArticle(article, kept, summary) {
  const places = ranges(article, kept);
  const words = kept.map((s, i) =>
    s.chosen && places[i] ? wordsOf(article.slice(places[i].begin, places[i].end), places[i].begin) : []);
  const shown = common(words.flat(), wordsOf(summary));
  const reading = $("reading");
  reading.replaceChildren();
  let at = 0;
  let used = 0;
  kept.forEach((sentence, i) => {
    const place = places[i];
    if (!place) return;
    const pieces = sentence.chosen ? parts(place, words[i], shown.slice(used, used + words[i].length)) : undefined;
    used += words[i].length;
    if (place.begin > at) reading.append(make("span", "gone", article.slice(at, place.begin)));
    reading.append(sentenceElement(article, i, sentence, place, pieces));
    at = place.end;
  });
  if (article.length > at) reading.append(make("span", "gone", article.slice(at)));
  const first = reading.querySelector(".chosen") ?? reading.querySelector(".kept");
  if (first) first.tabIndex = 0;
}

// ---- The display

// Those that a character display of the usual kind (HD44780 with the European or Japanese table) has in common.
const inRom = /^[ -[\]-}]$/;
const joins = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const twoCells = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

// What a reader takes for one character.
function characters(text) {
  if (!window.Intl?.Segmenter) return Array.from(text);
  return Array.from(new Intl.Segmenter().segment(text), (s) => s.segment);
}

const cellsOf = (character) => (twoCells.test(character) ? 2 : 1);
const cellsOfAll = (list) => list.reduce((sum, character) => sum + cellsOf(character), 0);

// The text in lines of so many cells, broken at spaces where there are any.
function wrap(text, columns) {
  const lines = [[]];
  for (const word of text.split(" ").filter(Boolean)) {
    const list = characters(word);
    const line = lines[lines.length - 1];
    if (line.length && cellsOfAll(line) + 1 + cellsOfAll(list) <= columns) {
      line.push(" ", ...list);
      continue;
    }
    if (line.length) lines.push([]);
    for (const character of list) {
      if (cellsOfAll(lines[lines.length - 1]) + cellsOf(character) > columns) lines.push([]);
      lines[lines.length - 1].push(character);
    }
  }
  return lines;
}

// The longest headline that the display can show, as a device would find it: it asks for less until it fits.
function fit(brevier, rows, columns) {
  for (let size = 4 * rows * columns;;) {
    const line = brevier.headline(size);
    const lines = wrap(line.text, columns);
    if (lines.length <= rows || size === 0) return {text: line.text, lines, size};
    size = Math.min(size, line.size) - 1;
  }
}

function lineElement(list, columns) {
  const line = make("div", "line");
  if (list.some((character) => joins.test(character))) {
    const whole = make("span", "cell whole", list.join(""));
    whole.dir = "auto";
    line.append(whole);
    return line;
  }
  for (const character of list) line.append(make("span", cellsOf(character) === 2 ? "cell two" : "cell", character));
  for (let cells = cellsOfAll(list); cells < columns; ++cells) line.append(make("span", "cell", " "));
  return line;
}

function showDisplay(brevier) {
  const [rows, columns] = chosenValue("display").split("x").map(Number);
  const headline = fit(brevier, rows, columns);
  const display = $("display");
  const glass = make("div", "glass");
  for (let i = 0; i < rows; ++i) glass.append(lineElement(headline.lines[i] ?? [], columns));
  display.className = columns > 16 ? "small" : "";
  display.replaceChildren(glass);
  display.setAttribute("aria-label", `A display of ${rows} lines of ${columns} characters: ${headline.text || "empty"}`);
  const strange = [...new Set(characters(headline.text).filter((c) => !inRom.test(c)))];
  const some = strange.slice(0, 6).join(" ") + (strange.length > 6 ? " and others" : "");
  $("display-note").textContent = headline.text === "" ? "" :
    `The article's best line in at most ${bytes(headline.size)}.` +
    (strange.length ? ` Not on most character displays: ${some}. A graphic one has them.` : "");
}

// ---- Memory, and what did not fit

function lossesOf(stats) {
  const list = [];
  if (stats.sentences_dropped) {
    list.push(`${number(stats.sentences_dropped)} of ` +
      `${several(stats.sentences, "sentence was", "sentences were")} forgotten for better ones.`);
  }
  if (stats.sentences_cut) {
    list.push(`${several(stats.sentences_cut, "sentence was", "sentences were")} longer than the memory for a ` +
      "sentence, and read in pieces.");
  }
  if (stats.terms_dropped) {
    list.push(`${several(stats.terms_dropped, "word was", "words were")} no longer counted, or found no place in ` +
      "the table of words.");
  }
  return list;
}

function nameOf(language) {
  return window.Intl?.DisplayNames ? new Intl.DisplayNames("en", {type: "language"}).of(language) : language;
}

function showMemory(brevier, preset, stats) {
  const language = brevier.language();
  $("ram").textContent = `The summarizer takes ${bytes(brevier.ramBytes(preset))} of RAM, all of it. ` +
    `It read ${bytes(stats.bytes)}, ${several(stats.sentences, "sentence", "sentences")} of ` +
    `${several(stats.words, "word", "words")} in all, and remembers ` +
    `${several(stats.sentences_kept, "sentence", "sentences")}.` +
    (!stats.words ? "" : language ? ` It took the language for ${nameOf(language)}.`
      : " It knows no words of this language, and went by the statistics of the text.");
  const losses = lossesOf(stats);
  const shown = [];
  if (losses.length) {
    shown.push(make("p", "", make("strong", "", `The preset ${preset} is too small for all of this article:`)),
      make("ul", "", ...losses.map((loss) => make("li", "", loss))));
    if (preset !== "large") shown.push(make("p", "", "A larger preset forgets less."));
  } else if (stats.bytes) {
    shown.push(make("p", "", "Nothing was lost for want of memory."));
  }
  if (stats.malformed) {
    shown.push(make("p", "", `${several(stats.malformed, "place was", "places were")} no text.`));
  }
  $("losses").replaceChildren(...shown);
}

// ---- Why a sentence scores what it does

function showWhy(brevier, groups, kept, index) {
  const sentence = kept[index];
  if (!sentence) {
    $("why").replaceChildren();
    return;
  }
  const better = kept.filter((other) => other.score > sentence.score).length;
  const place = ["body", "list"].includes(sentence.kind)
    ? `sentence ${sentence.ordinal + 1} of the article, paragraph ${sentence.paragraph + 1}`
    : `a ${sentence.kind}, and no sentence of the text`;
  const row = (feature) => {
    const group = groups[feature.group];
    const name = feature.classes === 1 ? group.name : `${group.name}: ${feature.of}`;
    const cells = make("tr", "", make("td", "", name), make("td", "number", String(feature.weight)));
    cells.title = group.means;
    return cells;
  };
  const weighs = brevier.features(index).filter((feature) => feature.weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  $("why").replaceChildren(
    make("p", "", make("strong", "", `${sentence.score}`),
      `, number ${better + 1} of the ${kept.length} that are remembered. ` +
      `${sentence.chosen ? "Picked" : "Not picked"}; ${place}.`),
    make("table", "", make("caption", "", "What it is made of"),
      make("thead", "", make("tr", "", make("th", "", "feature"), make("th", "number", "weight"))),
      make("tbody", "", ...weighs.map(row))));
}

// ---- All of it

function start(brevier, groups) {
  let kept = [];

  function show() {
    const article = $("article").value;
    const size = Number($("size").value);
    showDisplay(brevier);
    const summary = brevier.summary(size);  // last, so that the scores and what is picked are those of the summary
    kept = brevier.kept();
    showArticle(article, kept, summary.text);
    for (const id of ["article", "reading", "summary"]) $(id).lang = brevier.language();
    $("summary").textContent = summary.text;
    $("summary-note").textContent = `${bytes(summary.size)} of at most ${number(size)}.`;
    $("size-now").textContent = `at most ${bytes(size)}`;
    showWhy(brevier, groups, kept, -1);
    $("why").replaceChildren(make("p", "note", kept.length ? "Point at a sentence of the article." : ""));
  }

  function read() {
    const preset = chosenValue("preset");
    brevier.read($("article").value, preset);
    showMemory(brevier, preset, brevier.stats());
    show();
  }

  function sentenceAt(event) {
    return event.target instanceof Element ? event.target.closest("#reading .kept") : null;
  }

  function explain(event) {
    const element = sentenceAt(event);
    if (element) showWhy(brevier, groups, kept, Number(element.dataset.index));
  }

  // The arrow keys walk through the sentences; only one of them is a stop of the tabulator key.
  function walk(event) {
    const element = sentenceAt(event);
    const step = {ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1}[event.key];
    if (!element || !step) return;
    const all = [...document.querySelectorAll("#reading .kept")];
    const next = all[all.indexOf(element) + step];
    event.preventDefault();
    if (!next) return;
    element.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  for (const preset of brevier.presets) {
    document.querySelector(`[data-ram="${preset}"]`).textContent = bytes(brevier.ramBytes(preset));
  }
  const samples = JSON.parse($("samples").textContent);
  $("sample").append(...["", ...Object.keys(samples)].map((name) => new Option(name, name)));
  $("sample").addEventListener("change", () => {
    $("article").value = samples[$("sample").value] ?? "";
    read();
  });
  $("article").addEventListener("input", () => {
    $("sample").value = "";
    read();
  });
  $("presets").addEventListener("change", read);
  document.querySelectorAll("input[name=display]").forEach((input) => input.addEventListener("change", show));
  $("size").addEventListener("input", show);
  $("settings").addEventListener("submit", (event) => event.preventDefault());
  $("reading").addEventListener("mouseover", explain);
  $("reading").addEventListener("focusin", explain);
  $("reading").addEventListener("click", explain);
  $("reading").addEventListener("keydown", walk);

  if ($("article").value === "") {  // a browser may have kept what was pasted
    $("sample").value = "wire" in samples ? "wire" : Object.keys(samples)[0];
    $("article").value = samples[$("sample").value];
  }
  read();
}

const ready = (async () => {
  const code = Uint8Array.from(atob($("wasm").textContent.trim()), (c) => c.charCodeAt(0));
  const groups = JSON.parse($("features").textContent);
  const brevier = await loadBrevier(code);
  if (groups.length !== brevier.featureGroups()) throw new Error("the names of the features are of another version");
  start(brevier, groups);
  return brevier;
})();

ready.catch((error) => {
  $("alarm").textContent = typeof WebAssembly === "object"
    ? `This page could not start: ${error.message}.`
    : "This page needs a browser that runs WebAssembly.";
  $("alarm").hidden = false;
});
