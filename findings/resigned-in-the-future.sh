#!/usr/bin/env bash
# Package:   chrono-node 2.10.3 (npm)
# Seen:      2026-11-30
# Behaviour: A bare weekday is resolved to the nearest day, before or after, whatever the tense of the verb. In a story
#            of a Friday, "resigned on Monday" lies three days ahead; in one of a Wednesday, two days back.
#            The option forwardDate only forbids the past; there is none that forbids the future.
# Output:    published 2026-11-27: resigned on Monday = 2026-11-30
# A guess:   The past tense, or news as such, points back; or at least all weekdays of a story lie on one side.
# Hurt:      Whoever builds timelines of who said what when: four of seven weekdays are right, so samples look fine,
#            and some statements are dated after the article that reports them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund --ignore-scripts --cache "$work/cache" --save-exact chrono-node@2.10.3 ||
    { echo "could not install the package"; exit 2; }
cat > look.js <<'JS'
import * as chrono from "chrono-node";

const published = ["2026-11-25", "2026-11-26", "2026-11-27"];
const resolve = (text, day, options) => chrono.parseDate(text, new Date(`${day}T12:00:00Z`), options).toISOString().slice(0, 10);
const seen = published.map(day => {
  const date = resolve("The mayor resigned on Monday.", day);
  console.log(`published ${day}: resigned on Monday = ${date}`);
  return date;
});
const last = published.map(day => resolve("The mayor resigned last Monday.", day));
const asTold = seen.join() === "2026-11-23,2026-11-23,2026-11-30" && last.every(d => d === "2026-11-23");
console.log(asTold ? "As told: Friday's story tells of a Monday to come." : "Changed.");
process.exit(asTold ? 0 : 1);
JS
node look.js
