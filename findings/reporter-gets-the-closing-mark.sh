#!/usr/bin/env bash
# Package:   @formatjs/intl-segmenter 12.2.15 (npm), a polyfill of Intl.Segmenter; Node.js 20's own (ICU 78) does the same
# Seen:      2026-12-01
# Behaviour: Sentences of French text, with the locale "fr" named: where a full stop ends the words quoted, the text is cut
#            before the closing mark, since French sets a space ahead of it, and a no-break space counts as any other. The
#            quotation stays open, and the reporter's sentence begins with "»". Swiss and Spanish copy without the space,
#            quotations that end with a comma, and English marks are cut well.
# Output:    « La digue fuit.  |  » Le maire se tut.
# A guess:   A segmenter that asks for the locale knows its quotation marks; and nothing is cut at a no-break space.
# Hurt:      Whoever finds quotations or speakers sentence by sentence: in French papers direct speech never closes, and the
#            reporter's own words, and the next speaker's, carry a quotation mark; the English test passes.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact @formatjs/intl-segmenter@12.2.15 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { Segmenter } from "@formatjs/intl-segmenter";

const split = (Kind, locale, text) => [...new Kind(locale, { granularity: "sentence" }).segment(text)].map(s => s.segment.trim());
const look = (name, locale, text, told) => {
  const sentences = split(Segmenter, locale, text);
  const own = split(Intl.Segmenter, locale, text).join() === sentences.join() ? "the same" : "otherwise";
  console.log(`${name.padEnd(24)} ${sentences.join("  |  ")}   (Node.js's own: ${own})`);
  return sentences.join("|") === told;
};
const french = space => `«${space}La digue fuit.${space}» Le maire se tut.`;
const seen = [
  look("French, no-break space", "fr", french("\u00a0"), "«\u00a0La digue fuit.|» Le maire se tut."),
  look("French, narrow no-break", "fr-FR", french("\u202f"), "«\u202fLa digue fuit.|» Le maire se tut."),
  look("French, question", "fr", french("\u00a0").replace(".", "\u00a0?"), "«\u00a0La digue fuit\u00a0?|» Le maire se tut."),
  look("French, a comma follows", "fr", "«\u00a0La digue fuit\u00a0», dit le maire.", "«\u00a0La digue fuit\u00a0», dit le maire."),
  look("Swiss French, no space", "fr-CH", french(""), "«La digue fuit.»|Le maire se tut."),
  look("English", "en", "“The dam leaks.” The mayor was silent.", "“The dam leaks.”|The mayor was silent."),
];
const asTold = seen.every(Boolean);
console.log(asTold ? "As told: the reporter's sentence begins with the closing mark." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
