package io.github.digitalsilkroad.interchange.json;

import static java.util.Objects.requireNonNull;

import io.github.digitalsilkroad.core.catalog.Budget;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.InvalidDataException;
import io.github.digitalsilkroad.core.internal.Lines;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.core.score.Coverage;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.interchange.internal.CanonicalJson;
import io.github.digitalsilkroad.interchange.internal.Capped;
import io.github.digitalsilkroad.interchange.internal.Json;
import io.github.digitalsilkroad.interchange.internal.Problems;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer as one JSON document that others can check without this library: the question in readable form, the version
 * of the data and the lenses, the formula with its operands, every input with its citations, the number with its
 * bounds, and a digest of all.
 *
 * <p><b>Digests.</b> The document is its own canonical form (JSON Canonicalization Scheme, RFC 8785) and a line break.
 * {@code digests} has the SHA-256 digest of the canonical form of each other member, by its path; {@code hash} is the
 * digest of {@code digests}. So a byte that was changed anywhere is found, and the member that has it is named. A
 * digest tells of accidents and of careless changes; it is no signature, for anyone who changes a document can digest
 * it anew.
 *
 * <p><b>Recomputing.</b> {@code computation} has a {@code formula} of
 * {@link io.github.digitalsilkroad.core.score.Computation} and its {@code operands}, each a number with its unit and,
 * if it is a fact, its subject, property, year and claims, or a {@code computation} in turn. Operands that are no
 * results have {@code atLow} and {@code atHigh}, the values with which the answer has its ends, or approaches them. It
 * is missing where no short formula tells the bounds.
 *
 * <p>Words in a document print as they read: what would command a terminal is spelled out. Immutable and thread-safe.
 *
 * @since 0.2.0
 */
public final class Answer {

    /** What the member {@code format} says. */
    public static final String FORMAT = "digital-silk-road/answer/1";

    private final Map<String, Object> members;
    private final String text;

    private Answer(Map<String, Object> members) {
        this.members = members;
        this.text = CanonicalJson.of(members) + '\n';
    }

    /**
     * Asks a question.
     *
     * @param score the question
     * @param catalog what it is asked of, seen through any lens
     * @return the answer as a document
     * @throws IllegalArgumentException if the question has no readable form
     * @throws io.github.digitalsilkroad.core.catalog.UnknownIdException if the question names something that the
     *     catalog does not have
     */
    public static Answer of(Score score, Catalog catalog) {
        Assessment assessment = requireNonNull(score, "score").on(requireNonNull(catalog, "catalog"));
        Map<String, Object> members = new AnswerMembers(score, catalog, assessment).all();
        Map<String, Object> digests = digests(members);
        members.put("digests", digests);
        members.put("hash", CanonicalJson.digest(digests));
        return new Answer(members);
    }

