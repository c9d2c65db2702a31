package io.github.digitalsilkroad.core.score;

import static io.github.digitalsilkroad.core.model.CreditorScope.ALL;
import static io.github.digitalsilkroad.core.model.CreditorScope.NONE;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_AND_COMMERCIAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_BILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.OFFICIAL_MULTILATERAL;
import static io.github.digitalsilkroad.core.model.CreditorScope.PUBLIC_AND_PUBLICLY_GUARANTEED;

import io.github.digitalsilkroad.core.Invention;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.evidence.ValueType;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.CreditorScope;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.IncidentKind;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Measure;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.core.quantity.PartialDate;
import io.github.digitalsilkroad.core.quantity.Quantity;
import io.github.digitalsilkroad.core.quantity.Share;
import io.github.digitalsilkroad.core.quantity.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An invented world of any shape: some facts stated by several sources, some by none, exact, about or in a range. */
final class RandomWorld {

    private static final List<Source> SOURCES = List.of(Worlds.BANK, Worlds.MINISTRY, Worlds.NEWSPAPER, Worlds.BRIEF);
    private static final List<String> DATES = List.of("2015", "2018-03", "2018~", "XXXX", "2024");

    static final String LAW = "cn-law";
    static final String LOAN = "loan";

    private final Random random;
    private final Invention invention;

    private RandomWorld(long seed) {
        this.random = new Random(seed);
        this.invention = new Invention(random);
    }

    static Catalog of(long seed) {
        return new RandomWorld(seed).build();
    }

    /** Every score, asked of this kind of world. */
    static List<Score> questions() {
        List<Score> questions = new ArrayList<>();
        for (Denominator denominator : Denominator.values()) {
            questions.add(DebtLeverage.of("TJ").owedTo("CN").over(denominator).in(2016));
        }
        for (SystemSize weight : SystemSize.values()) {
            questions.add(VendorConcentration.of("TJ").by(weight));
        }
        for (SystemSize unit : EnumSet.complementOf(EnumSet.of(SystemSize.CARRIERS))) {
            questions.add(JurisdictionExposure.to(LAW).of("TJ").by(unit));
            questions.add(JurisdictionExposure.to(LAW).of("TJ").by(unit).in(2018));
        }
        questions.add(ForeignFinancing.of("system-0"));
        questions.add(Concessionality.of(LOAN));
        questions.add(LoanService.of(LOAN));
        questions.add(DebtService.of("TJ").owedTo("CN").in(2016));
        questions.add(DebtService.of("TJ").during(2015, 2016));
        questions.add(DebtDistress.of("TJ").in(2016));
        questions.add(SafeguardGap.of("TJ"));
        questions.add(Pushback.of("TJ").during(2015, 2018));
        return questions;
    }

    private Catalog build() {
        Worlds world = Worlds.empty();
        Invention.organizations().forEach(world::add);
        debts(world);
        world.add(Invention.stake(
                maybe(Facts.builder(), Props.SHARE_OWNED, Share.ofPercent(Estimate.exactly(51), "shares"))
                        .build()));
        law(world, LAW, "CN", LawEffect.BINDS);
        if (random.nextBoolean()) {
            law(world, "tj-privacy", "TJ", LawEffect.PROTECTS);
        }
        if (random.nextBoolean()) {
            law(world, "tj-data", "TJ", LawEffect.PROTECTS, LawEffect.EXEMPTS);
        }
        int systems = 1 + random.nextInt(4);
        for (int i = 0; i < systems; i++) {
            world.add(system("system-" + i));
            if (random.nextBoolean()) {
                world.add(financing("funds-" + i, Optional.of(Id.of("system-" + i))));
            }
        }
        world.add(financing(LOAN, Optional.empty()));
        incidents(world);
        return world.build();
    }

