#!/usr/bin/env bash
# every date of the tables, and the borders of the calendar, have the first and last day that another reader of EDTF gives them
set -euo pipefail
modules=$(mktemp -d)
trap 'rm -rf "$modules"' EXIT
npm install --prefix "$modules" --no-save --no-package-lock --no-audit --no-fund --loglevel=error edtf@4.11.1 csv-parse@5.6.0
# Node looks for modules in the folder of the program.
cp .ci/checks/dates.mjs "$modules"
node "$modules/dates.mjs" list dataset/src/main/resources/io/github/digitalsilkroad/dataset >"$modules/dates.txt"
java -cp "examples/target/classes:$(cat examples/target/jshell.classpath)" .ci/checks/Dates.java <"$modules/dates.txt" >"$modules/ours.txt"
node "$modules/dates.mjs" compare "$modules/ours.txt"
