// Lets a reader disagree with a label and download the rows. Nothing leaves the page but the file that the reader saves.
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
  show();
})();
