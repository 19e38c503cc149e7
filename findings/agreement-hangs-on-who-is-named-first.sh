#!/usr/bin/env bash
# Package:   krippendorff 0.1.0 (npm), Krippendorff's alpha for any number of annotators
# Seen:      2026-12-01
# Behaviour: Only as many sentences count as the first annotator has labelled. Where the one who is named first stopped early,
#            the rest is left out, though two others labelled all of it; where another is first, all of it counts. The
#            package's own example leaves out labels at the end of a row, of its last annotator.
# Output:    one who stopped after two, first: 1; the same three, another first: 0.4; the two who finished: 0.298
# A guess:   Alpha knows no order of annotators: every sentence with two labels or more counts, or uneven rows are refused.
# Hurt:      Whoever lists annotators by name and publishes the agreement on news labels: one who gave up on page one,
#            first in the alphabet, turns a poor guide into a perfect one, and no figure says how much was looked at.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact krippendorff@0.1.0 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import { alpha } from "krippendorff";

const labels = {
  ada: ["official", "analysis"],
  bo: ["official", "analysis", "narrative", "official", "analysis", "narrative"],
  cy: ["official", "analysis", "official", "narrative", "narrative", "narrative"],
};
const agreement = (...names) => {
  const value = alpha(names.map(name => labels[name]));
  console.log(`${names.join(", ").padEnd(11)} ${value.toFixed(3)}`);
  return value;
};
const early = agreement("ada", "bo", "cy");
const late = [agreement("bo", "ada", "cy"), agreement("bo", "cy", "ada"), agreement("cy", "ada", "bo")];
const finished = [agreement("bo", "cy"), agreement("cy", "bo")];
const near = told => value => Math.abs(value - told) < 0.0005;
const asTold = early === 1 && late.every(near(0.4)) && finished.every(near(0.298));
console.log(asTold ? "As told: whoever is named first decides what counts." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
