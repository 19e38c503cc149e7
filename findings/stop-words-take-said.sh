#!/usr/bin/env bash
# Package:   natural 8.1.1 (npm)
# Seen:      2026-11-30
# Behaviour: The English stop words hold "said" but not "says", "told" or "stated". Stemming drops them by default,
#            and so does the classifier, for every text that it is given. The commonest word of attribution in news
#            therefore never reaches the model: trained on texts that differ in "said" alone, it is undecided
#            between its labels, while the same texts with "says" are learned at once.
# A guess:   Stop words are words like "the" and "of"; or all forms of one verb are treated alike.
# Hurt:      Whoever trains a finder of quotations, claims or rumours on news: what is reported in the past tense,
#            most of it, looks like plain narration, and the score alone does not say why.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm_config_update_notifier=false npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" \
    --prefix "$work" --save-exact natural@8.1.1 || { echo "could not install the package"; exit 2; }
cat > look.cjs <<'JS'
const natural = require("natural");

const kept = ["said", "says", "told", "stated", "claimed"].map(verb => {
  const stems = natural.PorterStemmer.tokenizeAndStem(`Mayor Orlo ${verb} the road was shut.`);
  const left = stems.length > natural.PorterStemmer.tokenizeAndStem("Mayor Orlo the road was shut.").length;
  console.log(`${verb.padEnd(8)}${left ? "kept   " : "dropped"}  ${stems.join(" ")}`);
  return left;
});

function learn(verb) {
  const classifier = new natural.BayesClassifier();
  for (const fact of ["the road was shut", "the gate was open", "rain fell on Monday"]) {
    classifier.addDocument(`Orlo ${verb} ${fact}.`, "reported");
    classifier.addDocument(`Orlo: ${fact}.`, "plain");
  }
  classifier.train();
  const score = Object.fromEntries(
    classifier.getClassifications(`Dane ${verb} snow fell.`).map(c => [c.label, c.value]));
  console.log(`trained and asked with "${verb}": reported ${score.reported.toFixed(3)}, plain ${score.plain.toFixed(3)}`);
  return score;
}

const said = learn("said");
const says = learn("says");
const asTold = kept.join() === "false,true,true,true,true"
  && said.reported === said.plain && says.reported > says.plain;
console.log(asTold ? 'As told: "said" never reaches the model.' : "Changed.");
process.exit(asTold ? 0 : 1);
JS
DOTENV_CONFIG_QUIET=true node look.cjs
