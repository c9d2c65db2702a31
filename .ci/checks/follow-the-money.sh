#!/usr/bin/env bash
# The entities and statements of the dataset, read by two programs of the FollowTheMoney project: its Java library and its npm package.
set -euo pipefail
written=$(mktemp -d)
trap 'rm -rf "$written"' EXIT

java -cp "examples/target/classes:$(cat examples/target/jshell.classpath)" io.github.digitalsilkroad.examples.Formats "$written" >"$written/counts.txt"

npm install --prefix "$written" --no-save --no-package-lock --no-audit --no-fund --loglevel=error @alephdata/followthemoney@3.8.4 </dev/null
NODE_PATH=$written/node_modules node .ci/checks/follow-the-money.js "$written" dataset/src/main/resources/io/github/digitalsilkroad/dataset

cat >"$written/pom.xml" <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>check</groupId>
  <artifactId>follow-the-money</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>tech.followthemoney</groupId>
      <artifactId>followthemoney</artifactId>
      <version>3.8.4</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -q -B -f "$written/pom.xml" dependency:build-classpath -Dmdep.outputFile="$written/classpath" </dev/null
java -cp "$(cat "$written/classpath")" .ci/checks/FollowTheMoneyCheck.java "$written" 2>/dev/null
