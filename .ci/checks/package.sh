#!/usr/bin/env bash
# The data package is valid by the JSON Schema of the standard and for an independent implementation of it
set -euo pipefail
modules=$(mktemp -d)
trap 'rm -rf "$modules"' EXIT
npm install --prefix "$modules" --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
  datapackage@1.1.10 ajv@8.17.1 ajv-formats@3.0.1
NODE_PATH=$modules/node_modules node .ci/checks/package.js dataset/src/main/resources/io/github/digitalsilkroad/dataset
