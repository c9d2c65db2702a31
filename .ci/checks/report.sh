#!/usr/bin/env bash
# The HTML report in a real browser: every page opens without an error and without a request beyond its folder, no link is broken, nothing
# scrolls sideways on a telephone or a screen, and axe finds no barrier on any kind of page, in the light and in the dark.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v chromium >/dev/null || apt-get install -y chromium >/dev/null

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -cp "examples/target/classes:$(cat examples/target/jshell.classpath)" io.github.digitalsilkroad.examples.Briefing --html "$work/report" >/dev/null
npm install --prefix "$work/npm" --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
    puppeteer-core@24.10.0 axe-core@4.10.3 </dev/null
NODE_PATH=$work/npm/node_modules node .ci/checks/report.js "$work/report" "$(command -v chromium)"
