#!/usr/bin/env bash
# The HTML report in a real browser: pages of each kind open without an error and without a request beyond their folder, and no link is broken.
# Nothing scrolls sideways or is too small to read, axe finds no barrier, in the light and in the dark, and the paths that a person takes lead
# where they should. The search in the pages is MiniSearch as it is published.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v chromium >/dev/null || apt-get install -y chromium >/dev/null

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -cp "examples/target/classes:$(cat examples/target/jshell.classpath)" io.github.digitalsilkroad.examples.Briefing --html "$work/report" >/dev/null
npm install --prefix "$work/npm" --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
    puppeteer-core@24.10.0 axe-core@4.10.3 minisearch@7.2.0 </dev/null
diff <(grep -v '^//# sourceMappingURL' "$work/npm/node_modules/minisearch/dist/umd/index.js") \
    <(sed '1,/^\*\/$/d' core/site/src/main/resources/io/github/digitalsilkroad/site/minisearch.js)
NODE_PATH=$work/npm/node_modules node .ci/checks/report.js "$work/report" "$(command -v chromium)"
