package io.github.digitalsilkroad.examples.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Arrays.stream;
import static java.util.stream.IntStream.range;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks answers from their bytes alone: that none was changed, and, for the more common formulas, that the number follows
 * from its operands.
 */
public final class CheckAnswer {
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, Object> members = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    public static void main(String[] files) throws Exception {
        int status = 0;
        for (String file : files) {
            List<String> problems = check(Files.readAllBytes(Path.of(file)));
            System.out.println(file + ": " + (problems.isEmpty() ? "holds" : problems));
            status = problems.isEmpty() ? status : 1;
        }
        System.exit(status);
    }

    /** What is wrong with a document, by the paths of its members; nothing if it holds. */
    public static List<String> check(byte[] bytes) throws Exception {
        JsonParser parser = new JsonFactory().createParser(new String(bytes, UTF_8));
        try {
            return new CheckAnswer().read(parser, new String(bytes, UTF_8));
        } catch (IOException e) {
            return List.of(parser.getParsingContext().pathAsPointer() + ": not JSON");
        } catch (IllegalArgumentException e) {
            return List.of("/computation: " + e.getMessage());
        }
    }

    private List<String> read(JsonParser parser, String text) throws Exception {
        StringBuilder rebuilt = new StringBuilder("{");
        parser.nextToken();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            int from = (int) parser.currentTokenLocation().getCharOffset();
            members.put(name, value(parser));
            texts.put(name, text.substring(from, (int) parser.currentLocation().getCharOffset()));
            rebuilt.append(members.size() == 1 ? "\"" : ",\"").append(name + "\":" + texts.get(name));
        }
        Map<?, ?> digests = members.get("digests") instanceof Map<?, ?> stated ? stated : Map.of();
        boolean isSealed = digest(texts.getOrDefault("digests", "")).equals(members.get("hash"));
        for (Object path : digests.keySet()) {
            if (!digest(texts.getOrDefault(path.toString().substring(1), "")).equals(digests.get(path))) {
                problems.add((isSealed ? "" : "/digests or ") + path + " was changed");
            }
        }
        boolean isWhole = isSealed && digests.size() == texts.size() - 2;
        if (problems.isEmpty() && !(isWhole && rebuilt.append("}\n").toString().equals(text))) {
            problems.add(isWhole ? "/ was changed between its members" : "/hash was changed, or a member is missing");
        } else if (problems.isEmpty() && members.get("computation") instanceof Map<?, ?> how) {
            compare("/estimate", compute(how), bounds(members, "estimate"));
        }
        return problems;
    }

    private static String digest(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static Object value(JsonParser parser) throws IOException {
        if (!parser.currentToken().isStructStart()) {
            return parser.currentToken().isNumeric() ? (Object) Double.valueOf(parser.getText()) : parser.getText();
        }
        boolean isList = parser.isExpectedStartArrayToken();
        Map<String, Object> parts = new LinkedHashMap<>();
        while (!parser.nextValue().isStructEnd()) {
            parts.put(isList ? "" + parts.size() : parser.currentName(), value(parser));
        }
        return isList ? List.copyOf(parts.values()) : parts;
    }

    private static double[] bounds(Map<?, ?> of, String name) {
        Map<?, ?> number = of.get(name) instanceof Map<?, ?> stated ? stated : Map.of();
        double low = number.get("low") instanceof Double bound ? bound : Double.NaN;
        return new double[] {low, number.get("high") instanceof Double bound ? bound : Double.NaN};
    }

    private void compare(String path, double[] found, double[] stated) {
        range(0, 2)
                .filter(end -> !(Math.abs(found[end] - stated[end]) <= 1e-9 * (1 + Math.abs(found[end]))))
                .forEach(end -> problems.add(path + " is " + stated[end] + ", but its operands give " + found[end]));
    }

    private double[] compute(Map<?, ?> how) {
        double[] parts = {0};
        for (Object one : how.get("operands") instanceof List<?> all ? all : List.of()) {
            if (one instanceof Map<?, ?> operand && operand.get("computation") instanceof Map<?, ?> from) {
                compare("/computation, " + operand.get("name"), compute(from), bounds(operand, "value"));
                parts = stream(values(from, 0)).sorted().toArray();
            }
        }
        DoubleSummaryStatistics found = new DoubleSummaryStatistics();
        for (int corner = 0; corner < 32; corner++) {
            double[] x = values(how, corner);
            found.accept(
                    switch (String.valueOf(how.get("formula"))) {
                        case "percent-of-whole" -> Math.max(0, Math.min(100, 100 * x[0] / x[1]));
                        case "percent-of-base" -> 100 * x[0] / x[1];
                        case "percent-times-base" -> x[0] * x[1] / 100;
                        case "sum" -> stream(x).sum();
                        case "hull" -> stream(x).sorted().toArray()[corner == 0 ? 0 : x.length - 1];
                        case "herfindahl" -> herfindahl(x, new double[1], true);
                        case "herfindahl-completed" -> herfindahl(parts, x, corner % 2 == 0);
                        case "grant-element-equal-principal" -> grantElement(x);
                        default ->
                            throw new IllegalArgumentException("formula \"" + how.get("formula")
                                    + "\": not computed here, but by .ci/checks/answers.js");
                    });
        }
        return new double[] {found.getMin(), found.getMax()};
    }

    private static double[] values(Map<?, ?> how, int corner) {
        List<?> all = how.get("operands") instanceof List<?> some ? some : List.of();
        return range(0, all.size())
                .mapToDouble(i -> bounds((Map<?, ?>) all.get(i), "value")[corner >> i % 5 & 1])
                .toArray();
    }

    private static double herfindahl(double[] parts, double[] x, boolean isApart) {
        double rest = stream(x).skip(1).sum();
        double more = isApart ? stream(x).skip(1).map(p -> p * p).sum() : rest * (rest + 2 * parts[parts.length - 1]);
        double squares = stream(parts).map(p -> p * p).sum();
        return 1e4 * (squares + more) / Math.pow(stream(parts).sum() + rest, 2);
    }

    private static double grantElement(double[] x) {
        double present = 0;
        for (double payment = 0, left = 1; payment <= x[1] * x[4]; payment++) {
            double due = payment < x[2] * x[4] ? 0 : 1 / ((x[1] - x[2]) * x[4] + 1);
            present += (due + (payment == 0 ? 0 : left * x[0] / 100 / x[4])) / Math.pow(1 + x[3] / 100, payment / x[4]);
            left -= due;
        }
        return 100 * (1 - present);
    }
}
