#!/usr/bin/env bash
# Every answer to every score follows from its own document, for a program that shares no code with the library
set -euo pipefail
answers=$(mktemp)
trap 'rm -f "$answers"' EXIT
java -cp "$(cat examples/target/jshell.classpath):examples/target/classes" io.github.digitalsilkroad.examples.check.AllAnswers "$answers"
node .ci/checks/answers.js "$answers"
node .ci/checks/answers-changed.js "$answers"
