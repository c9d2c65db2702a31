#!/usr/bin/env bash
# the borders of the map are those of Natural Earth, as .ci/outlines.mjs simplifies them
set -euo pipefail
modules=$(mktemp -d)
trap 'rm -rf "$modules"' EXIT
npm install --prefix "$modules" --no-save --no-package-lock --no-audit --no-fund --loglevel=error world-atlas@2.0.2 \
    topojson-client@3.1.0 topojson-simplify@3.0.3 polylabel@2.1.0 i18n-iso-countries@7.14.0
# Node looks for modules in the folder of the program.
cp .ci/outlines.mjs "$modules"
node "$modules/outlines.mjs" >"$modules/outlines.csv"
cmp "$modules/outlines.csv" core/site/src/main/resources/io/github/digitalsilkroad/site/outlines.csv
echo "$(($(wc -l <"$modules/outlines.csv") - 1)) countries"
