package io.github.digitalsilkroad.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.datapackage.DataPackage;
import io.github.digitalsilkroad.core.datapackage.LoadOptions;
import io.github.digitalsilkroad.core.datapackage.PackageTable;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.dataset.Mutation.Mutant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Real rows, changed in one place: a package is refused with problems that say where and what, or gives a catalog that
 * equals the first one but for the change. Several changes are refused with the problems of each.
 *
 * <p>A build tries 300 mutants; {@code -Pfuzz} tries 100,000 and writes what came of them to
 * {@code target/mutants.txt}.
 */
class MutatedPackageTest {

    private static final int MUTANTS = Integer.getInteger("mutants", 300);
    private static final int MUTANTS_OF_A_CUT = 50;
    /** One cut in so many is the whole package. */
    private static final int WHOLE = 100;

    private static final int MOST_FAULTS = 4;
    private static final LoadOptions PLAIN = LoadOptions.standard().withChecksums(false);

    private static final List<Mutation> MUTATIONS = List.of(Mutation.values());
    private static final List<String> LEDGER =
            Rows.records(Rows.text(Sheets.LEDGER)).get(0);
    private static final Sheets BUNDLED = new Sheets();

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, String> defects = new TreeMap<>();

    @Test
    void isRefusedForEveryReasonOrReadAsItIs() throws IOException {
        Random random = new Random(20_26);
        Map<String, byte[]> sound = Map.of();
        for (int i = 0; i < MUTANTS; i++) {
            if (i % MUTANTS_OF_A_CUT == 0) {
                sound = i / MUTANTS_OF_A_CUT % WHOLE == WHOLE - 1 ? BUNDLED.whole() : BUNDLED.cut(random);
            }
            Mutation mutation = MUTATIONS.get(random.nextInt(MUTATIONS.size()));
            try {
                if (i % 10 == 9) {
                    severalFaults(sound, random);
                } else {
                    oneChange(mutation, mutation.of(sound, random), sound, i % 10 == 0);
                }
            } catch (AssertionError | RuntimeException e) {
                count(mutation, "not as it should be");
                defects.putIfAbsent(e.getClass() + " of " + mutation, String.valueOf(e.getMessage()));
            }
        }
        if (MUTANTS > 300) {
            Files.writeString(
                    Path.of("target", "mutants.txt"),
                    outcomes.entrySet().stream()
                            .map(outcome -> outcome.getKey() + ": " + outcome.getValue() + "\n")
                            .collect(Collectors.joining()));
        }
        assertThat(defects).as("the first defect of each kind").isEmpty();
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTANTS);
    }

    private void oneChange(Mutation mutation, Mutant mutant, Map<String, byte[]> sound, boolean goodRowsToo) {
        String what = mutation + " of " + mutant.file() + ":" + mutant.line() + " " + mutant.values();
        LoadOptions options = mutation.needsChecksums() ? LoadOptions.standard() : PLAIN;
        Catalog catalog;
        try {
            catalog = DataPackage.read(Sheets.resources(mutant.files()), options);
        } catch (InvalidDataException e) {
            assertThat(mutation.outcome()).as(what + "\n" + e.getMessage()).isNotEqualTo(Mutation.Outcome.SAME);
            tell(what, mutant, e.problems());
            if (goodRowsToo) {
                goodRowsAreSound(what, mutant, options);
            }
            count(mutation, "refused");
            return;
        }
        Map<String, byte[]> read = DataPackage.files(catalog);
        boolean same = differences(sound, read).isEmpty();
        if (mutation.outcome() == Mutation.Outcome.REFUSED) {
            assertThat(same && mutant.files().equals(sound)).as(what).isTrue();
        }
        if (mutation.outcome() == Mutation.Outcome.SAME) {
            assertThat(same).as(what).isTrue();
        }
        differsByTheChangeAlone(what, mutant, sound, read);
        if (mutant.files().keySet().containsAll(sound.keySet())) {
            Catalog opened = DataPackage.open(Sheets.resources(mutant.files()), catalog.version());
            assertThat(differences(read, DataPackage.files(opened))).as(what).isEmpty();
        }
        count(mutation, same ? "read the same" : "read with the change");
    }

    private void count(Object mutation, String outcome) {
        outcomes.merge(mutation + " " + outcome, 1, Integer::sum);
    }

    /** Problems say where and what: the row that was changed, a value of it, or a row that no longer fits it. */
    private static void tell(String what, Mutant mutant, List<Problem> problems) {
        assertThat(problems).as(what).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.file())
                    .isIn(Stream.concat(Stream.of(mutant.file()), mutant.files().keySet().stream())
                            .toList());
            assertThat(problem.toString().codePoints()).noneMatch(Character::isISOControl);
        });
        if (!mutant.file().equals(Sheets.DESCRIPTOR)) {
            assertThat(problems).as(what).anyMatch(problem -> tells(problem, mutant));
        }
    }

    private static boolean tells(Problem problem, Mutant mutant) {
        if (shows(problem, mutant.values())
                || shows(problem, mutant.row().stream().limit(1).toList())) {
            return true;
        }
        boolean isAt = isAt(problem, mutant.file(), mutant.line());
        if (mutant.columns().isEmpty()) {
            return isAt || problem.file().equals(mutant.file());
        }
        return isAt
                ? shows(problem, mutant.row())
                        || hasNothingToShow(mutant)
                        || problem.message().contains("\"\"")
                : mutant.file().equals(PackageTable.PROPERTIES + ".csv")
                        && problem.file().equals(Sheets.LEDGER);
    }

    private static boolean isAt(Problem problem, String file, int line) {
        return problem.file().equals(file) && problem.line() == line;
    }

    private static boolean hasNothingToShow(Mutant mutant) {
        return mutant.values().stream().anyMatch(value -> visible(value).isBlank());
    }

    /** Whether a problem shows a value or a part of a list; numbers may be shown with their thousands apart. */
    private static boolean shows(Problem problem, List<String> values) {
        return values.stream()
                .flatMap(value -> Stream.concat(Stream.of(value), Arrays.stream(value.split(";", -1))))
                .map(MutatedPackageTest::visible)
                .anyMatch(value -> !value.isBlank()
                        && (problem.toString().contains(value)
                                || problem.message().replace(",", "").contains(value)));
    }

    /** The beginning of a value that any message shows as it is. */
    private static String visible(String value) {
        int end = 0;
        while (end < Math.min(value.length(), 12)
                && !Character.isISOControl(value.charAt(end))
                && value.charAt(end) != '\u202e') {
            end++;
        }
        return value.substring(0, end).strip();
    }

    /** What can be kept of a refused package is a sound package. */
    private static void goodRowsAreSound(String what, Mutant mutant, LoadOptions options) {
        Outcome<Catalog> good;
        try {
            good = DataPackage.readGoodRows(Sheets.resources(mutant.files()), options);
        } catch (InvalidDataException e) {
            assertThat(e.problems()).as(what).isNotEmpty();
            return;
        }
        assertThat(good.leftOut()).as(what).isNotEmpty();
        Map<String, byte[]> kept = DataPackage.files(good.value());
        Catalog again = DataPackage.read(Sheets.resources(kept), LoadOptions.standard());
        assertThat(again.entities().size())
                .as(what)
                .isEqualTo(good.value().entities().size());
    }

    /** The rows that one package has and the other has not. */
    private record Difference(List<List<String>> gone, List<List<String>> come) {}

    private static Map<String, Difference> differences(Map<String, byte[]> before, Map<String, byte[]> after) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        for (String file : before.keySet()) {
            if (!file.equals(Sheets.DESCRIPTOR) && !Arrays.equals(before.get(file), after.get(file))) {
                List<List<String>> gone = without(records(before, file), records(after, file));
                List<List<String>> come = without(records(after, file), records(before, file));
                differences.put(file, new Difference(gone, come));
            }
        }
        return differences;
    }

    private static List<List<String>> without(List<List<String>> rows, List<List<String>> others) {
        Map<List<String>, Integer> counts = new HashMap<>();
        others.forEach(row -> counts.merge(row, 1, Integer::sum));
        return rows.stream()
                .filter(row -> counts.merge(row, -1, Integer::sum) < 0)
                .toList();
    }

    private static List<List<String>> records(Map<String, byte[]> files, String file) {
        return Rows.records(new String(files.get(file), StandardCharsets.UTF_8));
    }

    private static void differsByTheChangeAlone(
            String what, Mutant mutant, Map<String, byte[]> sound, Map<String, byte[]> read) {
        Map<String, Difference> differences = differences(sound, read);
        assertThat(Set.of(mutant.file())).as(what).containsAll(differences.keySet());
        differences.forEach((file, difference) -> {
            Set<String> keys = records(mutant.files(), file).stream()
                    .map(row -> row.get(0))
                    .collect(Collectors.toSet());
            List<List<String>> come = difference.come.stream()
                    .filter(row -> !isOfTheLibrary(file, row) || keys.contains(row.get(0)))
                    .toList();
            assertThat(come).as(what).hasSizeLessThanOrEqualTo(Math.max(1, difference.gone.size()));
            if (!mutant.columns().isEmpty()) {
                assertThat(difference.gone).as(what).hasSize(1);
                assertThat(come).as(what).hasSize(1);
                assertThat(IntStream.range(0, come.get(0).size())
                                .filter(column -> !difference
                                        .gone
                                        .get(0)
                                        .get(column)
                                        .equals(come.get(0).get(column)))
                                .boxed())
                        .as(what)
                        .isSubsetOf(written(file, mutant.columns()));
            }
        });
    }

    /**
     * The columns that may be written otherwise: about nothing is nothing, so that a number and its qualifier change
     * together.
     */
    private static Set<Integer> written(String file, Set<Integer> columns) {
        Set<Integer> ofTheNumber = Set.of(LEDGER.indexOf("value"), LEDGER.indexOf("low"), LEDGER.indexOf("high"));
        Set<Integer> written = new HashSet<>(columns);
        if (file.equals(Sheets.LEDGER) && columns.stream().anyMatch(ofTheNumber::contains)) {
            written.add(LEDGER.indexOf("qualifier"));
        }
        return written;
    }

    /** The table has a property of the library whether or not a package states it. */
    private static boolean isOfTheLibrary(String file, List<String> row) {
        return file.equals(PackageTable.PROPERTIES + ".csv")
                && Props.all().stream().anyMatch(property -> property.name().equals(row.get(0)));
    }

    /** Each of several faults in rows that do not refer to each other has the problems that it has alone. */
    private void severalFaults(Map<String, byte[]> sound, Random random) {
        Map<String, byte[]> all = sound;
        List<Mutant> faults = new ArrayList<>();
        for (int i = 0; i < MOST_FAULTS; i++) {
            Mutant fault = Mutation.UNIQUE_GARBAGE.of(all, random);
            if (faults.stream().noneMatch(fault::hangsOn)) {
                faults.add(fault);
                all = fault.files();
            }
        }
        Set<String> together = problemPlaces(all);
        for (Mutant fault : faults) {
            Map<String, byte[]> alone = new LinkedHashMap<>(sound);
            alone.put(fault.file(), Mutation.changed(sound.get(fault.file()), fault));
            assertThat(together)
                    .as("together with others, " + fault.file() + ":" + fault.line() + " " + fault.values())
                    .containsAll(problemPlaces(alone).stream()
                            .filter(place -> place.startsWith(fault.file() + ":" + fault.line() + " "))
                            .toList());
        }
        count("SEVERAL_FAULTS", together.isEmpty() ? "read" : "refused");
    }

    private static Set<String> problemPlaces(Map<String, byte[]> files) {
        try {
            DataPackage.read(Sheets.resources(files), PLAIN);
            return Set.of();
        } catch (InvalidDataException e) {
            return e.problems().stream()
                    .map(problem -> problem.file() + ":" + problem.line() + " " + problem.column())
                    .collect(Collectors.toSet());
        }
    }
}
