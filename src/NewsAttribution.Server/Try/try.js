"use strict";
const element = (id) => document.getElementById(id);

element("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  if (element("key").value) headers.Authorization = `Bearer ${element("key").value}`;
  element("status").textContent = "Asking …";
  try {
    const response = await fetch("v1/articles", { method: "POST", headers, body: element("text").value });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.detail);
    element("answers").replaceChildren(...answer.sentences.map(row));
    document.querySelector("table").hidden = false;
    element("status").textContent = `Model ${answer.model}, version ${answer.version}`;
  } catch (error) {
    element("status").textContent = error.message;
  }
});

function row(sentence) {
  const line = document.createElement("tr");
  const sure = `${Math.round(sentence.confidence * 100)} %${sentence.decided ? "" : ", undecided"}`;
  for (const text of [sentence.label, sure, sentence.source ?? "", sentence.text])
    line.appendChild(document.createElement("td")).textContent = text;
  return line;
}
