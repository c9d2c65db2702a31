#!/usr/bin/env bash
# what Spark answers of many countries is, row by row, what one machine does (profile spark, whose jars come by Maven)
set -euo pipefail
mvn -B -Pspark -pl core,dataset,examples/spark -Dtest='io.github.digitalsilkroad.examples.spark.*Test' \
    -Dsurefire.failIfNoSpecifiedTests=false test </dev/null | grep -E '^\[ERROR\]|Tests run:'
