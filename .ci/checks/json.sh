#!/usr/bin/env bash
# JSON of the catalog, of answers and of deltas is valid by its schema for another implementation
set -euo pipefail
modules=$(mktemp -d)
trap 'rm -rf "$modules"' EXIT
examples="java -cp $(cat examples/target/jshell.classpath):examples/target/classes"
npm install --prefix "$modules" --no-save --no-package-lock --no-audit --no-fund --loglevel=error ajv@8.17.1
$examples io.github.digitalsilkroad.examples.Interchange "$modules/out"
NODE_PATH=$modules/node_modules node .ci/checks/json.js "$modules/out"
