package io.github.digitalsilkroad.core.evidence;

import static io.github.digitalsilkroad.core.model.Props.CAMERAS;
import static io.github.digitalsilkroad.core.model.Props.LENDER;
import static io.github.digitalsilkroad.core.model.Props.NAME_IN_USE;
import static io.github.digitalsilkroad.core.model.Props.SIGNED;
import static io.github.digitalsilkroad.testkit.World.BRIEF;
import static io.github.digitalsilkroad.testkit.World.DATASET;
import static io.github.digitalsilkroad.testkit.World.MINISTRY;
import static io.github.digitalsilkroad.testkit.World.NEWSPAPER;
import static io.github.digitalsilkroad.testkit.World.PURPOSE;
import static io.github.digitalsilkroad.testkit.World.THINGS;
import static io.github.digitalsilkroad.testkit.World.TWIN;
import static io.github.digitalsilkroad.testkit.World.UNDATED;
import static io.github.digitalsilkroad.testkit.World.VENDOR;
import static io.github.digitalsilkroad.testkit.World.cameras;
import static io.github.digitalsilkroad.testkit.World.claim;
import static io.github.digitalsilkroad.testkit.World.date;
import static io.github.digitalsilkroad.testkit.World.fact;
import static io.github.digitalsilkroad.testkit.World.parties;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Unit;
import io.github.digitalsilkroad.testkit.World;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static String value(Attested<?> fact, Reading reading) {
        Attested<?> read = fact.under(reading);
        return read.value()
                .map(Object::toString)
                .orElseGet(() -> read.missing().orElseThrow().code());
    }

    @Test
    void standardTakesTheMoreReliableSourceAndTheEnvelopeNamesEverybody() {
        Attested<Parties> lender = fact(LENDER, parties("sco", BRIEF), parties("china-eximbank", DATASET));
        assertThat(value(lender, Reading.standard())).isEqualTo("china-eximbank");
        assertThat(value(lender, Reading.onlyFrom("cpc-2020"))).isEqualTo("sco");
        assertThat(value(lender, Reading.envelope())).isEqualTo("china-eximbank;sco");
        assertThat(lender.isDisputed()).isTrue();
    }

    @Test
    void envelopeTurnsDisagreementIntoWidth() {
        Attested<Quantity> cameras = fact(CAMERAS, cameras(60, BRIEF), cameras(20, NEWSPAPER));
        assertThat(value(cameras, Reading.envelope())).isEqualTo("20-60 cameras");
        assertThat(cameras.under(Reading.envelope()).chosen()).hasValue(cameras(20, NEWSPAPER));
        assertThat(cameras.under(Reading.envelope()).notEnclosed()).isEmpty();
    }

    @Test
    void standardPrefersStatedThenReliableThenLaterPublishedThenLaterDatedThenTheAlphabet() {
        Claim<Quantity> inferred = cameras(1, MINISTRY).basis(Basis.INFERRED);
        assertThat(fact(CAMERAS, inferred, cameras(2, VENDOR)).chosen()).hasValue(cameras(2, VENDOR));
        assertThat(fact(CAMERAS, cameras(2, VENDOR), cameras(3, NEWSPAPER)).chosen())
                .hasValue(cameras(3, NEWSPAPER));
        assertThat(fact(CAMERAS, cameras(2, NEWSPAPER), cameras(3, BRIEF)).chosen())
                .hasValue(cameras(2, NEWSPAPER));
        assertThat(fact(CAMERAS, cameras(2, UNDATED), cameras(3, BRIEF)).chosen())
                .hasValue(cameras(3, BRIEF));
        Claim<Quantity> later = cameras(5, BRIEF).asOf("2019");
        assertThat(fact(CAMERAS, cameras(3, BRIEF), cameras(4, BRIEF).asOf("2018"), later)
                        .chosen())
                .hasValue(later);
        assertThat(fact(CAMERAS, cameras(3, BRIEF), cameras(4, TWIN)).chosen()).hasValue(cameras(4, TWIN));
        assertThat(fact(CAMERAS, cameras(3, BRIEF), cameras(4, BRIEF)).chosen()).hasValue(cameras(3, BRIEF));
    }

    @Test
    void officialFirstPrefersOfficialSources() {
        Source minor = World.titled("office", "Notice", "Office", SourceType.OFFICIAL)
                .reliability(1)
                .build();
        Attested<Quantity> cameras = fact(CAMERAS, cameras(1, DATASET), cameras(2, minor));
        assertThat(value(cameras, Reading.standard())).isEqualTo("1 camera");
        assertThat(value(cameras, Reading.officialFirst())).isEqualTo("2 cameras");
    }

    @Test
    void latestPrefersTheLaterPublication() {
        Attested<Quantity> cameras = fact(CAMERAS, cameras(1, MINISTRY), cameras(2, NEWSPAPER), cameras(3, UNDATED));
        assertThat(value(cameras, Reading.standard())).isEqualTo("1 camera");
        assertThat(value(cameras, Reading.latest())).isEqualTo("2 cameras");
    }

    @Test
    void tenPapersAfterOneAgencyAreOneVoice() {
        Source relay = World.source("relay", SourceType.PRESS, "2020").origin(NEWSPAPER);
        Source relayOfRelay =
                World.source("second-relay", SourceType.PRESS, "2020").origin(relay);
        Attested<Quantity> echoed = fact(
                CAMERAS,
                cameras(60, NEWSPAPER),
                cameras(60, relay),
                cameras(60, relayOfRelay),
                cameras(60, BRIEF).origin(relay));
        assertThat(echoed.independentSources()).isEqualTo(1);
        assertThat(value(echoed, Reading.corroborated(2))).isEqualTo("not-admitted");
        Attested<Quantity> borneOut = fact(
                CAMERAS,
                cameras(60, relayOfRelay),
                cameras(60, VENDOR),
                cameras(70, DATASET).origin(MINISTRY));
        assertThat(borneOut.independentSources()).isEqualTo(3);
        assertThat(value(borneOut, Reading.standard())).isEqualTo("70 cameras");
        assertThat(value(borneOut, Reading.corroborated(2))).isEqualTo("60 cameras");
        assertThat(value(borneOut, Reading.corroborated(3))).isEqualTo("not-admitted");
        assertThat(borneOut.under(Reading.corroborated(2)).independentSources()).isEqualTo(2);
        assertThat(borneOut.under(Reading.onlyFrom("vendor-2019")).independentSources())
                .isEqualTo(1);
        assertThat(Attested.of(CAMERAS, List.of()).independentSources()).isZero();
    }

    @Test
    void whatCanBeRightTogetherIsBorneOut() {
        Claim<Quantity> moreThan800 = Claim.of(Quantity.parse("more than 800 cameras"), Citation.of(NEWSPAPER));
        Attested<Quantity> cameras = fact(CAMERAS, cameras(855, BRIEF), moreThan800, cameras(20, MINISTRY));
        assertThat(cameras.under(Reading.corroborated(2)).admitted()).containsExactly(cameras(855, BRIEF), moreThan800);
        Claim<Quantity> secret = Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(MINISTRY));
        Claim<Quantity> none = Claim.withoutValue(Basis.NONE, Citation.of(VENDOR));
        Claim<Quantity> secretToo = Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(BRIEF));
        Attested<Quantity> unsaid = fact(CAMERAS, secret, none, secretToo).under(Reading.corroborated(2));
        assertThat(unsaid.admitted()).containsExactly(secret, secretToo);
        assertThat(unsaid.missing()).hasValue(Missing.UNDISCLOSED);
        assertThat(unsaid.independentSources()).isZero();
        Attested<?> vague = fact(SIGNED, date("XXXX", MINISTRY), date("2019", VENDOR));
        assertThat(vague.under(Reading.corroborated(2)).value()).isEmpty();
    }

    @Test
    void whatAScenarioSupposesNeedsNoSecondSource() {
        Source supposed = World.source("supposed", SourceType.ASSUMPTION, "2026");
        Attested<Quantity> cameras = fact(CAMERAS, cameras(5, supposed), cameras(5, BRIEF));
        assertThat(cameras.under(Reading.corroborated(2)).admitted()).containsExactly(cameras(5, supposed));
    }

    @Test
    void aReadingNeverInvents() {
        Attested<Quantity> cameras = fact(CAMERAS, cameras(1, BRIEF));
        Attested<Quantity> unheard = cameras.under(Reading.onlyFrom("vendor-2019"));
        assertThat(unheard.value()).isEmpty();
        assertThat(unheard.chosen()).isEmpty();
        assertThat(unheard.isPresent()).isFalse();
        assertThat(unheard.missing()).hasValue(Missing.NOT_ADMITTED);
        assertThat(unheard.claims()).containsExactly(cameras(1, BRIEF));
        assertThat(unheard.admitted()).isEmpty();
        assertThat(unheard.under(Reading.standard())).isEqualTo(cameras);
    }

    @Test
    void aChangeSetsAsideWhatHeldBefore() {
        Claim<Parties> before = parties("zte", DATASET).asOf("2016");
        Claim<Parties> after =
                parties("alfa-telecom", NEWSPAPER).asOf("2018-03").revision(Revision.CHANGE);
        Attested<Parties> owner = fact(LENDER, before, after);
        assertThat(value(owner, Reading.standard())).isEqualTo("alfa-telecom");
        assertThat(value(owner, Reading.envelope())).isEqualTo("alfa-telecom");
        assertThat(value(owner, Reading.onlyFrom("loan-records-2023"))).isEqualTo("zte");
        assertThat(owner.isDisputed()).isFalse();
    }

    @Test
    void aChangeLeavesStandingWhatHoldsSinceOrWasSaidSince() {
        Claim<Parties> after = parties("b", VENDOR).asOf("2018-03").revision(Revision.CHANGE);
        assertThat(value(fact(LENDER, parties("a", DATASET).asOf("2019"), after), Reading.standard()))
                .isEqualTo("a");
        assertThat(value(fact(LENDER, parties("a", DATASET), after), Reading.standard()))
                .isEqualTo("a");
        Source early = World.source("early", SourceType.DATASET, "2017");
        assertThat(value(fact(LENDER, parties("a", early), after), Reading.standard()))
                .isEqualTo("b");
        assertThat(value(fact(LENDER, parties("a", DATASET).asOf("../2017"), after), Reading.standard()))
                .isEqualTo("b");
        Claim<Parties> undated = parties("b", VENDOR).revision(Revision.CHANGE);
        assertThat(value(fact(LENDER, parties("a", early), undated), Reading.standard()))
                .as("without times, the dates of the sources tell which is the older row")
                .isEqualTo("b");
        assertThat(value(fact(LENDER, parties("a", DATASET), undated), Reading.standard()))
                .isEqualTo("a");
        Claim<Parties> openStart = parties("b", VENDOR).asOf("../2019").revision(Revision.CHANGE);
        assertThat(value(fact(LENDER, parties("a", early), openStart), Reading.standard()))
                .isEqualTo("b");
    }

    @Test
    void aChangeToNothingLeavesNothing() {
        Claim<Parties> ended = Claim.<Parties>withoutValue(Basis.NONE, Citation.of(NEWSPAPER))
                .asOf("2020")
                .revision(Revision.CHANGE);
        Attested<Parties> operator = fact(LENDER, parties("zte", DATASET).asOf("2016"), ended);
        assertThat(operator.value()).isEmpty();
        assertThat(operator.missing()).hasValue(Missing.NONE);
    }

    @Test
    void aCorrectionSetsAsideWhatWasPublishedBeforeButNotInTheEnvelope() {
        Claim<Quantity> wrong = cameras(100, MINISTRY);
        Claim<Quantity> right = cameras(80, NEWSPAPER).revision(Revision.CORRECTION);
        Attested<Quantity> cameras = fact(CAMERAS, wrong, right);
        assertThat(value(cameras, Reading.standard())).isEqualTo("80 cameras");
        assertThat(value(cameras, Reading.envelope())).isEqualTo("80-100 cameras");
        assertThat(cameras.isDisputed()).isTrue();
        Attested<Quantity> since = fact(CAMERAS, cameras(90, DATASET), right);
        assertThat(value(since, Reading.standard())).isEqualTo("90 cameras");
        Attested<Quantity> laterTime = fact(CAMERAS, wrong.asOf("2019"), right.asOf("2017"));
        assertThat(value(laterTime, Reading.standard())).isEqualTo("100 cameras");
        Attested<Quantity> unknownDates = fact(CAMERAS, cameras(70, UNDATED), right);
        assertThat(unknownDates.conflicting()).hasSize(2);
    }

    @Test
    void whenAllSetOneAnotherAsideAllStand() {
        Source early = World.source("early", SourceType.PRESS, "2017");
        Source later = World.source("later", SourceType.PRESS, "2018");
        Claim<Quantity> announced = cameras(1, early).asOf("2020").revision(Revision.CHANGE);
        Claim<Quantity> corrected = cameras(2, later).revision(Revision.CORRECTION);
        assertThat(fact(CAMERAS, announced, corrected).value()).isPresent();
    }

    @Test
    void whatSaysNothingYieldsToWhatSaysSomething() {
        Attested<?> signed = fact(SIGNED, date("XXXX", MINISTRY), date("2019", VENDOR));
        assertThat(value(signed, Reading.standard())).isEqualTo("2019");
        assertThat(value(signed, Reading.envelope())).isEqualTo("2019");
        assertThat(value(fact(SIGNED, date("XXXX", MINISTRY), date("XXXX", VENDOR)), Reading.envelope()))
                .isEqualTo("XXXX");
        Claim<Quantity> secret = Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(MINISTRY));
        assertThat(value(fact(CAMERAS, secret, cameras(5, VENDOR)), Reading.envelope()))
                .isEqualTo("5 cameras");
    }

    @Test
    void envelopeOfDatesIsOneOfSeveral() {
        Attested<?> signed = fact(SIGNED, date("2018-10", BRIEF), date("2019", DATASET));
        assertThat(value(signed, Reading.envelope())).isEqualTo("[2018-10..2019]");
    }

    @Test
    void envelopeLeavesOutOtherWordsAndOtherUnitsAndNamesThem() {
        Attested<String> purpose = fact(PURPOSE, claim("road safety", BRIEF), claim("public order", DATASET));
        Attested<String> enclosed = purpose.under(Reading.envelope());
        assertThat(enclosed.value()).hasValue("public order");
        assertThat(enclosed.notEnclosed()).containsExactly(claim("road safety", BRIEF));
        assertThat(purpose.notEnclosed()).isEmpty();
        Claim<Quantity> planned = Claim.of(Quantity.of(2000, Unit.of("planned-camera")), Citation.of(BRIEF));
        Attested<Quantity> things = fact(THINGS, cameras(855, DATASET), planned).under(Reading.envelope());
        assertThat(things.value()).hasToString("Optional[855 cameras]");
        assertThat(things.notEnclosed()).containsExactly(planned);
    }

    @Test
    void missingValuesHaveAReason() {
        assertThat(Attested.of(CAMERAS, List.of()).missing()).hasValue(Missing.NOT_STATED);
        for (Basis basis : List.of(Basis.UNDISCLOSED, Basis.NOT_APPLICABLE, Basis.NONE)) {
            Claim<Quantity> claim = Claim.withoutValue(basis, Citation.of(BRIEF));
            assertThat(fact(CAMERAS, claim).missing()).hasValue(Coded.parse(Missing.class, basis.code()));
            assertThat(fact(CAMERAS, claim).chosen()).isEmpty();
            assertThat(fact(CAMERAS, claim, claim).missing()).hasValue(Coded.parse(Missing.class, basis.code()));
        }
        assertThat(fact(NAME_IN_USE, claim("Astana", BRIEF)).missing()).isEmpty();
    }

    @Test
    void printsItsRuleAndItsSources() {
        assertThat(Reading.standard()).hasToString("standard");
        assertThat(Reading.officialFirst()).hasToString("official first");
        assertThat(Reading.latest()).hasToString("latest");
        assertThat(Reading.envelope()).hasToString("envelope");
        assertThat(Reading.onlyFrom("loan-records-2023", "cpc-2020", "cpc-2020"))
                .hasToString("only cpc-2020, loan-records-2023")
                .isEqualTo(Reading.onlyFrom("cpc-2020", "loan-records-2023"))
                .hasSameHashCodeAs(Reading.onlyFrom("cpc-2020", "loan-records-2023"))
                .isNotEqualTo(Reading.onlyFrom("cpc-2020"))
                .isNotEqualTo(Reading.standard())
                .isNotEqualTo("only cpc-2020");
        assertThat(Reading.onlyFrom("cpc-2020").sources()).containsExactly(Id.of("cpc-2020"));
        assertThat(Reading.standard().sources()).isEmpty();
    }

    @Test
    void admitsAllUnlessItAsksForSourcesOrForOthersThatSayTheSame() {
        assertThat(List.of(Reading.standard(), Reading.officialFirst(), Reading.latest(), Reading.envelope()))
                .allMatch(Reading::admitsAll);
        assertThat(List.of(Reading.onlyFrom("cpc-2020"), Reading.corroborated(2)))
                .noneMatch(Reading::admitsAll);
    }

    @Test
    void corroboratedNeedsTwo() {
        assertThat(Reading.corroborated(2))
                .hasToString("corroborated by 2")
                .isEqualTo(Reading.parse("corroborated-by-2"))
                .hasSameHashCodeAs(Reading.parse("corroborated by 2"))
                .isNotEqualTo(Reading.corroborated(3))
                .isNotEqualTo(Reading.standard());
        assertThat(Reading.corroborated(2).admits(cameras(1, BRIEF))).isFalse();
        assertThatThrownBy(() -> Reading.corroborated(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reading corroborated by 1: needs at least 2 independent sources; for any one source the"
                        + " reading is standard");
        assertThatThrownBy(() -> Reading.parse("corroborated by many"))
                .hasMessage("reading \"corroborated by many\": \"many\" is no number of sources; write"
                        + " corroborated by 2");
        assertThatThrownBy(() -> Reading.parse("corroborated"))
                .hasMessageContaining("no such reading")
                .hasMessageContaining("corroborated by 2");
    }

    @Test
    void onlyFromNeedsSources() {
        assertThatThrownBy(Reading::onlyFrom)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reading only from no source: name at least one");
    }

    @Test
    void namesOfSourcesAreReadAsTheyAreWritten() {
        Reading named = Reading.onlyFrom("Loans, old and \"new\"", "cpc-2020", "A bulletin");
        assertThat(named).hasToString("only A bulletin, \"Loans, old and \"\"new\"\"\", cpc-2020");
        assertThat(Reading.parse(named.toString())).isEqualTo(named);
        assertThat(Reading.parse("only A bulletin,cpc-2020")).isEqualTo(Reading.onlyFrom("cpc-2020", "A bulletin"));
        assertThatThrownBy(named::sources).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Reading.parse("only cpc-2020,,vendor-2019"))
                .hasMessage("reading only from \"\": must be the id or the title of a source");
        assertThat(named.resolved(name -> "cpc-2020")).isEqualTo(Reading.onlyFrom("cpc-2020"));
    }
}
