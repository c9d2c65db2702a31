#!/usr/bin/env bash
# The sources as CSL-JSON and BibTeX, read back by citation-js; CITATION.cff against the schema of its format, which refuses every bad one of a table.
set -euo pipefail
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT

java -cp "examples/target/classes:$(cat examples/target/jshell.classpath)" io.github.digitalsilkroad.examples.Formats "$written" >"$written/counts.txt"

npm install --prefix "$written" --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
    @citation-js/core@0.8.2 @citation-js/plugin-csl@0.8.2 @citation-js/plugin-bibtex@0.8.2 \
    ajv@8.20.0 ajv-formats@3.0.1 js-yaml@4.1.0 </dev/null
NODE_PATH=$written/node_modules node .ci/checks/citations.js "$written" CITATION.cff .ci/checks/cff-1.2.0-schema.json