    private void debts(Worlds world) {
        stock(world, OFFICIAL_BILATERAL, "CN", 1, 300);
        stock(world, OFFICIAL_BILATERAL, "", 200, 600);
        stock(world, OFFICIAL_MULTILATERAL, "", 1, 300);
        for (Source edition : List.of(Worlds.OUTLOOK, Worlds.LATER_OUTLOOK)) {
            if (random.nextInt(3) > 0) {
                world.gdp(2016, number(1000, 3000), edition);
            }
            if (random.nextInt(3) > 0) {
                world.percentOfGdp(Measure.PUBLIC_DEBT, ALL, 2016, number(20, 60), edition);
                world.percentOfGdp(Measure.REVENUE, NONE, 2016, number(10, 30), edition);
            }
        }
        for (Measure measure : List.of(Measure.INTEREST_PAID, Measure.PRINCIPAL_PAID)) {
            for (CreditorScope scope : List.of(OFFICIAL_AND_COMMERCIAL, PUBLIC_AND_PUBLICLY_GUARANTEED)) {
                if (random.nextInt(3) > 0) {
                    Optional<CountryCode> creditor =
                            scope == OFFICIAL_AND_COMMERCIAL ? Optional.of(CountryCode.of("CN")) : Optional.empty();
                    world.amount(
                            new SeriesPick("TJ", measure, scope, creditor), 2016, Money.usd(number(1, 50)), source());
                }
            }
        }
        if (random.nextBoolean()) {
            world.word(SeriesPick.of("TJ", Measure.CARRYING_CAPACITY, NONE), 2014, "weak", source());
        }
    }

    private void stock(Worlds world, CreditorScope scope, String creditor, double low, double high) {
        for (int i = random.nextInt(3); i > 0; i--) {
            world.stock(scope, creditor, 2016, number(low, high), SOURCES.get(i));
        }
    }

    private void law(Worlds world, String id, String country, LawEffect... effects) {
        FactsBuilder facts = Facts.builder();
        maybe(facts, Props.IN_FORCE, PartialDate.parse("2017-06"));
        maybe(facts, Property.of("scope", ValueType.text(), "scope"), "everyone");
        world.add(Invention.law(id, country, facts.build(), effects));
    }

    private Deployment system(String id) {
        FactsBuilder facts = Facts.builder();
        maybe(facts, Props.SUPPLIER, Parties.parse(pick(Invention.PARTIES)));
        maybe(facts, Props.INTEGRATOR, Parties.parse(pick(Invention.PARTIES)));
        maybe(facts, Props.OPERATOR, Parties.parse(pick(Invention.PARTIES)));
        maybe(facts, Props.CAMERAS, Quantity.of(number(1, 900), Unit.of("camera")));
        maybe(facts, Props.FACE_CAMERAS, Quantity.of(number(1, 90), Unit.of("face-camera")));
        maybe(facts, Props.COST, Money.usd(number(10, 40)));
        maybe(facts, Props.FOREIGN_FUNDING, Money.usd(number(1, 10)));
        maybe(facts, Props.DOMESTIC_FUNDING, Money.usd(number(0.5, 5)));
        maybe(facts, Props.ANNOUNCED, PartialDate.parse("2013"));
        maybe(facts, Props.OPERATING, PartialDate.parse("2016-05"));
        if (random.nextInt(4) == 0) {
            maybe(facts, Props.CANCELLED, PartialDate.parse("2018"));
        }
        return invention.system(id, "TJ", Optional.empty(), facts.build());
    }

    private Financing financing(String id, Optional<Id> funds) {
        FactsBuilder facts = Facts.builder();
        maybe(facts, Props.AMOUNT, Money.usd(number(1, 9)));
        maybe(facts, Props.RATE, Quantity.of(number(0, 7), Unit.of("percent-a-year")));
        maybe(facts, Props.MATURITY, Quantity.of(number(10, 25), Unit.of("year")));
        maybe(facts, Props.GRACE, Quantity.of(number(0, 9), Unit.of("year")));
        maybe(facts, Props.CHANNEL, Parties.parse(pick(Invention.PARTIES)));
        return invention.financing(id, funds, facts.build());
    }

    private void incidents(Worlds world) {
        IncidentKind[] kinds = IncidentKind.values();
        for (int i = random.nextInt(4); i > 0; i--) {
            world.add(Invention.incident(
                    "incident-" + i,
                    kinds[random.nextInt(kinds.length)],
                    maybe(Facts.builder(), Props.DATE, PartialDate.parse(pick(DATES)))
                            .build()));
        }
    }

    /** No claim, one, or two by different sources. */
    private <T> FactsBuilder maybe(FactsBuilder facts, Property<T> property, T value) {
        int claims = random.nextInt(3);
        int first = random.nextInt(SOURCES.size());
        for (int i = 0; i < claims; i++) {
            facts.add(property, Worlds.claim(value, SOURCES.get((first + i) % SOURCES.size())));
        }
        return facts;
    }

    private Source source() {
        return SOURCES.get(random.nextInt(SOURCES.size()));
    }

    private <T> T pick(List<T> choices) {
        return invention.pick(choices);
    }

    private Estimate number(double low, double high) {
        return invention.numberOrMore(low, high);
    }
}
