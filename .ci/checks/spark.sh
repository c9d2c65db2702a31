#!/usr/bin/env bash
# what Spark answers of many countries is, row by row, what one machine does (profile spark)
set -euo pipefail
mvn -B -q -Pspark -pl core,dataset,examples/spark -Dtest='io.github.digitalsilkroad.examples.spark.*Test' \
    -Dsurefire.failIfNoSpecifiedTests=false test </dev/null
