#!/usr/bin/env bash
# whatever breaks a caller of 0.1.0 is listed in core/api-breaks.txt with the reason that the changelog gives, and both versions run in one process
set -euo pipefail
baseline=cb2f168 # the commit of 0.1.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! git cat-file -e "$baseline^{commit}" 2>/dev/null; then
    echo "skipped: commit $baseline, which is 0.1.0, is not in this clone; fetch the whole history to compare"
    exit 0
fi
mkdir "$work/baseline"
git archive "$baseline" | tar --extract --directory="$work/baseline"
(cd "$work/baseline" && mvn -q -B package -pl core,dataset -Dmaven.test.skip -Dspotless.check.skip -Dmaven.javadoc.skip -Denforcer.skip -Djacoco.skip </dev/null)

cat >"$work/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>check</groupId>
  <artifactId>api</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.github.siom79.japicmp</groupId>
      <artifactId>japicmp</artifactId>
      <version>0.27.0</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath" </dev/null
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' core/pom.xml)
java -cp "$(cat "$work/classpath")" .ci/checks/ApiBreaks.java \
    "$work/baseline/core/target/digital-silk-road-core-0.1.0.jar" "core/target/digital-silk-road-core-$version.jar" core/api-breaks.txt CHANGELOG.md

# What each needs at run time: 0.1.0 needs no more than we do.
needs=$(tr ':' '\n' <examples/target/jshell.classpath | grep -E '/(guava|failureaccess|fastcsv|jackson-core|jspecify)-[0-9][^/]*\.jar$' |
    grep -v tools/jackson/ | paste -sd:)
java .ci/checks/SideBySide.java \
    "$(ls "$work"/baseline/core/target/*.jar "$work"/baseline/dataset/target/*.jar | paste -sd:):$needs" \
    "core/target/digital-silk-road-core-$version.jar:$(ls dataset/target/digital-silk-road-dataset-*[0-9].jar):$needs"
