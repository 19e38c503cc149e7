// What pages of articles share: buttons that light up the sentences of a source or a label, buttons to disagree with a label, saving.
"use strict";

function element(name, className, text) {
  var made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  if (name === "button") made.type = "button";
  return made;
}

// The names of sources and labels become buttons: the one that is pressed lights up its sentences and dims the others.
function addChoices(article) {
  var buttons = [], pressed = null, status = element("p", "status", "");
  status.setAttribute("role", "status");

  function press(button, fits) {
    pressed = pressed === button ? null : button;
    buttons.forEach(function (other) { other.setAttribute("aria-pressed", String(other === pressed)); });
    var lit = Array.from(article.querySelectorAll(".s")).filter(function (sentence) {
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

// The labels that a sentence does not bear, as buttons; chosen(name) is called with the right one, or with null when it is taken back.
function addDisagreement(card, labels, label, chosen) {
  var line = element("span", "row disagree", "You disagree? It is "), right = null;
  var buttons = labels.filter(function (other) { return other.name !== label; }).map(function (other) {
    var button = element("button", "choice", other.title);
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", function () {
      right = right === other.name ? null : other.name;
      buttons.forEach(function (b) { b.setAttribute("aria-pressed", String(b === button && right !== null)); });
      chosen(right);
    });
    line.appendChild(button);
    return button;
  });
  card.appendChild(line);
}

// Hands a file to the reader; nothing else leaves the page.
function saveFile(name, type, content) {
  var link = document.createElement("a"), address = URL.createObjectURL(new Blob([content], { type: type }));
  link.href = address;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
}
