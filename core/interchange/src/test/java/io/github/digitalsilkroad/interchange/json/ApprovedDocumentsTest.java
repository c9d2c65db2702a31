package io.github.digitalsilkroad.interchange.json;

import static io.github.digitalsilkroad.interchange.Documents.text;
import static io.github.digitalsilkroad.testkit.World.claim;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.datapackage.PackageMetadata;
import io.github.digitalsilkroad.core.evidence.Basis;
import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.SourceType;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Technology;
import io.github.digitalsilkroad.core.quantity.DateInterval;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.view.Chart;
import io.github.digitalsilkroad.interchange.Documents;
import io.github.digitalsilkroad.interchange.citation.Bibliography;
import io.github.digitalsilkroad.interchange.citation.LinkedData;
import io.github.digitalsilkroad.interchange.ftm.FollowTheMoney;
import io.github.digitalsilkroad.interchange.graph.GeoJson;
import io.github.digitalsilkroad.testkit.Approved;
import io.github.digitalsilkroad.testkit.Worlds;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each writer writes of a small world, whole. A change that is meant is approved by a run with
 * {@code -Dapprove=true}, and shows in the comparison of versions.
 */
class ApprovedDocumentsTest {

    private static final Source NOTE = Source.builder()
            .id(Id.of("note"))
            .title("Note ^ of # the office_1 ~ $5")
            .publisher("Office")
            .type(SourceType.RESEARCH)
            .url("https://office.example/a b")
            .published(PartialDate.parse("2019-02-03"))
            .retrieved(PartialDate.parse("2024-01~"))
            .language("en")
            .license("CC0")
            .attribution("The Office")
            .relayedBy("A paper")
            .note("translated")
            .build();

    private static final Source PAGE = Source.builder()
            .id(Id.of("page"))
            .title("Page")
            .publisher("Office")
            .type(SourceType.OFFICIAL)
            .url("https://office.example/page")
            .published(PartialDate.parse("2018"))
            .build();

    /**
     * The world of the other tests, with what others call its things, two more stakes, a system that is part of
     * another, and more money.
     */
    private static Catalog world() {
        return Worlds.hostile().toBuilder()
                .add(NOTE)
                .add(PAGE)
                .add(identifier("maker", "wikidata", "Q42"))
                .add(identifier("maker", "lei", "5493001KJTIIGC8Y1R12"))
                .add(identifier("maker", "register", "R 7"))
                .add(identifier("kg-loan-paid", "aiddata", "39619"))
                .add(holding())
                .add(stake())
                .add(station())
                .add(loan("kg-credit", Instrument.SUPPLIER_CREDIT, "USD 2,000,000"))
                .add(loan("kg-stake", Instrument.EQUITY, "USD 3,000,000"))
                .add(loan("kg-loan-paid", Instrument.CONCESSIONAL_LOAN, "about USD 4,000,000"))
                .build();
    }

    private static Organization holding() {
        return Organization.builder(OrganizationKind.FUND)
                .id(Id.of("holding"))
                .name("The holding")
                .countryCode(CountryCode.of("CN"))
                .addAliases("Holding", "H.")
                .facts(Facts.builder().add(Props.NAME_IN_USE, claim("H.", NOTE)).build())
                .build();
    }

    private static Ownership stake() {
        return Ownership.builder()
                .id(Id.of("own-holding-telecom"))
                .name("Holding in telecom")
                .owner(Id.of("holding"))
                .owned(Id.of("telecom"))
                .facts(Facts.builder()
                        .add(Props.SHARE_OWNED, claim(Share.parse("25 % of shares"), Worlds.HOSTILE_PRESS))
                        .add(Props.HELD, claim(DateInterval.parse("2012-03/2015-10"), Worlds.HOSTILE_PRESS))
                        .add(Props.SIGNED, claim(PartialDate.parse("2012-02-01"), NOTE))
                        .build())
                .build();
    }

    private static Deployment station() {
        return Deployment.builder()
                .id(Id.of("kg-osh-station"))
                .name("Station")
                .countryCode(CountryCode.of("KG"))
                .category(Category.SMART_CITY)
                .partOf(Id.of("kg-osh-cameras"))
                .addTechnologies(Technology.FACE_RECOGNITION, Technology.VIDEO)
                .facts(Facts.builder()
                        .add(Props.ANNOUNCED, claim(PartialDate.parse("2013~"), Worlds.HOSTILE_PRESS))
                        .add(Props.OPERATING, claim(PartialDate.parse("2016-05-02"), Worlds.HOSTILE_PRESS))
                        .add(Props.PLANNED_CAMERAS, claim(Quantity.parse("more than 50 planned-camera"), NOTE))
                        .add(Props.CANCELLED, claim(PartialDate.parse("2019"), NOTE))
                        .add(Props.CANCELLED, claim(PartialDate.parse("2019"), PAGE))
                        .add(Props.INTEGRATOR, claim(Parties.parse("maker"), Worlds.HOSTILE_PRESS))
                        .add(
                                Props.COST,
                                Claim.of(Money.parse("USD 7,500,000.5"), Citation.of(NOTE))
                                        .asOf("2018")
                                        .basis(Basis.INFERRED)
                                        .note("by hand"))
                        .add(Props.COST, claim(Money.parse("USD 9 (constant 2010)"), Worlds.HOSTILE_PRESS))
                        .add(Props.COST, Claim.withoutValue(Basis.UNDISCLOSED, Citation.of(Worlds.HOSTILE_OFFICE)))
                        .add(Props.CONTRACT_VALUE, claim(Money.parse("CNY 5 (constant 2010)"), Worlds.HOSTILE_PRESS))
                        .build())
                .build();
    }

