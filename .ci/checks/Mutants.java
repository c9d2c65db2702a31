import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Holds what PIT found against a list of the mutants that no test can or need kill: whatever else survives fails, and
 * so does a line without a survivor. Line numbers are no part of the list, so that it stands while code moves.
 *
 * <p>Arguments: a folder with a {@code mutations.csv} in each folder of it, the list, and, after a run of all classes,
 * the least percentage of each package that must be killed; without it only the lines of classes that were run are
 * asked for. A mutant that ran out of time counts as alive in the percentage, because a busy machine makes such; it
 * needs no line, because an idle one kills it or not.
 *
 * <p>A line of the list is {@code type#method mutator count | reason}: the type without the package that all share, the
 * count left out where it is 1.
 */
public class Mutants {
    private static final String ROOT = "io.github.digitalsilkroad.core.";

    /** What became of mutants that are alike in class, method and mutator. */
    private static final class Fate {
        private int alive;
        private int late;
        private final Set<Integer> lines = new TreeSet<>();
    }

    /** How many mutants of a package came to which end. */
    private static final class Tally {
        private int all;
        private int killed;
        private int late;
    }

    private record Line(int number, String key, int count) {
        static Line of(int number, String text) {
            int bar = text.indexOf(" | ");
            String[] words = bar < 0 ? new String[0] : text.substring(0, bar).strip().split(" +");
            boolean counted = words.length == 3 && words[2].matches("[1-9][0-9]*");
            if ((words.length != 2 && !counted) || text.substring(bar + 3).isBlank()) {
                throw new IllegalArgumentException(
                        "line " + number + ": write type#method mutator count | reason, not: " + text);
            }
            return new Line(number, words[0] + " " + words[1], counted ? Integer.parseInt(words[2]) : 1);
        }
    }

    public static void main(String[] args) throws IOException {
        boolean all = args.length > 2;
        Map<String, Fate> fates = new TreeMap<>();
        Map<String, Tally> tallies = new TreeMap<>();
        Set<String> types = new TreeSet<>();
        try (Stream<Path> reports = Files.walk(Path.of(args[0]))) {
            for (Path report : reports.filter(path -> path.endsWith("mutations.csv")).toList()) {
                for (String row : Files.readAllLines(report)) {
                    read(row, fates, tallies, types);
                }
            }
        }
        Map<String, Line> lines = lines(Path.of(args[1]));

        List<String> problems = new ArrayList<>();
        if (fates.isEmpty()) {
            problems.add(args[0] + ": no mutants in any mutations.csv");
        }
        fates.forEach((key, fate) -> {
            int listed = lines.containsKey(key) ? lines.get(key).count() : 0;
            if (fate.alive > listed) {
                problems.add(fate.alive + " alive, " + listed + " listed: " + key + ", in lines " + fate.lines);
            }
        });
        for (Line line : lines.values()) {
            Fate fate = fates.getOrDefault(line.key(), new Fate());
            boolean asked = all || types.contains(line.key().substring(0, line.key().indexOf('#')));
            if (asked && fate.alive + fate.late < line.count()) {
                problems.add("line " + line.number() + ": " + line.count() + " listed, " + fate.alive + " alive: "
                        + line.key());
            }
        }
        tallies.forEach((name, tally) -> {
            double percent = 100.0 * tally.killed / tally.all;
            System.out.printf(
                    "%s: %d of %d mutants killed (%.1f %%), %d out of time, %d alive%n",
                    name, tally.killed, tally.all, percent, tally.late, tally.all - tally.killed - tally.late);
            if (all && percent < Double.parseDouble(args[2])) {
                problems.add(name + ": fewer than " + args[2] + " % killed");
            }
        });
        problems.forEach(System.err::println);
        if (!problems.isEmpty()) {
            System.err.println("FAILED: " + problems.size() + " problems; " + args[1] + " says what survives and why");
            System.exit(1);
        }
    }

    /** A row of a report: file, class, mutator, method, line, status, killing test. */
    private static void read(String row, Map<String, Fate> fates, Map<String, Tally> tallies, Set<String> types) {
        String[] cells = row.split(",", -1);
        String type = cells[1].substring(ROOT.length()).replace('$', '.');
        String mutator = cells[2].substring(cells[2].lastIndexOf('.') + 1).replace("Mutator", "");
        Tally tally = tallies.computeIfAbsent(type.substring(0, type.indexOf('.')), name -> new Tally());
        Fate fate = fates.computeIfAbsent(type + "#" + written(cells[3]) + " " + mutator, key -> new Fate());
        types.add(type);
        tally.all++;
        switch (cells[5]) {
            case "KILLED" -> tally.killed++;
            case "TIMED_OUT", "MEMORY_ERROR" -> {
                tally.late++;
                fate.late++;
            }
            default -> {
                fate.alive++;
                fate.lines.add(Integer.valueOf(cells[4]));
            }
        }
    }

    /** The method that holds a lambda, whose own name has a number that changes with its neighbors. */
    private static String written(String method) {
        return method.startsWith("lambda$") ? method.substring(7, method.lastIndexOf('$')) : method;
    }

    private static Map<String, Line> lines(Path list) throws IOException {
        Map<String, Line> lines = new LinkedHashMap<>();
        List<String> texts = Files.readAllLines(list);
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isBlank() && !texts.get(i).startsWith("#")) {
                Line line = Line.of(i + 1, texts.get(i));
                Line earlier = lines.put(line.key(), line);
                if (earlier != null) {
                    throw new IllegalArgumentException(
                            "lines " + earlier.number() + " and " + line.number() + ": " + line.key());
                }
            }
        }
        return lines;
    }
}
