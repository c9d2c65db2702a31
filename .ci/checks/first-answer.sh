#!/usr/bin/env bash
# a fresh process gives its first answer for a bounded multiple of what it costs one to read and split the same files
# Runs alone: it measures time.
set -euo pipefail
# The median of the ratios. 2.0 is wanted; lower the bound with every step towards it.
bound=3.8
# Classes that are not in the JDK's archive: each costs some 0.2 ms, whatever else the machine does.
declare -A most=([FirstAnswer]=531 [FirstScore]=955)
runs=9
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "FAILED: $1" >&2; exit 1; }

# The jars that a user would have, and the two programs.
jars=$(printf '%s:' core/target/digital-silk-road-core-*[0-9].jar dataset/target/digital-silk-road-dataset-*[0-9].jar)
jars+=$(tr ':' '\n' <examples/target/jshell.classpath | grep -E '/(guava|failureaccess|fastcsv|jackson-core|jspecify)-[0-9][^/]*\.jar$' |
    grep -v tools/jackson/ | sort -u | paste -sd:)

# execute PROGRAM [FLAG...]: what it prints is in a file of its name
execute() {
    java "${@:2}" -cp "examples/target/classes:$jars" "io.github.digitalsilkroad.examples.bench.$1" >"$work/$1" 2>"$work/err" ||
        { cat "$work/err" >&2; fail "$1 ends with an error"; }
}

# cost PROGRAM: seconds of processor time, of all threads, that it takes
cost() {
    local TIMEFORMAT='%U %S'
    { time execute "$1"; } 2>"$work/time"
    awk '{ print $1 + $2 }' "$work/time"
}

for ((run = 0; run <= runs; run++)); do
    printf '%s %s\n' "$(cost BareSplit)" "$(cost FirstAnswer)"
done | tail -n "$runs" >"$work/costs"
grep -q '^[1-9]' "$work/FirstAnswer" || fail 'there is no first answer'
awk '{ printf "%.2f\n", $2 / $1 }' "$work/costs" | sort -n >"$work/ratios"
ratio=$(sed -n "$((runs / 2 + 1))p" "$work/ratios")
awk -v ratio="$ratio" -v bound="$bound" 'BEGIN { exit !(ratio <= bound) }' || fail "the first answer costs $ratio times a bare split, more than $bound"
echo "first answer: $ratio times the processor time of a bare split (at most $bound), median of $runs runs"

for program in FirstAnswer FirstScore; do
    execute "$program" "-Xlog:class+load:file=$work/classes"
    loaded=$(grep -vc 'shared objects file' "$work/classes")
    ((loaded <= most[$program])) || fail "$program loads $loaded classes beyond those of the JDK's archive, more than ${most[$program]}: look for a library that a simple table or list brings, or a record that is compared"
    echo "$program: $loaded classes beyond those of the JDK's archive (at most ${most[$program]})"
done
