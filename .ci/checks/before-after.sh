#!/usr/bin/env bash
# the code before the redesign and that of today say the same of the bundled data: answers, things, exports, pages, problems of damaged packages
set -euo pipefail
before=$(head -1 .ci/before-after/commit)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! git cat-file -e "$before^{commit}" 2>/dev/null; then
    echo "skipped: this clone lacks the commit $before"
    exit 0
fi

# surface TREE NAME: what the built tree prints of its own tables, a line each.
surface() {
    local tree=$1 out="$work/$2" classpath
    classpath="$tree/examples/target/classes:$(cat "$tree/examples/target/jshell.classpath")"
    local main=(java -cp "$classpath" io.github.digitalsilkroad.examples.cli.Main)
    {
        java -cp "$classpath" "$tree/.ci/before-after/Surface.java" \
            "$tree/dataset/src/main/resources/io/github/digitalsilkroad/dataset" "$work/damaged"
        for format in json schema ftm statements graphml gexf geojson dcat csl bibtex; do
            "${main[@]}" export --format "$format" -o "$work/export" >/dev/null 2>&1
            echo "export $format | $(sha256sum <"$work/export" | cut -c1-16)"
        done
        "${main[@]}" export --format csv -o "$work/csv" >/dev/null 2>&1
        (cd "$work/csv" && sha256sum * | awk '{ print "export csv " $2 " | " substr($1, 1, 16) }')
        "${main[@]}" report "$work/report" >/dev/null 2>&1
        (cd "$work/report" && find . -type f | sort | xargs sha256sum | awk '{ print "page " $2 " | " substr($1, 1, 16) }')
        rm -rf "$work/csv" "$work/report" "$work/damaged"
    } | sed "s#$work/##g; s/InvalidDataException/DataPackageException/" >"$out" # the new name of one class
}

git clone -q . "$work/tree" && git -C "$work/tree" checkout -q "$before"
(cd "$work/tree" && mvn -q -B compile -Dexec.skip </dev/null)
surface "$work/tree" before
surface "$PWD" after
(($(wc -l <"$work/before") > 5000)) || { echo 'FAILED: the surface is too small' >&2; exit 1; }

# Lines whose part before the value matches a pattern of differences.txt (pattern, tab, reason) are explained.
diff <(sort "$work/before") <(sort "$work/after") | grep '^[<>]' >"$work/different" || true
grep -vE '^(#|$)' .ci/before-after/differences.txt | cut -f1 >"$work/patterns" || true
grep -vE -f "$work/patterns" "$work/different" >"$work/unexplained" || true
if [[ -s $work/unexplained ]]; then
    head -40 "$work/unexplained" | cut -c1-300 >&2
    echo "FAILED: $(wc -l <"$work/unexplained") lines differ without a reason in .ci/before-after/differences.txt" >&2
    exit 1
fi
while IFS= read -r pattern; do
    grep -qE -- "$pattern" "$work/different" || { echo "FAILED: no difference matches '$pattern'; strike it" >&2; exit 1; }
done <"$work/patterns"
echo "$(wc -l <"$work/after") lines as before, $(wc -l <"$work/different") differences explained"
