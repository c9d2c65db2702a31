#!/usr/bin/env bash
# The network and the map of the dataset, read by graphology and by GDAL: as many nodes, edges and features as were written.
set -euo pipefail
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT

java -cp "examples/target/classes:$(cat examples/target/jshell.classpath)" io.github.digitalsilkroad.examples.Formats "$written" >"$written/counts.txt"

npm install --prefix "$written" --no-save --no-package-lock --no-audit --no-fund --loglevel=error \
    graphology@0.26.0 graphology-graphml@0.5.2 graphology-gexf@0.13.2 </dev/null
NODE_PATH=$written/node_modules node .ci/checks/networks.js "$written"

if ! command -v ogrinfo >/dev/null; then
    apt-get install -y gdal-bin >/dev/null
fi
features=$(ogrinfo -ro -so -al "$written/geojson" | sed -n 's/^Feature Count: //p')
located=$(ogrinfo -ro -q -al -geom=SUMMARY "$written/geojson" | grep -c '^  POINT' || true)
counted() { sed -n "/^geojson,/,/^[a-z]/s/^ *\([0-9]*\) $1\$/\1/p" "$written/counts.txt"; }
stated=$(counted located)
missing=$(counted unlocated)
echo "map: $features features, $located of them points; written: ${stated:-0} located, ${missing:-0} unlocated"
[[ $features -eq $((${stated:-0} + ${missing:-0})) && $located -eq ${stated:-0} ]]