    /** The digest of each member, by its path. */
    private static Map<String, Object> digests(Map<String, Object> members) {
        Map<String, Object> digests = CatalogSchema.ordered();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            if (!member.getKey().equals("digests") && !member.getKey().equals("hash")) {
                digests.put(Json.pointer("", member.getKey()), CanonicalJson.digest(member.getValue()));
            }
        }
        return digests;
    }

    /**
     * Reads a document and checks it against its digests.
     *
     * @param in what {@link #write} wrote; it stays open
     * @return the answer
     * @throws InvalidDataException if it is no such document, or a byte of it was changed: the path of every member
     *     that was
     */
    public static Answer read(Reader in) {
        return read(in, Capped.USUAL);
    }

    /**
     * Reads a document within a budget, as {@link #read(Reader)} does within one of 8,000,000 characters.
     *
     * @param in what {@link #write} wrote; it stays open
     * @param budget how much is read at most, a character for a byte of a file
     * @return the answer
     * @throws InvalidDataException if it is no such document, or a byte of it was changed: the path of every member
     *     that was; a {@link io.github.digitalsilkroad.core.catalog.BudgetException} if it exceeds the budget
     */
    public static Answer read(Reader in, Budget budget) {
        Problems problems =
                new Problems("answer", requireNonNull(budget, "budget").of(Budget.Limit.PROBLEMS));
        problems.at(1);
        String text = all(Capped.of(requireNonNull(in, "in"), problems, budget), problems);
        Map<String, Object> members = CatalogSchema.ordered();
        Json.object(new StringReader(text), "answer", problems)
                .forEach((name, member) -> members.put(name.toString(), member));
        checkDigests(members, problems);
        AnswerMembers.check(members, problems);
        problems.check();
        Answer answer = new Answer(members);
        if (!answer.text.equals(text)) {
            int at = 0;
            while (at < Math.min(text.length(), answer.text.length()) && text.charAt(at) == answer.text.charAt(at)) {
                at++;
            }
            problems.add(Json.pointerAt(text, at), "is not in canonical form from character " + (at + 1) + " on");
            throw problems.failure();
        }
        return answer;
    }

    private static String all(Reader in, Problems problems) {
        StringWriter text = new StringWriter();
        try {
            in.transferTo(text);
        } catch (IOException e) {
            problems.add("", Problems.unreadable(e));
            throw problems.failure();
        }
        return text.toString();
    }

    private static void checkDigests(Map<String, Object> members, Problems problems) {
        Object stated = members.getOrDefault("digests", Json.NULL);
        Map<String, Object> real = digests(members);
        boolean isSealed = CanonicalJson.digest(stated).equals(members.get("hash"));
        boolean isSealedAnew = CanonicalJson.digest(real).equals(members.get("hash"));
        if (isSealed && stated.equals(real)) {
            return;
        }
        if (!(stated instanceof Map<?, ?> digests)) {
            problems.add("/digests", "is missing; it has a digest of each member");
            return;
        }
        for (Map.Entry<String, Object> member : real.entrySet()) {
            if (!member.getValue().equals(digests.get(member.getKey()))) {
                String place = isSealedAnew ? Json.pointer("/digests", member.getKey()) : member.getKey();
                problems.add(place, "was changed: its SHA-256 digest is not the one that the document has");
            }
        }
        for (Object path : digests.keySet()) {
            if (!real.containsKey(path.toString())) {
                String place = isSealedAnew ? Json.pointer("/digests", path.toString()) : path.toString();
                problems.add(place, "is a digest of a member that the document does not have");
            }
        }
        if (!isSealed && !isSealedAnew) {
            problems.add("/hash", Json.show(members.getOrDefault("hash", "")) + ": is not the digest of the digests");
        }
    }

    /**
     * The question.
     *
     * @return its readable form, which {@link io.github.digitalsilkroad.core.score.Scores#parse} reads
     */
    public String question() {
        return String.valueOf(members.get("question"));
    }

    /**
     * Which data answered.
     *
     * @return name, release and schema
     */
    public DatasetVersion version() {
        Map<?, ?> data = (Map<?, ?>) members.getOrDefault("data", Map.of());
        return new DatasetVersion(
                String.valueOf(data.get("name")),
                String.valueOf(data.get("version")),
                data.get("schemaVersion") instanceof Number number ? number.intValue() : 1);
    }

    /**
     * Through what the data was seen.
     *
     * @return the readable forms of the lenses, or the label of one that has none; empty for the data as it is
     */
    public List<String> lenses() {
        List<String> lenses = new ArrayList<>();
        for (Object lens : (List<?>) members.getOrDefault("lenses", List.of())) {
            Map<?, ?> parts = (Map<?, ?>) lens;
            Object form = parts.get("form");
            lenses.add(String.valueOf(form == null ? parts.get("label") : form));
        }
        return List.copyOf(lenses);
    }

    /**
     * The number.
     *
     * @return the estimate in the {@link #unit}; empty if an input that cannot be done without is missing
     */
    public Optional<Estimate> estimate() {
        @Nullable Object estimate = members.get("estimate");
        return estimate == null
                ? Optional.empty()
                : Optional.ofNullable(EstimateJson.read(estimate, "", new Problems("answer", Integer.MAX_VALUE)));
    }

    /**
     * What the number counts.
     *
     * @return the unit as text
     */
    public String unit() {
        return String.valueOf(members.get("unit"));
    }

    /**
     * For how many of the rows that it counts the answer has all that it needs.
     *
     * @return the coverage; empty of an answer that counts no rows
     */
    public Optional<Coverage> coverage() {
        return Optional.ofNullable(AnswerMembers.coverage(members, new Problems("answer", Integer.MAX_VALUE)));
    }

    /**
     * The digest of the whole.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String hash() {
        return String.valueOf(members.get("hash"));
    }

    /**
     * Writes the document.
     *
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public void write(Appendable out) throws IOException {
        requireNonNull(out, "out").append(text);
    }

    /**
     * Writes the JSON Schema 2020-12 of these documents.
     *
     * @param out where to; it stays open
     * @throws IOException if it cannot be written
     */
    public static void schema(Appendable out) throws IOException {
        requireNonNull(out, "out").append(CatalogSchema.resource("answer.schema.json"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Answer that && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * One line for a shell.
     *
     * @return the first digits of the digest, the number, on what basis its figures are, and the question, cut at 70
     *     characters
     */
    @Override
    public String toString() {
        String number = estimate().map(value -> value.describe(4)).orElse("unknown");
        return Lines.fit(hash().substring(0, Math.min(8, hash().length())) + " " + number + " " + unit()
                + Lines.afterComma(String.valueOf(members.getOrDefault("basis", ""))) + ": " + question());
    }
}
