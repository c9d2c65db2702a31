#!/usr/bin/env bash
# Measures what the table and the plots of README.md show, in one run, and prints them: a quarter of an hour with nothing
# else to do. After `mvn -q package -DskipTests`, in the root of the project: bash examples/measure.sh
# With --short it takes three minutes, stops at 31,600 rows, and only shows that everything runs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
sizes=(1000 3160 10000 31600 100000 316000 1000000)
times=(-wi 3 -i 4 -w 1 -r 1)
pairs=5 # for times that differ from one process to the next: the question and then its loop, so often
brief=(-f 1 -wi 2 -i 3 -w 700ms -r 700ms)
runs=9
if [[ ${1:-} == --short ]]; then
    sizes=(1000 3160 10000 31600)
    times=(-wi 1 -i 1 -w 300ms -r 300ms)
    brief=(-f 1 "${times[@]}")
    pairs=3
    runs=3
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
classes=${EXAMPLES_CLASS_PATH:-examples/target/classes:$(cat examples/target/jshell.classpath)}
bench=io.github.digitalsilkroad.examples.bench
say() { printf '%4d s: %s\n' "$SECONDS" "$1" >&2; }

# jmh NAME ARGUMENT...: average times of each process into a file
jmh() {
    java -cp "$classes" org.openjdk.jmh.Main -foe true -tu us -rf json -rff "$work/$1.json" "${@:2}" >"$work/$1.log" 2>&1 || {
        tail -20 "$work/$1.log" >&2
        return 1
    }
}

