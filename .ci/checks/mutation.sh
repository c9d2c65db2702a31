#!/usr/bin/env bash
# the code that a change touches is broken on purpose: tests see it, or core/mutation-survivors.txt says why none can
set -euo pipefail
# Without an argument: the classes that changed since the branch left origin/main, on main itself since the commit
# before, or since $MUTATION_BASE; the most changed first, as many as a few minutes allow. With names of packages: all
# of their classes. With "all": every class of the packages below, which is what a release asks for.
packages=(quantity formula score catalog interchange)
most_classes=4
most_seconds=240
least_percent=90
root=io/github/digitalsilkroad/core
list=core/mutation-survivors.txt
reports=core/target/pit-reports

# mutate PACKAGE [CLASSES, comma-separated]: into a folder of the package, by the tests of the package. Where tests that
# state cases see enough, laws, which take most of the time, are left to the build.
mutate() {
    local own=io.github.digitalsilkroad.core tests
    case $1 in
        quantity) tests="$own.quantity.*Test" ;;
        score) tests="$own.score.*Test,$own.scenario.*Test" ;;
        *) tests="$own.$1.*" ;;
    esac
    mvn -q -B -pl core -Pmutation process-test-classes -Dmutation.package="$1" -Dmutation.tests="$tests" \
        ${2:+-Dmutation.classes="$2"} \
        -Dspotless.check.skip -Denforcer.skip -Djacoco.skip </dev/null >"$work/$1.log" 2>&1
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if (($# > 0)); then
    if [[ $1 != all ]]; then packages=("$@"); fi
    rm -rf "$reports"
    for package in "${packages[@]}"; do
        mutate "$package" || { tail -40 "$work/$package.log" >&2; exit 1; }
        echo "$package: mutated after $SECONDS s, $reports/$package/index.html"
    done
    if [[ $1 == all ]]; then
        java .ci/checks/Mutants.java "$reports" "$list" "$least_percent"
    else
        java .ci/checks/Mutants.java "$reports" "$list"
    fi
    exit
fi

base=${MUTATION_BASE:-$(git merge-base HEAD origin/main 2>/dev/null || true)}
if [[ -z $base || $base == "$(git rev-parse HEAD)" ]]; then base=HEAD~1; fi
if ! git cat-file -e "$base^{commit}" 2>/dev/null; then
    echo "skipped: no commit $base to compare with in this clone; fetch the history, or name a commit in MUTATION_BASE"
    exit
fi
folders=("${packages[@]/#/core/src/main/java/$root/}")
mapfile -t changed < <({
    git diff --numstat --no-renames --diff-filter=AM "$base" -- "${folders[@]}" | awk '{ print $1 + $2 "\t" $3 }'
    git ls-files --others --exclude-standard -- "${folders[@]}" | xargs -r wc -l |
        awk '$2 != "total" { print $1 "\t" $2 }'
} | grep -v '/package-info\.java$' | sort -k1,1nr -k2,2 | cut -f2)
if ((${#changed[@]} == 0)); then
    echo "no class of ${packages[*]} changed since $(git rev-parse --short "$base"): nothing to mutate"
    exit
fi
for left in "${changed[@]:most_classes}"; do
    echo "left out, as $most_classes others changed more: $(basename "$left" .java)"
done

declare -A classes
for file in "${changed[@]:0:most_classes}"; do
    class=${file#core/src/main/java/}
    class=${class%.java}
    package=$(basename "$(dirname "$class")")
    class=${class//\//.}
    classes[$package]+=${classes[$package]:+,}$class,$class\$*
done
rm -rf "$reports"
for package in "${!classes[@]}"; do
    left=$((most_seconds - SECONDS))
    if ((left < 10)); then
        echo "left out, as $most_seconds s are over: ${classes[$package]}"
        continue
    fi
    status=0
    export -f mutate
    export work
    timeout "$left" bash -c 'mutate "$@"' mutate "$package" "${classes[$package]}" || status=$?
    if ((status == 124)); then
        echo "left out, as $most_seconds s are over: ${classes[$package]}"
        rm -rf "${reports:?}/$package"
    elif ((status != 0)); then
        tail -40 "$work/$package.log" >&2
        exit 1
    fi
done
if [[ -d $reports ]]; then
    java .ci/checks/Mutants.java "$reports" "$list"
fi
