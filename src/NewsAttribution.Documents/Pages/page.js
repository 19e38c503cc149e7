// Shows the cards, and lets a reader disagree with labels and download the rows. Nothing leaves the page but the file that the reader saves.
(function () {
  "use strict";
  var columns = ["file", "article", "index", "kind", "paragraph", "label", "source", "text", "corrected"];
  var corrected = new Map(), bar, save;

  // What the cards of an article say, and what the ids of its sentences begin with; read when one is first asked for.
  var toldOf = new WeakMap();
  function told(sentence) {
    var article = sentence.closest("article");
    if (!toldOf.has(article)) toldOf.set(article, JSON.parse(article.querySelector(".cards").textContent));
    return { all: toldOf.get(article), index: Number(sentence.id.slice(article.dataset.prefix.length)) - 1 };
  }

  function show(target) {
    var sentence = target.closest && target.closest(".s");
    if (!sentence || sentence.querySelector(".card")) return;
    var data = told(sentence);
    // A tap on the text opens the card, too.
    sentence.tabIndex = -1;
    var card = addCard(sentence, data.all.rows[data.index], data.all, data.all.rows.length);
    addDisagreement(card, LABELS, LABELS[labelOf(sentence)].name, function (right) {
      if (right === null) corrected.delete(sentence);
      else corrected.set(sentence, right);
      sentence.classList.toggle("corrected", right !== null);
      count();
    });
  }

  function cell(value) {
    var text = String(value);
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  function csv() {
    var lines = [columns.join(",")];
    document.querySelectorAll(".s").forEach(function (sentence) {
      if (!corrected.has(sentence)) return;
      var data = told(sentence), row = readRow(data.all.rows[data.index]);
      lines.push([data.all.file, data.all.article, data.index, kindOf(sentence), row.paragraph, LABELS[labelOf(sentence)].name,
        markedWords(sentence, "src") || "", row.text === null ? textOf(sentence) : row.text, corrected.get(sentence)].map(cell).join(","));
    });
    return lines.join("\n") + "\n";
  }

  function count() {
    bar.hidden = corrected.size === 0;
    save.textContent = "Download " + (corrected.size === 1 ? "1 correction" : corrected.size + " corrections");
  }

  bar = element("div", "corrections", "");
  save = element("button", "choice", "");
  save.addEventListener("click", function () { saveFile("corrections.csv", "text/csv", csv()); });
  bar.appendChild(save);
  document.body.appendChild(bar);
  ["pointerover", "focusin"].forEach(function (name) { document.addEventListener(name, function (event) { show(event.target); }); });
  document.querySelectorAll("article").forEach(addChoices);
  count();
})();
