// Lights up the sentences of a source or a label, and lets a reader disagree with a label and download the rows.
// Nothing leaves the page but the file that the reader saves.
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("rows").textContent), corrected = {}, bar, save;

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    if (name === "button") made.type = "button";
    return made;
  }

  // The names of sources and labels become buttons: the one that is pressed lights up its sentences and dims the others.
  function choices(article) {
    var sentences = Array.from(article.querySelectorAll(".s")), buttons = [], pressed = null, status = element("p", "status", "");
    status.setAttribute("role", "status");

    function press(button, fits) {
      pressed = pressed === button ? null : button;
      buttons.forEach(function (other) { other.setAttribute("aria-pressed", String(other === pressed)); });
      var lit = sentences.filter(function (sentence) {
        var isLit = pressed !== null && fits(sentence);
        sentence.classList.toggle("lit", isLit);
        sentence.classList.toggle("dim", pressed !== null && !isLit);
        return isLit;
      });
      status.textContent = pressed === null ? "" : button.textContent + ": " + lit.length + (lit.length === 1 ? " sentence is" : " sentences are") + " lit.";
      if (lit.length && !lit.some(isInView)) lit[0].scrollIntoView({ block: "center" });
    }

    function isInView(sentence) {
      var box = sentence.getBoundingClientRect();
      return box.top >= 0 && box.bottom <= window.innerHeight;
    }

    function addButton(place, fits) {
      var button = element("button", "choice", place.textContent);
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", function () { press(button, fits); });
      place.replaceChildren(button);
      buttons.push(button);
    }

    article.querySelectorAll(".pick").forEach(function (place) {
      addButton(place, function (sentence) { return sentence.classList.contains(place.dataset.label) && !sentence.closest(".furniture"); });
    });
    article.querySelectorAll(".sources li").forEach(function (source) {
      addButton(source.querySelector(".who"), function (sentence) { return sentence.dataset.source === source.dataset.source; });
    });
    if (article.querySelector(".legend")) article.querySelector(".legend").after(status);
    article.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && pressed !== null) press(pressed, function () { return false; });
    });
  }

  function cell(value) {
    var text = String(value);
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  function csv() {
    var lines = [data.columns.join(",")];
    data.rows.forEach(function (row) {
      if (corrected[row.id])
        lines.push(data.columns.map(function (name) { return cell(name === "corrected" ? corrected[row.id] : row[name]); }).join(","));
    });
    return lines.join("\n") + "\n";
  }

  function show() {
    var count = Object.keys(corrected).length;
    bar.hidden = count === 0;
    save.textContent = "Download " + (count === 1 ? "1 correction" : count + " corrections");
  }

  function offer(row) {
    var sentence = document.getElementById(row.id), card = document.getElementById(row.id + "-card");
    var line = element("span", "row disagree", "You disagree? It is ");
    var buttons = data.labels.filter(function (label) { return label.name !== row.label; }).map(function (label) {
      var button = element("button", "choice", label.title);
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", function () {
        if (corrected[row.id] === label.name) delete corrected[row.id];
        else corrected[row.id] = label.name;
        buttons.forEach(function (other) { other.setAttribute("aria-pressed", String(other === button && row.id in corrected)); });
        sentence.classList.toggle("corrected", row.id in corrected);
        show();
      });
      line.appendChild(button);
      return button;
    });
    card.appendChild(line);
  }

  function download() {
    var link = document.createElement("a"), address = URL.createObjectURL(new Blob([csv()], { type: "text/csv" }));
    link.href = address;
    link.download = "corrections.csv";
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(address); }, 1000);
  }

  bar = element("div", "corrections", "");
  save = element("button", "choice", "");
  save.addEventListener("click", download);
  bar.appendChild(save);
  document.body.appendChild(bar);
  data.rows.forEach(offer);
  document.querySelectorAll("article").forEach(choices);
  show();
})();
