package io.github.digitalsilkroad.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each reason for which a claim is not taken, in the words of a table. */
class ReasonTest {

    private static final Source PRESS = source("press", SourceType.PRESS, 3, "2019");
    private static final Source PAPER = source("paper", SourceType.PRESS, 3, "2021");
    private static final Source STUDY = source("study", SourceType.PRESS, 4, "2018");
    private static final Source OFFICE = source("office", SourceType.OFFICIAL, 3, "2017");

    @Test
    void namesTheFirstThingInWhichTwoClaimsDiffer() {
        assertWhy(claim("2018", PRESS), claim("2019", PAPER), "published earlier");
        assertWhy(claim("2018", PAPER), claim("2019", STUDY), "less reliable: 3 of 5, not 4");
        assertWhy(claim("2018", STUDY).basis(Basis.INFERRED), claim("2019", PRESS), "inferred, not stated");
        assertWhy(claim("XXXX", STUDY), claim("2019", PRESS).basis(Basis.INFERRED), "vague");
        assertWhy(
                Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(STUDY)),
                claim("XXXX", PRESS),
                "no value: undisclosed");
        assertWhy(claim("2018", PRESS).asOf("2018"), claim("2018", PRESS).asOf("2019"), "earlier time");
        assertWhy(claim("2018", PRESS), claim("2018", PRESS).asOf("2019"), "earlier time");
        assertWhy(claim("2018", source("quiet", SourceType.PRESS, 3, "2019")), claim("2018", PRESS), "later in list");
    }

    @Test
    void followsTheOrderOfTheReading() {
        Attested<PartialDate> fact =
                Attested.of(Props.SIGNED, List.of(claim("2018", STUDY), claim("2019", OFFICE), claim("2020", PAPER)));
        assertThat(words(fact))
                .containsExactly("taken", "less reliable: 3 of 5, not 4", "less reliable: 3 of 5, not 4");
        assertThat(words(fact.under(Reading.officialFirst()))).containsExactly("not official", "taken", "not official");
        assertThat(words(fact.under(Reading.latest())))
                .containsExactly("published earlier", "published earlier", "taken");
        assertThat(words(fact.under(Reading.onlyFrom("press", "paper"))))
                .containsExactly("not admitted", "not admitted", "taken");
        assertThat(words(fact.under(Reading.envelope()))).containsExactly("taken", "enclosed", "enclosed");
    }

    @Test
    void namesWhoReplacesAClaim() {
        Claim<PartialDate> first = claim("2018", STUDY).asOf("2018");
        Claim<PartialDate> change = claim("2019", PRESS).asOf("2019").revision(Revision.CHANGE);
        Claim<PartialDate> correction = claim("2019", PRESS).revision(Revision.CORRECTION);
        assertWhy(first, change, "changed since by Publisher of press");
        assertWhy(first, correction, "corrected by Publisher of press");
        assertThat(words(fact(first, correction).under(Reading.envelope()))).containsExactly("enclosed", "taken");
        assertThat(fact(first, change).why().get(0))
                .hasToString("Publisher of study: 2018 (changed since by Publisher of press)");
    }

    @Test
    void ofTwoClaimsAtMostOneReplacesTheOther() {
        Claim<PartialDate> change = claim("2018", STUDY).asOf("2015").revision(Revision.CHANGE);
        Claim<PartialDate> openStart = claim("2019", PRESS).asOf("../2017");
        assertWhy(openStart, change, "changed since by Publisher of study");
        assertWhy(change, openStart.revision(Revision.CORRECTION), "corrected by Publisher of press");
        assertWhy(change, openStart.revision(Revision.CHANGE), "changed since by Publisher of press");
    }

    private static void assertWhy(Claim<PartialDate> loser, Claim<PartialDate> winner, String words) {
        assertThat(words(fact(loser, winner))).containsExactly(words, "taken");
    }

    private static Attested<PartialDate> fact(Claim<PartialDate> first, Claim<PartialDate> second) {
        return Attested.of(Props.SIGNED, List.of(first, second));
    }

    private static List<String> words(Attested<PartialDate> fact) {
        return fact.why().stream().map(ClaimChoice::words).toList();
    }

    private static Claim<PartialDate> claim(String date, Source source) {
        return Claim.of(PartialDate.parse(date), Citation.of(source));
    }

    private static Source source(String id, SourceType type, int reliability, String published) {
        return Source.builder()
                .id(Id.of(id))
                .title("Title of " + id)
                .publisher("Publisher of " + id)
                .type(type)
                .reliability(reliability)
                .published(PartialDate.parse(published))
                .build();
    }
}
