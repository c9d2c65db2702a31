#!/usr/bin/env bash
# The series as SDMX-CSV, read by sdmx-dl of the National Bank of Belgium: every observation has the value of its claim.
set -euo pipefail
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT

java -cp "examples/target/classes:$(cat examples/target/jshell.classpath)" io.github.digitalsilkroad.examples.Formats "$written" >"$written/counts.txt"

# sdmx-dl reads version 1.0 of the format, whose first column names the flow and stands for three of version 2.0.
sed -e '1s/^STRUCTURE,STRUCTURE_ID,ACTION,/DATAFLOW,/' -e 's/^dataflow,\([^,]*\),I,/\1,/' "$written/sdmx" >"$written/sdmx.csv"

cat >"$written/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>check</groupId>
  <artifactId>sdmx</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>com.github.nbbrd.sdmx-dl</groupId>
      <artifactId>sdmx-dl-format-csv</artifactId>
      <version>3.0.0-beta.13</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$written/pom.xml" dependency:build-classpath -Dmdep.outputFile="$written/classpath" </dev/null
java -cp "$(cat "$written/classpath")" .ci/checks/SdmxCheck.java "$written/sdmx.csv" dataset/src/main/resources/io/github/digitalsilkroad/dataset
