#!/usr/bin/env bash
# Package:   compromise 14.17.0 (npm)
# Seen:      2026-11-30
# Behaviour: Changing the tense of a sentence, or negating it, loses the closing curly mark (its comma stays)
#            where the changed verb is the last word of the quotation. The opening mark stays, so the text then reads as if
#            the words "Orlo said" were the speaker's own, and the library's own search finds no quotation any more.
#            With straight marks, or where another word is last, nothing is lost.
# A guess:   Only the verb's letters change; what stands around it is left as it was, whatever the mark.
# Hurt:      Whoever rewrites news for a digest or makes training sentences in other tenses: correct quotations
#            turn into unclosed ones, and the speaker falls inside, only in copy that is typeset well.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact compromise@14.17.0 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import nlp from "compromise";

const rewrites = {
  past: doc => doc.verbs().toPastTense(),
  future: doc => doc.verbs().toFutureTense(),
  negative: doc => doc.verbs().toNegative(),
};
function rewrite(text, how) {
  const doc = nlp(text);
  rewrites[how](doc);
  const out = doc.text();
  const found = nlp(out).quotations().length;
  console.log(`${how.padEnd(9)} ${text}  ->  ${out}  (quotations found: ${found})`);
  return { out, found };
}

let asTold = nlp("“We wait,” Orlo says.").quotations().length === 1;
for (const how of Object.keys(rewrites)) {
  const curly = rewrite("“We wait,” Orlo says.", how);
  const straight = rewrite('"We wait," Orlo says.', how);
  const inside = rewrite("“We wait for rain,” Orlo says.", how);
  asTold &&= curly.out.startsWith("“") && !curly.out.includes("”") && curly.found === 0
    && straight.out.split('"').length === 3 && straight.found === 1
    && inside.out.includes("”") && inside.found === 1;
}
console.log(asTold ? "As told: the closing mark is lost." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
