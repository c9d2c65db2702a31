#!/usr/bin/env bash
# what Spark answers of many countries is, row by row, what one machine does, and spark-submit takes our jars (profile spark)
# Runs alone: it builds in the tree.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -B -Pspark -pl examples/spark -am -Dtest='io.github.digitalsilkroad.examples.spark.*Test' \
    -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip -Dmaven.javadoc.skip -Denforcer.skip \
    package dependency:build-classpath -Dmdep.outputFile="$work/\${project.artifactId}.path" </dev/null |
    grep -E '^\[ERROR\]|Tests run:'

# What the script spark-submit runs, with a class path of Spark alone: what is ours comes by --jars, as its README says.
ours='/digital-silk-road-|/fastcsv-|/guava-|/picocli-'
mapfile -t path < <(tr : '\n' <"$work/digital-silk-road-spark.path")
jars=$(printf '%s\n' "${path[@]}" | grep -E "$ours" | paste -sd,)
spark=$(printf '%s\n' "${path[@]}" | grep -Ev "$ours|/target/classes" | paste -sd:)
mkdir -p "$work/world"
cp -r dataset/src/main/resources/io/github/digitalsilkroad/dataset "$work/world/KG"
opens=$(sed -n 's|.*<spark.opens>\(.*\)</spark.opens>.*|\1|p' examples/spark/pom.xml)
# shellcheck disable=SC2086 # the options are words
java $opens -cp "$spark" org.apache.spark.deploy.SparkSubmit --master 'local[2]' \
    --class io.github.digitalsilkroad.examples.spark.OnSpark --jars "$jars" \
    examples/spark/target/digital-silk-road-spark-*.jar \
    --packages "$work/world" 'vendor-concentration country={country}' >"$work/rows" 2>"$work/log" </dev/null ||
    { tail -40 "$work/log" >&2; exit 1; }
grep -E '^\|KG .*\|vendor-concentration country=KG\|.*\|[0-9a-f]{64}' "$work/rows" ||
    { echo 'FAILED: spark-submit gave no answer:' >&2; cat "$work/rows" >&2; exit 1; }
