#!/usr/bin/env bash
# The typed facts as CSV, asked by the DuckDB of Node.js: every query of examples/facts-in-sql.md gives what the page shows.
set -euo pipefail
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT

java -cp "examples/target/classes:$(cat examples/target/jshell.classpath)" io.github.digitalsilkroad.examples.FactTables "$written"
npm install --prefix "$written" --no-save --no-package-lock --no-audit --no-fund --loglevel=error @duckdb/node-api@1.5.6-r.1 </dev/null
cp .ci/checks/facts.mjs "$written/"
node "$written/facts.mjs" "$written" examples/facts-in-sql.md
