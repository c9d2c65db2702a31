package io.github.digitalsilkroad.core.catalog;

import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Vocabulary;
import io.github.digitalsilkroad.core.view.Document;
import io.github.digitalsilkroad.core.view.Report;
import io.github.digitalsilkroad.core.view.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbered claims of the brief, each beside what other sources say.
 *
 * <p>Which fact bears on which claim is read from the data. A view: {@link #print()} shows a line a claim. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class Brief implements Report {

    private final Map<String, BriefClaim> claims;
    private final String world;

    private Brief(Map<String, BriefClaim> claims, String world) {
        this.claims = claims;
        this.world = world;
    }

    static Brief of(Catalog catalog) {
        Map<String, List<BriefFact>> facts = new TreeMap<>();
        for (Fact fact : Ledger.facts(catalog)) {
            for (String number : numbers(fact)) {
                facts.computeIfAbsent(number, key -> new ArrayList<>()).add(BriefFact.of(fact, number));
            }
        }
        Map<String, BriefClaim> claims = new TreeMap<>();
        facts.forEach((number, of) ->
                claims.put(number, new BriefClaim(number, besideKin(of, catalog.vocabulary()), catalog.toString())));
        return new Brief(claims, catalog.toString());
    }

    /** The facts, those of others alone beside a fact of the brief on the same thing that is akin to them. */
    private static List<BriefFact> besideKin(List<BriefFact> facts, Vocabulary vocabulary) {
        List<BriefFact> beside = new ArrayList<>();
        for (BriefFact fact : facts) {
            BriefFact told = fact.brief().isEmpty() ? toldOfKin(fact, facts, vocabulary) : null;
            beside.add(told == null ? fact : BriefFact.akin(fact.fact(), told));
        }
        return beside;
    }

    private static @Nullable BriefFact toldOfKin(BriefFact fact, List<BriefFact> facts, Vocabulary vocabulary) {
        for (BriefFact other : facts) {
            if (!other.brief().isEmpty()
                    && other.fact().subject().equals(fact.fact().subject())
                    && vocabulary.areAkin(
                            other.fact().claims().property(),
                            fact.fact().claims().property())) {
                return other;
            }
        }
        return null;
    }

    private static List<String> numbers(Fact fact) {
        List<String> numbers = new ArrayList<>();
        for (Claim<?> claim : fact.claims().claims()) {
            claim.briefClaim().filter(number -> !numbers.contains(number)).ifPresent(numbers::add);
        }
        return numbers;
    }

    /**
     * The claims.
     *
     * @return an unmodifiable list, ascending by number
     */
    public List<BriefClaim> claims() {
        return List.copyOf(claims.values());
    }

    /**
     * One claim.
     *
     * @param number such as {@code B11}
     * @return the claim
     * @throws UnknownIdException if no row of the data bears on it
     */
    public BriefClaim claim(String number) {
        BriefClaim claim = claims.get(number);
        if (claim == null) {
            throw new UnknownIdException("claim of the brief", number, List.copyOf(claims.keySet()));
        }
        return claim;
    }

    /**
     * The claims with a verdict.
     *
     * @param agreement the verdict
     * @return an unmodifiable list, ascending by number
     */
    public List<BriefClaim> that(Verdict agreement) {
        return claims.values().stream()
                .filter(claim -> claim.agreement() == agreement)
                .toList();
    }

    @Override
    public Document page() {
        Table.Builder table = Table.of("What other sources say of the brief's claims, in facts")
                .column("claim")
                .column("verdicts")
                .rightColumn("against")
                .rightColumn("refine")
                .rightColumn("agree")
                .rightColumn("unlike")
                .rightColumn("brief")
                .rightColumn("others");
        for (BriefClaim claim : claims.values()) {
            table.row(
                    claim.number(),
                    claim.words(),
                    count(claim, Verdict.CONTRADICTS, Verdict.CONTRADICTS_ITSELF, Verdict.DISPUTED),
                    count(claim, Verdict.REFINES),
                    count(claim, Verdict.AGREES),
                    count(
                            claim,
                            Verdict.OTHER_TIME,
                            Verdict.OTHER_MEASURE,
                            Verdict.DIFFERS_IN_WORDS,
                            Verdict.NOT_COMPARABLE),
                    count(claim, Verdict.ONLY_THE_BRIEF),
                    count(claim, Verdict.ONLY_OTHERS));
        }
        return Document.builder()
                .add(table.build())
                .paragraph(
                        "Facts that others contradict or dispute, refine, agree with; of which they speak in an unlike"
                                + " way (another time, measure or wording); that only the brief or only others state.")
                .paragraph(world)
                .build();
    }

    private static String count(BriefClaim claim, Verdict... agreements) {
        int count = 0;
        for (Verdict agreement : agreements) {
            count += claim.count(agreement);
        }
        return count == 0 ? "" : Integer.toString(count);
    }

    /**
     * One line for a shell.
     *
     * @return how many claims there are and how many are contradicted
     */
    @Override
    public String toString() {
        return claims.size() + " claims of the brief, "
                + that(Verdict.CONTRADICTS).size() + " contradicted (print() shows them)";
    }
}
