#!/usr/bin/env bash
# Every chart that the library can draw, by readers that are not ours: Vega-Lite compiles each specification without a warning, Vega renders it, librsvg draws each SVG.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v rsvg-convert >/dev/null || apt-get install -y librsvg2-bin >/dev/null

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
java -cp "examples/target/classes:$(cat examples/target/jshell.classpath)" io.github.digitalsilkroad.examples.Pictures "$work/charts"
npm install --prefix "$work/npm" --no-save --no-package-lock --no-audit --no-fund --loglevel=error vega@5.33.0 vega-lite@5.23.0 </dev/null
NODE_PATH=$work/npm/node_modules node .ci/checks/charts.js "$work/charts"
count=0
for picture in "$work"/charts/*.svg; do
    rsvg-convert --output "$work/picture.png" "$picture"
    count=$((count + 1))
done
echo "$count SVG pictures drawn by librsvg"
