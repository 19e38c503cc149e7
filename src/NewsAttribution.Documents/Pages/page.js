// Lets a reader disagree with labels and download the rows. Nothing leaves the page but the file that the reader saves.
(function () {
  "use strict";
  var data = JSON.parse(document.getElementById("rows").textContent), corrected = {}, bar, save;

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
    addDisagreement(document.getElementById(row.id + "-card"), data.labels, row.label, function (right) {
      if (right === null) delete corrected[row.id];
      else corrected[row.id] = right;
      document.getElementById(row.id).classList.toggle("corrected", right !== null);
      show();
    });
  }

  bar = element("div", "corrections", "");
  save = element("button", "choice", "");
  save.addEventListener("click", function () { saveFile("corrections.csv", "text/csv", csv()); });
  bar.appendChild(save);
  document.body.appendChild(bar);
  data.rows.forEach(offer);
  document.querySelectorAll("article").forEach(addChoices);
  show();
})();