# The class path of whole processes is of jars, as a user has it: Java archives no classes of a folder.
jars=
for part in ${classes//:/ }; do
    if [[ -d $part ]]; then
        folder=$part part=$(mktemp --dry-run "$work/XXXXXX.jar")
        jar --create --file "$part" -C "$folder" .
    fi
    jars+=$part:
done

# cpu PROGRAM [ARGUMENT]: seconds of processor time of a whole process, of all its threads
cpu() {
    local TIMEFORMAT='%U %S'
    { time java "${options[@]}" -cp "$jars" "$bench.$1" "${@:2}" >/dev/null; } 2>&1 | awk '{ print $1 + $2 }'
}

# ratio LABEL PROGRAM [FOLDER]: the median of the ratios of a process with the options to a bare split without
ratio() {
    for ((run = 0; run <= runs; run++)); do
        printf '%s %s\n' "$(cpu "${@:2}")" "$(options=() && cpu BareSplit "${@:3}")"
    done | tail -n "$runs" | awk '{ print $1 / $2 }' | sort -n | sed -n "$((runs / 2 + 1))p" |
        sed "s/^/$1 /" >>"$work/fresh"
}

# fresh LABEL PROGRAM [FOLDER]: as it is, and with what the project's README advises for a process that soon ends
fresh() {
    local options=()
    ratio "$@"
    options=(-XX:TieredStopAtLevel=1 "-XX:ArchiveClassesAtExit=$work/$1.jsa")
    cpu "${@:2}" >/dev/null
    options=(-XX:TieredStopAtLevel=1 "-XX:SharedArchiveFile=$work/$1.jsa")
    ratio "$1-short" "${@:2}"
}

say 'queries and groups at 21,000 deployments in 1,955 groups'
jmh catalog -f 1 "${times[@]}" 'CatalogBenchmark.(ask|loop)(List|Largest)' -p rows=21000 -p groups=1955
for what in Groups Concentration Lookup; do
    for ((pair = 0; pair < pairs; pair++)); do
        jmh "$what-$pair" -f 1 "${times[@]}" "CatalogBenchmark.(ask|loop)$what" -p rows=21000 -p groups=1955
    done
done
say 'what-if'
jmh edits -f 1 "${times[@]}" 'LensCostBenchmark.(oneEdit|tenEdits)' -p rows=21000 -p asked=true
say 'draws'
jmh draws -f 1 "${times[@]}" 'IndexBenchmark.(askDraws|loopDraws)'
for rows in "${sizes[@]}"; do
    say "groups and concentration at $rows"
    jmh "groups-$rows" "${brief[@]}" 'CatalogBenchmark.(ask|loop)(Groups|Concentration)' -p rows="$rows" -p groups=1955 -jvmArgs -Xmx6g
done
say 'what a package costs'
java -Xmx6g -XX:+UseSerialGC -cp "$classes" "$bench.Million" 21000 "${sizes[@]}" >"$work/million"
say 'fresh processes'
fresh answer FirstAnswer
fresh score FirstScore
java -cp "$jars" "$bench.FirstFolder" "$work/folder"
fresh folder FirstFolder "$work/folder"
say 'growth'
java -Xmx4g -cp "$classes" "$bench.Growth" >"$work/growth"
say 'done'

node - "$work" "$pairs" "${sizes[@]}" <<'JS'
const fs = require('fs');
const [work, pairs, ...counts] = process.argv.slice(2);
const sizes = counts.map(Number), largest = sizes.at(-1);
const read = name => fs.readFileSync(`${work}/${name}`, 'utf8').split('\n').map(line => line.trim()).filter(line => line !== '');
const middle = numbers => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
// Each question, with its number of rows, and its time in milliseconds.
function timesOf(name) {
  return Object.fromEntries(JSON.parse(fs.readFileSync(`${work}/${name}.json`, 'utf8')).map(
    ({ benchmark, params = {}, primaryMetric }) =>
      [`${benchmark.split('.').at(-1)} ${params.rows ?? ''}`.trim(), primaryMetric.score / 1000]));
}
const millis = Object.assign({}, ...['catalog', 'edits', 'draws', ...sizes.map(size => `groups-${size}`)].map(timesOf));
const ratio = (what, rows) => millis[`ask${what} ${rows}`] / millis[`loop${what} ${rows}`];
const number = (value, digits = 0) => value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
// The ratios of several pairs of processes, of which a row shows the middle, the least and the greatest.
function pairsRow(question, what, bound) {
  const ratios = Array.from({ length: pairs }, (_, pair) => timesOf(`${what}-${pair}`))
    .map(times => times[`ask${what} 21000`] / times[`loop${what} 21000`]);
  const [least, greatest] = [Math.min(...ratios), Math.max(...ratios)].map(extreme => number(extreme, 2));
  row(`${question} (${least} to ${greatest} in ${pairs} pairs of processes)`, bound, middle(ratios));
}
const fresh = Object.fromEntries(read('fresh').map(line => line.split(' ')));
const packages = {};
for (const cells of read('million').map(line => line.split(/ +/).map(Number)).filter(([rows]) => rows > 0)) {
  packages[cells[0]] = { reading: cells[3], bytes: cells[7] };
}
const growth = read('growth').map(line => {
  const [label, rest] = line.split(/ {2,}(.*)/);
  const [cells, bytes] = rest.replace(/\^-?[\d.]+/g, '').split('|').map(part => part.trim().split(/ +/).map(Number));
  return { label, power: Math.log(cells.at(-1) / cells[0]) / Math.log(21000 / 5000), cells, bytes };
});

const line = cells => console.log(`| ${cells.join(' | ')} |`);
function row(what, bound, measured, digits = 2, unit = '') {
  line([what, bound + unit, number(Number(measured), digits) + unit, measured <= bound ? 'yes' : '**no**']);
}
const big = number(largest);
line(['measured', 'at most', 'here', 'met']);
console.log('|---|---:|---:|---|');
row('list, times a loop', 0.3, ratio('List', 21000));
pairsRow('groups, times a loop', 'Groups', 2);
pairsRow('concentration by groups, times a loop', 'Concentration', 2);
row('ten largest, times a loop', 0.04, ratio('Largest', 21000), 3);
pairsRow('1,000 ids, times a `HashMap`', 'Lookup', 1.2);
row('what-if and count', 1.2, millis['oneEdit 21000'], 2, ' ms');
row('ten what-ifs, each of the last, and count', 6, millis['tenEdits 21000'], 2, ' ms');
row('draws with Sobol indices, times loops', 1.5, millis.askDraws / millis.loopDraws);
row(`groups of ${big}, times a loop`, 2.5, ratio('Groups', largest));
row(`concentration of ${big}, times a loop`, 2.5, ratio('Concentration', largest));
row(`${big} read from a package, in memory`, 600, packages[largest].bytes, 0, ' bytes a row');
row(`reading ${big} from a package, processor time`, 20, packages[largest].reading / 1000, 1, ' s');
row('first answer of a fresh process, times a bare split', 2, fresh.answer);
row('first score of a fresh process, times a bare split', 2.2, fresh.score);
row('first answer from a folder of 200 rows, times a bare split', 3.3, fresh.folder);
row('first answer with the options for a short process', 2, fresh['answer-short']);
row('first score with them', 2.2, fresh['score-short']);
row('first answer from a folder with them', 3.3, fresh['folder-short']);
for (const { label, cells } of growth) row(`${label}, of 21,000`, 5, cells.at(-1) / 1000, 1, ' s');

console.log();
line(['milliseconds', '5,000', '10,000', '21,000', 'power', 'at most n log n', 'bytes for each of 5,000', 'of 21,000']);
console.log('|---|---:|---:|---:|---:|---|---:|---:|');
for (const { label, cells, bytes, power } of growth) {
  line([label, ...cells.map(cell => number(cell)), number(power, 1), Number(power.toFixed(1)) <= 1.1 ? 'yes' : '**no**',
    number(bytes[0]), number(bytes.at(-1))]);
}

function plot(title, unit, ...lines) {
  const axis = sizes.map(size => `"${number(size)}"`).join(', ');
  const most = Math.ceil(Math.max(...lines.flat()) * 1.1);
  console.log(`\n\`\`\`mermaid\nxychart-beta\n    title "${title}"\n    x-axis "deployments" [${axis}]\n    y-axis "${unit}" 0 --> ${most}`);
  for (const cells of lines) console.log(`    line [${cells.map(cell => Number(cell.toPrecision(3))).join(', ')}]`);
  console.log('```');
}
plot('Groups and concentration, as often the time of a loop', 'times', sizes.map(size => ratio('Groups', size)), sizes.map(size => ratio('Concentration', size)));
plot('Reading a package, processor time', 'microseconds a row', sizes.map(size => packages[size].reading * 1000 / size));
plot('A catalog read from a package', 'bytes a row', sizes.map(size => packages[size].bytes));

console.log();
line(['deployments', 'groups, ms', 'times a loop', 'concentration, ms', 'times a loop', 'reading, ms', 'bytes a row']);
console.log('|---:|---:|---:|---:|---:|---:|---:|');
for (const size of sizes) {
  line([number(size), number(millis[`askGroups ${size}`], 2), number(ratio('Groups', size), 2),
    number(millis[`askConcentration ${size}`], 2), number(ratio('Concentration', size), 2),
    number(packages[size].reading), number(packages[size].bytes)]);
}
JS