    private static Identifier identifier(String subject, String scheme, String value) {
        return Identifier.builder()
                .id(Id.of("id-" + subject + "-" + scheme))
                .subject(Id.of(subject))
                .scheme(scheme)
                .value(value)
                .source(NOTE.id())
                .build();
    }

    private static Financing loan(String id, Instrument instrument, String amount) {
        return Financing.builder()
                .id(Id.of(id))
                .name("Money of " + id)
                .recipient(CountryCode.of("KG"))
                .instrument(instrument)
                .facts(Facts.builder()
                        .add(Props.AMOUNT, claim(Money.parse(amount), Worlds.HOSTILE_PRESS))
                        .add(Props.AMOUNT, claim(Money.parse("USD 2,500,000"), Worlds.HOSTILE_OFFICE))
                        .add(Props.LENDER, claim(Parties.parse("somebody"), Worlds.HOSTILE_PRESS))
                        .add(Props.BORROWER, claim(Parties.parse("telecom"), Worlds.HOSTILE_PRESS))
                        .add(Props.LENDER, claim(Parties.parse("maker"), Worlds.HOSTILE_PRESS))
                        .add(Props.LENDER, claim(Parties.parse("holding;maker"), NOTE))
                        .add(Props.COMMITTED, claim(PartialDate.parse("2015"), NOTE))
                        .add(Props.CLOSED, claim(PartialDate.parse("2020-01"), NOTE))
                        .build())
                .build();
    }

    private static List<Source> sources() {
        List<Source> sources = new ArrayList<>(List.of(Worlds.HOSTILE_PRESS, Worlds.HOSTILE_OFFICE, NOTE));
        for (SourceType type : SourceType.values()) {
            sources.add(Source.builder()
                    .id(Id.of("any-" + type.name().toLowerCase(Locale.ROOT)))
                    .title("Title")
                    .publisher("Publisher")
                    .type(type)
                    .build());
        }
        return sources;
    }

    private static Chart amounts() {
        return Chart.of("Cameras", Chart.Scale.AMOUNT)
                .unit("cameras")
                .mark("a", Estimate.about(40))
                .mark("b", Estimate.moreThan(50))
                .mark("c", Estimate.atMost(-10))
                .mark("d", Estimate.exactly(7))
                .unknown("e", "undisclosed")
                .build();
    }

    private static Chart years() {
        return Chart.of("Years", Chart.Scale.YEAR)
                .upright()
                .mark("a", Estimate.between(2010, 2012))
                .mark("a", Estimate.atLeast(2011))
                .mark("b", Estimate.atMost(2015))
                .build();
    }

    static Stream<Arguments> documents() {
        PackageMetadata metadata = new PackageMetadata(
                world().version(),
                "World",
                "All of it.",
                List.of(new PackageMetadata.License("CC-BY-4.0", "License", "https://license.example/")),
                Map.of(),
                List.of(),
                List.of());
        URI address = URI.create("pkg:maven/a/b@1.0");
        return Stream.of(
                document("world.ftm.json", out -> new FollowTheMoney().write(world(), out)),
                document("stake.statements.json", out -> statements("own-holding-telecom", out)),
                document("world.geo.json", out -> new GeoJson().write(world(), out)),
                document("world.jsonld", out -> LinkedData.write(world(), metadata, "Authors", address, out)),
                document("sources.csl.json", out -> Bibliography.writeCsl(sources(), out)),
                document("sources.bib", out -> Bibliography.writeBibTex(sources(), out)),
                document("amounts.vl.json", out -> out.append(VegaLite.of(amounts()))),
                document("years.vl.json", out -> out.append(VegaLite.of(years()))));
    }

    private static void statements(String entity, Appendable out) throws IOException {
        StringBuilder all = new StringBuilder();
        new FollowTheMoney.Statements().write(world(), all);
        for (String line : all.toString().lines().map(one -> one + "\n").toList()) {
            if (line.contains("\"entity_id\":\"" + entity + '"')) {
                out.append(line);
            }
        }
    }

    private static Arguments document(String name, Documents.Content content) {
        return Arguments.of(name, content);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void isAsApproved(String name, Documents.Content content) {
        String document = text(content);
        assertThat(document).isEqualTo(Approved.text(ApprovedDocumentsTest.class, name, document));
    }
}
