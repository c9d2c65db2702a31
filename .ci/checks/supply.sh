#!/usr/bin/env bash
# the bill of materials names every dependency of core (.ci/released asks it of every published jar), and all that is built with has a license of the list
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -pl core dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$work/runtime" </dev/null
mvn -q -B -pl core dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/test" </dev/null
# The very execution of the release; only its file goes elsewhere.
mvn -q -B -Prelease -pl core cyclonedx:makeBom@bill-of-materials -DoutputDirectory="$work" </dev/null
node .ci/checks/supply.js "$work/bom.json" "$work/runtime" "$work/test" examples/target/jshell.classpath
