// The card of a sentence: label and probabilities, source and cue, speaker, evidence. Made when the sentence is first pointed at.
"use strict";

// In the order of the numbers that pages use.
var LABELS = [
  { letter: "o", name: "official-claim", title: "Official claim" },
  { letter: "i", name: "intelligence-assessment", title: "Intelligence assessment" },
  { letter: "a", name: "analysis-quote", title: "Analysis" },
  { letter: "n", name: "narrative", title: "Narrative" },
];

function labelOf(sentence) {
  return LABELS.findIndex(function (label) { return sentence.classList.contains(label.letter); });
}

function kindOf(sentence) {
  return sentence.closest(".furniture") ? "furniture" : sentence.closest("h1, h2") ? "headline" : "body";
}

function shortened(text, length) {
  return text.length <= length ? text : text.slice(0, length - 1) + "…";
}

// The words of a sentence that are marked as its source (src) or cue; null where there are none.
function markedWords(sentence, name) {
  var pieces = Array.from(sentence.querySelectorAll(".whole > ." + name + ", :scope > ." + name));
  return pieces.length === 0 ? null : pieces.map(function (piece) { return piece.textContent; }).join("");
}

function textOf(sentence) {
  var copy = sentence.cloneNode(true);
  copy.querySelectorAll(".mark, .speaker, .card").forEach(function (other) { other.remove(); });
  // A space parts the way to the speaker from the text.
  return sentence.querySelector(".speaker") ? copy.textContent.slice(0, -1) : copy.textContent;
}

// What a row says: see CardData.cs.
function readRow(row) {
  var evidence = [];
  for (var i = 0; i < row[6].length; i += 3) evidence.push({ tenths: row[6][i], name: row[6][i + 1], words: row[6][i + 2] });
  return {
    percents: row.slice(0, 4), paragraph: row[4], others: String(row[5]).padStart(3, "0").split("").map(Number), evidence: evidence,
    alone: typeof row[7] === "number" ? row[7] : null, text: typeof row[8] === "string" ? row[8] : null,
  };
}

// `told` holds the names and sources that rows call by number; `count` is how many sentences the article has.
function addCard(sentence, row, told, count) {
  var id = /^(.*?)([0-9]+)$/.exec(sentence.id), said = readRow(row), own = labelOf(sentence);
  var card = element("span", "card " + LABELS[own].letter, "");
  card.id = sentence.id + "-card";
  card.setAttribute("role", "note");

  function add(className, parts) {
    var line = element("span", "row" + className, "");
    parts.forEach(function (part) { line.append(part); });
    card.appendChild(line);
  }
  function quoted(title, words) {
    if (words !== null && words.trim() !== "") add("", [element("i", "", title), " “" + shortened(words, 120) + "”"]);
  }

  add(" head", [LABELS[own].title + " ", element("b", "", said.percents[own] + "\u00a0%")]);
  if (sentence.classList.contains("unsure")) add("", ["Undecided: too unsure to count on."]);
  said.others.forEach(function (other) { add(" small", [LABELS[other].title + " " + said.percents[other] + "\u00a0%"]); });

  var source = sentence.dataset.source === undefined ? null : told.sources[sentence.dataset.source], named = markedWords(sentence, "src");
  if (source) add("", [element("i", "", "Source"), " " + shortened(source.join(", "), 160)]);
  if (!source || source[0] !== named) quoted(source ? "Named here" : "Source", named);
  quoted("Cue", markedWords(sentence, "cue"));
  addSpeaker();
  addEvidence();
  var kind = kindOf(sentence);
  add(" small", ["Sentence " + id[2] + " of " + count + ", " + (kind === "furniture" ? "not part of the text" : kind)]);
  sentence.appendChild(card);
  sentence.querySelector(".mark").setAttribute("aria-describedby", card.id);
  return card;

  function addSpeaker() {
    var link = sentence.querySelector(".speaker");
    if (!link) return;
    var address = link.getAttribute("href"), other = document.getElementById(address.slice(1)), who = other && markedWords(other, "src");
    var way = element("a", "", "sentence " + address.slice(1 + id[1].length));
    way.href = address;
    add("", [element("i", "", "Speaker"), " named in ", way, who === null ? "" : ": “" + shortened(who, 60) + "”"]);
  }

  function addEvidence() {
    var label = said.alone === null ? own : said.alone, rival = label === own ? said.others[0] : own;
    if (label !== own) add("", ["Read by itself it would be: " + LABELS[label].title + ". The article decides."]);
    if (said.evidence.length === 0) return;
    add("", [element("i", "", "What spoke"), " for " + LABELS[label].title + " (+) over " + LABELS[rival].title + " (−)"
      + (said.alone === null ? "" : ", by itself")]);
    said.evidence.forEach(function (piece) {
      var words = piece.words === 1 ? markedWords(sentence, "src") : piece.words === 2 ? markedWords(sentence, "cue")
        : piece.words === 0 ? "" : (said.text === null ? textOf(sentence) : said.text).substr(piece.words[0], piece.words[1]);
      add(" evidence", [element("b", "", (piece.tenths < 0 ? "−" : "+") + (Math.abs(piece.tenths) / 10).toFixed(1)),
        " " + told.names[piece.name] + (words ? ": “" + shortened(words, 60) + "”" : "")]);
    });
  }
}
