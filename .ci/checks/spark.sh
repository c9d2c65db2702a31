#!/usr/bin/env bash
# what Spark answers of many countries, row by row as one machine does (profile spark)
set -euo pipefail
mvn -B -q -Pspark -pl examples/spark -am -DskipTests -Dspotless.check.skip -Denforcer.skip package </dev/null
mvn -B -Pspark -pl core,dataset,examples/spark -Dtest='io.github.digitalsilkroad.examples.spark.*Test' \
    -Dsurefire.failIfNoSpecifiedTests=false test </dev/null
