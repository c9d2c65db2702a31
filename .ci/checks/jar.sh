#!/usr/bin/env bash
# the one jar runs without Maven: subcommands, exit codes and the shell, on every JDK that is here
set -euo pipefail
jar=$PWD/examples/target/digital-silk-road.jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Each run is short: it spends less on making itself faster.
short=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)

fail() { echo "FAILED: $1" >&2; exit 1; }

# expect STATUS WHAT COMMAND...: runs it, and looks for words in what it says
expect() {
    local wanted=$1 words=$2 status=0
    shift 2
    "$java" "${short[@]}" -jar "$jar" "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
    [[ $status == "$wanted" ]] || { cat "$work/out" "$work/err" >&2; fail "$* ended with $status, not $wanted"; }
    grep -qF -- "$words" "$work/out" "$work/err" || { cat "$work/out" "$work/err" >&2; fail "$* does not say: $words"; }
    if grep -qE '^\s+at [a-z]' "$work/err"; then fail "$* ends in a stack trace"; fi
    commands=$((commands + 1))
}

size=$(stat -c %s "$jar")
# The readers of HTML and of workbooks are two and a half megabytes of it.
((size < 12 * 1024 * 1024)) || fail "$jar has $size bytes, more than 12 MB"
for part in META-INF/LICENSE META-INF/NOTICE META-INF/licenses/digital-silk-road.txt sources/io/github/digitalsilkroad/core/catalog/Catalog.java; do
    unzip -l "$jar" "$part" >/dev/null || fail "$jar lacks $part"
done
if unzip -l "$jar" | grep -E 'module-info.class|openjdk/jmh|/bench/'; then fail "$jar holds what it should not"; fi

# AidData's sheet as a workbook of its least parts, packed by the archiver of the JDK.
part() { mkdir -p "$(dirname "$work/parts/$1")" && printf '<?xml version="1.0" encoding="UTF-8"?>%s' "$2" >"$work/parts/$1"; }
kind=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml
cells() { for cell in "$@"; do printf '<c t="inlineStr"><is><t>%s</t></is></c>' "$cell"; done; }
part '[Content_Types].xml' "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"$kind\"/></Types>"
part xl/workbook.xml '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Deals" sheetId="1" r:id="rId1"/></sheets></workbook>'
part xl/_rels/workbook.xml.rels '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'
part xl/worksheets/sheet1.xml "<worksheet><sheetData><row>$(cells 'AidData Record ID' 'Recipient ISO-3' Title)</row><row>$(
    cells 7 KEN 'A road')</row></sheetData></worksheet>"

# The lines that a person is shown for the shell, and three whose answers show without print().
sed -n 's/^jshell> //p' examples/jshell.md >"$work/lines"
cat >>"$work/lines" <<'LINES'
dsr.deployments().in("tj-dushanbe").table(Props.SUPPLIER)
dsr.financings().top(5, Props.AMOUNT)
help()
LINES
cat >"$work/Documented.java" <<'JAVA'
import io.github.digitalsilkroad.examples.cli.JavadocSources;
import jdk.jshell.JShell;

public class Documented {
    public static void main(String[] args) {
        JavadocSources.offer();
        try (JShell shell = JShell.create()) {
            shell.addToClasspath(args[0]);
            shell.eval("import io.github.digitalsilkroad.core.quantity.*;");
            String typed = "Estimate.about(";
            System.out.println(shell.sourceCodeAnalysis().documentation(typed, typed.length(), true).get(0).javadoc());
        }
    }
}
JAVA

