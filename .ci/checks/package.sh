#!/usr/bin/env bash
# The data package is valid for an independent implementation of the standard
set -euo pipefail
modules=$(mktemp -d)
trap 'rm -rf "$modules"' EXIT
npm install --prefix "$modules" --no-save --no-package-lock --no-audit --no-fund --loglevel=error datapackage@1.1.10
NODE_PATH=$modules/node_modules node .ci/checks/package.js dataset/src/main/resources/io/github/digitalsilkroad/dataset
