#!/usr/bin/env bash
# The release as JSON-LD, read by npm's jsonld and checked against the shapes of DCAT-AP 3.0.0, which are in this folder.
set -euo pipefail
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT

java -cp "examples/target/classes:$(cat examples/target/jshell.classpath)" io.github.digitalsilkroad.examples.Formats "$written" >"$written/counts.txt"

npm install --prefix "$written" --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
    jsonld@9.0.0 n3@2.13.12 rdf-validate-shacl@0.6.5 @zazuko/env-node@3.0.0 </dev/null
cp .ci/checks/linked-data.mjs "$written/"
node "$written/linked-data.mjs" "$written" .ci/checks/dcat-ap-3.0.0-shacl.ttl dataset/src/main/resources/io/github/digitalsilkroad/dataset
