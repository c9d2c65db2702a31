package io.github.digitalsilkroad.examples.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.DoubleStream.concat;
import static java.util.stream.DoubleStream.of;
import static java.util.stream.IntStream.range;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Checks files with answers from their bytes alone: that none was changed, and that the number follows from its operands. */
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
        CheckAnswer answer = new CheckAnswer();
        JsonParser parser = new JsonFactory().createParser(new String(bytes, UTF_8));
        try {
            answer.read(parser, new String(bytes, UTF_8));
        } catch (IOException e) {
            return List.of(parser.getParsingContext().pathAsPointer() + ": not JSON");
        }
        if (answer.problems.isEmpty() && answer.members.get("computation") instanceof Map<?, ?> how) {
            answer.compare("/estimate", answer.compute(how), answer.members.get("estimate"));
        }
        return answer.problems;
    }

    private void read(JsonParser parser, String text) throws Exception {
        StringBuilder rebuilt = new StringBuilder("{");
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
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
        if (problems.isEmpty() && (!isSealed || digests.size() != texts.size() - 2)) {
            problems.add("/hash was changed, or a member is missing");
        } else if (problems.isEmpty() && !rebuilt.append("}\n").toString().equals(text)) {
            problems.add("/ was changed between its members");
        }
    }

    private static String digest(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    private static Object value(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return parser.currentToken().isNumeric() ? (Object) Double.valueOf(parser.getText()) : parser.getText();
    }

    private static double[] bounds(Object number) {
        return new double[] {(double) ((Map<?, ?>) number).get("low"), (double) ((Map<?, ?>) number).get("high")};
    }

    private void compare(String path, double[] computed, Object stated) {
        for (int end = 0; end < 2; end++) {
            double slack = 1e-9 * Math.max(1, Math.abs(computed[end]));
            if (!(Math.abs(computed[end] - bounds(stated)[end]) <= slack)) {
                problems.add(path + " states " + stated + ", but its operands give " + computed[end]);
            }
        }
    }

    private double[] compute(Map<?, ?> how) {
        List<double[]> ends = new ArrayList<>();
        Map<?, ?> first = Map.of();
        for (Object one : (List<?>) how.get("operands")) {
            Map<?, ?> operand = (Map<?, ?>) one;
            if (operand.get("computation") instanceof Map<?, ?> from) {
                compare("/computation, " + operand.get("name"), compute(from), operand.get("value"));
                first = ends.isEmpty() ? from : first;
            }
            ends.add(bounds(operand.get("value")));
        }
        String formula = how.get("formula").toString();
        if (formula.equals("herfindahl-completed")) {
            List<double[]> parts = new ArrayList<>();
            ((List<?>) first.get("operands")).forEach(part -> parts.add(bounds(((Map<?, ?>) part).get("value"))));
            return herfindahl(parts, ends.stream().skip(1).mapToDouble(x -> x[0]).toArray());
        }
        return formula.equals("herfindahl") ? herfindahl(ends, new double[0]) : corners(ends, x -> switch (formula) {
            case "percent-of-whole" -> Math.max(0, Math.min(100, 100 * x[0] / x[1]));
            case "percent-of-base" -> 100 * x[0] / x[1];
            case "percent-times-base" -> x[0] * x[1] / 100;
            case "grant-element-equal-principal" -> grantElement(x);
            default -> throw new IllegalArgumentException(formula + ": not known here");
        });
    }

    private static double[] corners(List<double[]> ends, ToDoubleFunction<double[]> formula) {
        int[] open = range(0, ends.size()).filter(i -> ends.get(i)[0] < ends.get(i)[1]).toArray();
        double[] result = {Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int corner = 0; corner < 1 << open.length; corner++) {
            double[] x = ends.stream().mapToDouble(end -> end[0]).toArray();
            for (int i = 0; i < open.length; i++) {
                x[open[i]] = ends.get(open[i])[corner >> i & 1];
            }
            result[0] = Math.min(result[0], formula.applyAsDouble(x));
            result[1] = Math.max(result[1], formula.applyAsDouble(x));
        }
        return result;
    }

    /** Least with parts as even as they can be and the others apart, greatest at a corner with the others in its largest part. */
    private static double[] herfindahl(List<double[]> parts, double[] others) {
        double from = 0;
        double to = parts.stream().mapToDouble(part -> part[1]).max().orElse(0);
        for (int step = 0; step < 100; step++) {
            double level = (from + to) / 2;
            double[] x = level(parts, others, level);
            boolean isLow = of(x).map(part -> part * part).sum() > level * of(x).sum();
            from = isLow ? level : from;
            to = isLow ? to : level;
        }
        double most = corners(parts, x -> {
            int largest = range(0, x.length).reduce(0, (i, j) -> x[i] < x[j] ? j : i);
            return index(range(0, x.length).mapToDouble(i -> i == largest ? x[i] + of(others).sum() : x[i]));
        })[1];
        return new double[] {index(of(level(parts, others, to))), most};
    }

    private static double[] level(List<double[]> parts, double[] others, double at) {
        return concat(parts.stream().mapToDouble(part -> Math.max(part[0], Math.min(part[1], at))), of(others)).toArray();
    }

    private static double index(DoubleStream parts) {
        double[] x = parts.toArray();
        return 10_000 * of(x).map(part -> part * part).sum() / Math.pow(of(x).sum(), 2);
    }

    private static double grantElement(double[] terms) {
        double left = 1;
        double present = 0;
        for (double payment = 1; payment <= terms[1] * terms[4]; payment++) {
            double principal = payment < terms[2] * terms[4] ? 0 : 1 / ((terms[1] - terms[2]) * terms[4] + 1);
            present += (principal + left * terms[0] / 100 / terms[4]) / Math.pow(1 + terms[3] / 100, payment / terms[4]);
            left -= principal;
        }
        return 100 * (1 - present);
    }
}
