#!/usr/bin/env bash
# The Parquet files that DuckDbTest wrote by the recipe of examples/interchange-formats.md, read by hyparquet: every cell as in the CSV.
set -euo pipefail
reader=$(mktemp -d)
trap 'rm -rf "$reader"' EXIT

npm install --prefix "$reader" --no-save --no-package-lock --no-audit --no-fund --loglevel=error hyparquet@1.33.0 </dev/null
cp .ci/checks/parquet.mjs "$reader/"
node "$reader/parquet.mjs" examples/target/parquet dataset/src/main/resources/io/github/digitalsilkroad/dataset
