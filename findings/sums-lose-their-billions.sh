#!/usr/bin/env bash
# Package:   wink-nlp 2.4.0 with wink-eng-lite-web-model 1.8.1 (npm)
# Seen:      2026-11-30
# Behaviour: Of a sum in the short form that newspapers print, "$5.5bn", the entity of type MONEY is "$5.5": the letters
#            are a token of their own, outside of it. "$5.5 billion" is one entity. People and tons fare alike: "3m" is 3.
# Output:    It paid $5.5bn.  ->  MONEY $5.5
# A guess:   The entity takes in the magnitude, or a number that is glued to letters is no entity at all.
# Hurt:      Whoever checks figures against their source: the number is found, labelled money, and a billion times
#            too small, in British copy, headlines and agency tables; American copy of the same facts is right.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact wink-nlp@2.4.0 wink-eng-lite-web-model@1.8.1 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";

const nlp = winkNLP(model);
const seen = [
  ["It paid $5.5bn.", "MONEY $5.5"],
  ["It paid $5.5 billion.", "MONEY $5.5 billion"],
  ["The flood hit 3m people.", "CARDINAL 3"],
  ["The flood hit 3 million people.", "CARDINAL 3 million"],
].map(([text, told]) => {
  const entities = nlp.readDoc(text).entities().out(nlp.its.detail).map(e => `${e.type} ${e.value}`).join();
  console.log(`${text}  ->  ${entities}`);
  return entities === told;
});
const asTold = seen.every(Boolean);
console.log(asTold ? "As told: the short form loses its magnitude." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