for home in /usr/lib/jvm/*17* /usr/lib/jvm/*25* ${JAVA_HOME_25_X64:-}; do
    java=$home/bin/java
    [[ -x $home/bin/jshell && ! -L $home ]] || continue
    commands=0
    (cd "$work/parts" && "$home/bin/jar" cfM "$work/deals.xlsx" .)
    debt='debt-leverage debtor=TJ creditor=CN year=2016'
    expect 0 'data: digital-silk-road' --version
    expect 0 'percent of gross government debt' ask "$debt"
    expect 0 'known by 2020-04' ask "$debt" --known-by 2020-04
    expect 2 'nearest: debt-leverage' ask debt-levrage debtor=TJ
    expect 0 'formula: ' why "$debt"
    expect 0 '@misc' cite "$debt" --format bibtex
    expect 0 'It is true' lint 'about 40 % of Kyrgyz public debt was owed to China in 2019'
    expect 0 'What to find out next' find-out --first 3 'vendor-concentration country=UZ'
    expect 0 'read again' reread cpc-2020
    expect 0 'aiddata-gcdf' import aiddata "$work/deals.xlsx"
    expect 0 'csv' export --format csv -o "$work/csv"
    expect 0 '0 problems' check "$work/csv"
    expect 0 'datapackage.json: as it was' renew "$work/csv"
    sed -i '2s/^/x/' "$work/csv/countries.csv"
    expect 1 'countries.csv' check "$work/csv"
    expect 1 'datapackage.json: not renewed' renew "$work/csv"
    expect 2 'no such file or folder' check "$work/nowhere"
    expect 0 'pinned by' lock write "$work/answers.lock" "$debt"
    expect 0 '0 moved' lock check "$work/answers.lock"
    expect 0 'index.html' report "$work/report"
    expect 2 'Unknown option' ask --nonsense
    rm -rf "$work/csv" "$work/report"

    # A reader that has read enough closes the pipe; that is no error.
    "$java" "${short[@]}" -jar "$jar" export --format json 2>"$work/err" | head -c 100 >/dev/null || fail 'export into head'
    [[ ! -s $work/err ]] || { cat "$work/err" >&2; fail 'export into head complains'; }
    # A disk that is full is one.
    (ulimit -f 100; "$java" "${short[@]}" -jar "$jar" export --format json >"$work/cut" 2>"$work/err") && fail 'an answer that is cut passes for whole'
    grep -qF 'standard output: ' "$work/err" || fail 'nothing says that an answer is cut'

    # The shell: every line of the README runs, tables show, and a name has its Javadoc.
    "$java" "${short[@]}" -Djava.util.prefs.userRoot="$work" -jar "$jar" <"$work/lines" >"$work/shell" 2>"$work/err" || fail 'the shell'
    if grep -nE '\|  (Error|Exception)|Exception:' "$work/shell" "$work/err"; then fail 'a line of the README fails in the shell'; fi
    grep -qE 'tj-dushanbe-safe-city +huawei' "$work/shell" || fail 'a table does not show in the shell'
    grep -qF '==> 5 elements' "$work/shell" || fail 'a list shows on one endless line'
    grep -qF 'What can be asked' "$work/shell" || fail 'help() says nothing'
    "$java" "${short[@]}" --add-opens jdk.jshell/jdk.jshell=ALL-UNNAMED -cp "$jar" "$work/Documented.java" "$jar" >"$work/javadoc"
    grep -qF '10 % to either side' "$work/javadoc" || fail 'completion has no Javadoc'

    # The shell makes, looks for and takes no class archive by itself: it writes no file next to the jar, and a pipe with
    # the name of an archive that an earlier build kept there does not stop it.
    rm -rf "$work/own" && mkdir "$work/own" && cp "$jar" "$work/own/digital-silk-road.jar"
    shell() { timeout 120 "$java" "${short[@]}" -Djava.util.prefs.userRoot="$work" -jar "$work/own/digital-silk-road.jar" shell </dev/null >"$work/shell" 2>"$work/err"; }
    shell || fail 'the shell beside nothing'
    [[ $(ls -A "$work/own") == digital-silk-road.jar ]] || fail "the shell writes beside the jar: $(ls -A "$work/own")"
    mkfifo "$work/own/digital-silk-road-java-$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$home/release").jsa"
    shell || fail 'the shell beside a pipe'

    # The two lines of the README make an archive and use it; one that is not finished never gets its name.
    mapfile -t lines < <(grep -E '^java .*(ArchiveClassesAtExit|SharedArchiveFile)' README.md)
    [[ ${#lines[@]} == 2 ]] || fail 'the README has other than two lines about an archive of classes'
    archive() { (cd "$work/own" && JAVA_TOOL_OPTIONS="-Djava.util.prefs.userRoot=$work" PATH="$home/bin:$PATH" bash -c "$1" </dev/null >"$work/shell" 2>"$work/err"); }
    (ulimit -f 1000; archive "${lines[0]}") && fail 'an archive that does not fit on the disk passes for made'
    [[ ! -e $work/own/dsr.jsa ]] || fail 'half an archive has the name of a whole one'
    archive "${lines[0]}" || { cat "$work/err" >&2; fail 'the README does not make an archive'; }
    archive "${lines[1]}" || fail 'the shell does not start with an archive'
    archive 'java -Xshare:on -XX:SharedArchiveFile=dsr.jsa -jar digital-silk-road.jar --version' || fail 'Java does not take the archive'
    echo "$("$java" -version 2>&1 | head -1): $commands commands, $(wc -l <"$work/lines") lines in the shell, jar of $size bytes"
done
