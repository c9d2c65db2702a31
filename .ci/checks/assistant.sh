#!/usr/bin/env bash
# the server for assistants talks to the official TypeScript client: tools, resources, errors, progress, cancellation (profile assistant)
# Runs alone: it builds in the tree.
set -euo pipefail
modules=$(mktemp -d)
trap 'rm -rf "$modules"' EXIT
mvn -B -Passistant -pl examples/assistant -am -Dtest='io.github.digitalsilkroad.examples.assistant.*Test' \
    -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip -Dmaven.javadoc.skip -Denforcer.skip package </dev/null |
    grep -E '^\[ERROR\]|Tests run:'
npm install --prefix "$modules" --no-save --no-package-lock --no-audit --no-fund --loglevel=error @modelcontextprotocol/sdk@1.32.2
cp .ci/checks/assistant.mjs "$modules/"
node "$modules/assistant.mjs" examples/assistant/target/digital-silk-road-assistant.jar
