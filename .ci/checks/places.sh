#!/usr/bin/env bash
# the same answers in odd places: other locales, time zones and charsets, no home, nowhere to write, odd paths, modules, little memory, two hundred at once
# Runs alone: two hundred processes starve what runs beside them.
set -euo pipefail
tables=$PWD/dataset/src/main/resources/io/github/digitalsilkroad/dataset
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8

fail() { echo "FAILED: $1" >&2; exit 1; }

# The jars that a user would have: ours and what they need at run time.
jars="$work/jars"
mkdir "$jars"
cp core/target/digital-silk-road-core-*[0-9].jar dataset/target/digital-silk-road-dataset-*[0-9].jar "$jars"
tr ':' '\n' <examples/target/jshell.classpath | grep -E '/(guava|failureaccess|fastcsv|jackson-core|jspecify)-[0-9][^/]*\.jar$' |
    grep -v tools/jackson/ | sort -u | xargs -I{} cp {} "$jars"
javac -cp "$jars/*" -d "$work/classes" .ci/checks/Places.java
jar --create --file "$work/places.jar" -C "$work/classes" .
# Processes that end this soon gain nothing from the second compiler.
quick=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1)
plain=("${quick[@]}" -cp "$work/classes:$jars/*")

java "${plain[@]}" Places all >"$work/once"
java "${plain[@]}" Places all "$tables" >"$work/expected"
cat "$work/once" "$work/once" | cmp - "$work/expected" >&2 || fail 'the bundled data and their folder differ'
(($(wc -l <"$work/expected") > 100)) || fail 'the plain run prints next to nothing'
if grep -qP '[\x{0660}-\x{0669}\x{06F0}-\x{06F9}\x{0966}-\x{096F}]' "$work/expected"; then fail 'digits of another script'; fi
places=0
running=()

# same WHERE COMMAND...: it prints what the plain run printed, and nothing on standard error. Two run at once; settled 0 waits for both.
same() {
    places=$((places + 1))
    compare "$work/same.$places" "$@" &
    running+=($!)
    ((${#running[@]} < 2)) || settled 1
}

# settled MOST: waits until no more than so many run
settled() {
    while ((${#running[@]} > $1)); do
        wait "${running[0]}"
        running=("${running[@]:1}")
    done
}

compare() {
    local out=$1 where=$2
    shift 2
    "$@" >"$out" 2>"$out.err" </dev/null || { cat "$out.err" >&2; fail "$where: it ends with $?"; }
    cmp "$work/expected" "$out" >&2 || { diff "$work/expected" "$out" | head -5 >&2; fail "$where: other output"; }
    [[ ! -s $out.err ]] || { cat "$out.err" >&2; fail "$where: it complains"; }
}

for locale in tr-TR ar-EG fa-IR th-TH; do
    same "locale $locale" java -Duser.language="${locale%-*}" -Duser.country="${locale#*-}" "${plain[@]}" Places all "$tables"
done
# This is how the JDK itself is told to take other digits and another calendar.
for locale in ar-EG-u-nu-arab fa-IR-u-nu-arabext hi-IN-u-nu-deva th-TH-u-ca-buddhist; do
    same "locale $locale" java -Duser.language="${locale:0:2}" -Duser.country="${locale:3:2}" -Duser.extensions="${locale:6}" \
        "${plain[@]}" Places all "$tables"
done
# A day apart, so that a date of today would differ in one of them.
for zone in Pacific/Kiritimati Pacific/Pago_Pago; do
    same "time zone $zone" env TZ="$zone" java "${plain[@]}" Places all "$tables"
done
same 'US-ASCII' env LC_ALL=C java -Dfile.encoding=US-ASCII "${plain[@]}" Places all "$tables"
same 'no home' env -u HOME java -Duser.home=/nowhere "${plain[@]}" Places all "$tables"
# Not even root writes here.
same 'nowhere to write' env -C /proc java -XX:-UsePerfData -Djava.io.tmpdir=/proc "${plain[@]}" Places all "$tables"

odd="$work/Шёлковый путь, 100 % + #1"
mkdir "$odd"
cp -r "$jars" "$work/classes" "$odd"
cp -r "$tables" "$odd/таблицы"
same 'odd paths' java "${quick[@]}" -cp "$odd/classes:$odd/jars/*" Places all "$odd/таблицы"

same 'modules' java "${quick[@]}" -p "$jars" --add-modules io.github.digitalsilkroad.dataset -cp "$work/classes" Places all "$tables"
same '128 MB' java -Xmx128m "${plain[@]}" Places all "$tables"
settled 0

# Two hundred processes load at once, or as many as the memory holds at 100 MB each. All map one archive of classes, which
# spares a third of the time; what they print is where the plain run begins.
small=(-Xmx64m "${quick[@]}" -cp "$work/places.jar:$(printf '%s\n' "$jars"/*.jar | paste -sd:)")
java "${small[@]}" -XX:ArchiveClassesAtExit="$work/places.jsa" Places >"$work/few" 2>"$work/err" </dev/null || { cat "$work/err" >&2; fail 'no archive of classes'; }
head -n "$(wc -l <"$work/few")" "$work/once" | cmp - "$work/few" >&2 || fail 'a part of the lines differs from all'
free=$(awk '/^MemAvailable/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null || echo 5000)
atonce=$((free / 100 < 200 ? free / 100 : 200))
processes=()
for ((i = 0; i < atonce; i++)); do
    java "${small[@]}" -XX:SharedArchiveFile="$work/places.jsa" Places >"$work/out.$i" 2>"$work/err.$i" </dev/null &
    processes+=($!)
done
for ((i = 0; i < atonce; i++)); do
    wait "${processes[i]}" || { cat "$work/err.$i" >&2; fail "process $i of $atonce"; }
    cmp "$work/few" "$work/out.$i" >&2 || fail "process $i of $atonce prints something else"
done
echo "$places places print the same $(wc -l <"$work/expected") lines, and $atonce processes at once the same $(wc -l <"$work/few")"
