package io.github.digitalsilkroad.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.CatalogBuilder;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.Lens;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Category;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Law;
import io.github.digitalsilkroad.core.model.LawEffect;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.core.model.Ownership;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.quantity.LoanTerms;
import io.github.digitalsilkroad.core.quantity.Money;
import io.github.digitalsilkroad.testkit.Laws;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.World;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Every edit and lens that has a name comes back from its readable form, whatever its arguments. */
class EditFormProperties {

    private static final Scenario X = Scenario.named("X");
    private static final Grammar<Lens> LENSES = Scenario.grammar(Edit.grammar());

    private static Arbitrary<String> ids() {
        return Arbitraries.strings()
                .withCharRange('a', 'f')
                .ofMinLength(1)
                .ofMaxLength(3)
                .map(word -> word + "-1");
    }

    private static Arbitrary<String> countries() {
        return Arbitraries.of("TJ", "KG", "UZ", "CN");
    }

    private static Arbitrary<Integer> years() {
        return Arbitraries.integers().between(0, 9999);
    }

    private static Arbitrary<Double> percents() {
        return Arbitraries.doubles().between(0, false, 100, true).ofScale(6);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("ab \"\\|\n\t=é")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(name -> !name.isBlank());
    }

    private static Arbitrary<Market> markets() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5), countries(), ids(), Arbitraries.of(Category.class))
                .as((kind, country, id, category) -> switch (kind) {
                    case 0 -> Market.everywhere();
                    case 1 -> Market.in(country);
                    case 2 -> Market.in(country).of(category);
                    case 3 -> Market.everywhere().of(category);
                    case 4 -> Market.at(id).of(category);
                    default -> Market.at(id);
                });
    }

    private static Arbitrary<LoanTerms> terms() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 20).ofScale(3),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(0, 10))
                .as((rate, maturity, grace) -> grace == 0
                        ? LoanTerms.fixed(Estimate.exactly(rate), Estimate.about(maturity))
                        : LoanTerms.fixed(rate, maturity + grace, grace));
    }

    private static Arbitrary<Money> amounts() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0.01, 1e10).ofScale(2),
                        Arbitraries.of("USD", "EUR", "USD2021"),
                        Arbitraries.integers().between(0, 3))
                .as((amount, code, kind) -> Money.of(
                        switch (kind) {
                            case 0 -> Estimate.about(amount);
                            case 1 -> Estimate.atLeast(amount);
                            case 2 -> Estimate.between(amount, amount + 10);
                            default -> Estimate.exactly(amount);
                        },
                        code));
    }

    /** Edits by the name of their form. */
    private static Map<String, Arbitrary<Scenario>> edits() {
        Map<String, Arbitrary<Scenario>> edits = new TreeMap<>();
        edits.put(
                "replace-vendor",
                Combinators.combine(ids(), markets()).as((id, market) -> X.replaceVendor(id, "zz", market)));
        edits.put(
                "replace-carrier",
                Combinators.combine(ids(), markets()).as((id, market) -> X.replaceCarrier(id, "zz", market)));
        edits.put("award", Combinators.combine(ids(), ids()).as(X::award));
        edits.put("cancel", ids().map(X::cancel));
        edits.put("withdraw", ids().map(X::withdraw));
        edits.put("reach-target", Combinators.combine(ids(), years()).as(X::reachTarget));
        edits.put("refinance", Combinators.combine(ids(), terms()).as(X::refinance));
        edits.put("write-down", Combinators.combine(ids(), percents()).as(X::writeDown));
        edits.put("write-off", ids().map(X::writeOff));
        edits.put(
                "write-down-debt",
                Combinators.combine(countries(), countries(), percents(), years())
                        .as(X::writeDownDebt));
        edits.put("depreciate", percents().filter(part -> part < 100).map(part -> X.depreciate("TJS", part)));
        edits.put(
                "take-debt",
                Combinators.combine(ids(), countries(), ids(), amounts(), terms())
                        .as(X::takeDebt));
        edits.put("exchange-for-stake", Combinators.combine(ids(), ids()).as(X::exchangeForStake));
        edits.put("change-owner", Combinators.combine(ids(), ids()).as(X::changeOwner));
        edits.put(
                "add-law",
                Combinators.combine(
                                ids(),
                                names(),
                                countries(),
                                years(),
                                Arbitraries.of(LawEffect.class)
                                        .array(LawEffect[].class)
                                        .ofMaxSize(3))
                        .as(X::addLaw));
        edits.put("repeal-law", ids().map(X::repealLaw));
        edits.put(
                "disclose",
                Combinators.combine(ids(), Arbitraries.of(Props.all())).as((id, property) -> X.disclose(id, property)));
        edits.put("new-to", Combinators.combine(ids(), countries()).as(X::newTo));
        edits.put(
                "introduce-vendor",
                Combinators.combine(ids(), names(), countries()).as(X::introduceVendor));
        return edits;
    }

    @Property(seed = Seeds.FIXED, tries = 400)
    void noEditSaysTheIdOfAThingWithAName(@ForAll("edit") Edit edit) {
        Catalog world = withNames(edit.form().orElseThrow());
        assertNamed(world, world.resolved(edit).words());
        assertThat(world.resolved(edit)).isEqualTo(edit);
        assertThat(world.resolved(edit).form()).isEqualTo(edit.form());
    }

    @Example
    void noLensSaysTheIdOfAThingWithAName() {
        for (ReadableForm form : Lens.grammar().examples().keySet()) {
            Catalog world = withNames(form);
            assertNamed(world, world.resolved(Lens.grammar().read(form)).label());
        }
        assertThat(withNames(ReadableForm.parse("choosing subject=some-system")).organizations())
                .hasSize(3);
    }

    /** A world that has a thing with a name for each reference of a form. */
    private static Catalog withNames(ReadableForm form) {
        CatalogBuilder world = World.empty().build().toBuilder();
        Map<String, String> keys = new TreeMap<>();
        form.arguments().forEach(argument -> keys.put(argument.getValue(), argument.getKey()));
        world.add(World.vendor("owner", "Some owner")).add(World.vendor("owned", "Some company"));
        form.arguments().stream()
                .filter(argument -> Set.of("old", "new", "vendor", "lender", "owner", "entity", "subject")
                        .contains(argument.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .forEach(id -> world.add(Organization.builder(OrganizationKind.VENDOR)
                        .id(Id.of(id))
                        .name(nameOf(id))
                        .countryCode(CountryCode.of("KG"))
                        .build()));
        form.arguments().forEach(argument -> {
            String id = argument.getValue();
            Assume.that(!id.endsWith("-1") || keys.get(id).equals(argument.getKey())); // one kind of thing
            switch (argument.getKey()) {
                case "deployment" ->
                    world.add(Deployment.builder()
                            .id(Id.of(id))
                            .name(nameOf(id))
                            .countryCode(CountryCode.of("KG"))
                            .category(Category.SAFE_CITY)
                            .build());
                case "financing" ->
                    world.add(Financing.builder()
                            .id(Id.of(id))
                            .name(nameOf(id))
                            .recipient(CountryCode.of("KG"))
                            .instrument(Instrument.LOAN)
                            .build());
                case "ownership" ->
                    world.add(Ownership.builder()
                            .id(Id.of(id))
                            .name(nameOf(id))
                            .owner(Id.of("owner"))
                            .owned(Id.of("owned"))
                            .build());
                case "law" ->
                    world.add(Law.builder()
                            .id(Id.of(id))
                            .name(nameOf(id))
                            .jurisdiction(CountryCode.of("KG"))
                            .build());
                default -> {}
            }
        });
        return world.build();
    }

    private static String nameOf(String id) {
        return "Name of " + id.toUpperCase(Locale.ROOT);
    }

    private static void assertNamed(Catalog world, String words) {
        world.entities().stream()
                .filter(thing -> thing.name().startsWith("Name of "))
                .forEach(thing -> assertThat(words)
                        .contains(thing.name())
                        .doesNotContainPattern("(?<![a-z-])" + thing.id() + "(?![a-z-])"));
    }

    @Provide
    Arbitrary<Edit> edit() {
        List<Arbitrary<Edit>> edits = new ArrayList<>();
        edits().values()
                .forEach(scenarios ->
                        edits.add(scenarios.map(scenario -> scenario.edits().get(0))));
        return Arbitraries.oneOf(edits);
    }

    @Provide
    Arbitrary<Scenario> scenario() {
        return Combinators.combine(names(), edit().list().ofMaxSize(4)).as((name, edits) -> {
            Scenario scenario = Scenario.named(name);
            for (Edit edit : edits) {
                scenario = scenario.with(edit);
            }
            return scenario;
        });
    }

    @Provide
    Arbitrary<Lens> lens() {
        Map<String, Arbitrary<? extends Lens>> lenses = new TreeMap<>();
        Arbitrary<String> dates = Arbitraries.of("2016", "2020-04", "2018-12-31", "2019~");
        lenses.put("as-of", dates.map(Lens::asOf));
        lenses.put("known-by", dates.map(Lens::knownBy));
        lenses.put(
                "choosing",
                Arbitraries.of(Props.CAMERAS, Props.SUPPLIER)
                        .map(property -> Lens.choosing("tj-dushanbe-safe-city", property, "b-2")));
        lenses.put(
                "under",
                Arbitraries.of(
                                Reading.standard(),
                                Reading.latest(),
                                Reading.officialFirst(),
                                Reading.envelope(),
                                Reading.onlyFrom("a", "b-2"))
                        .map(Lens::under));
        lenses.put("scenario", scenario());
        assertThat(lenses.keySet()).isEqualTo(names(LENSES));
        List<Arbitrary<Lens>> all = new ArrayList<>();
        lenses.values().forEach(kind -> all.add(kind.map(lens -> lens)));
        return Arbitraries.oneOf(all).list().ofMaxSize(4).map(Lens::of);
    }

    private static Set<String> names(Grammar<?> grammar) {
        Set<String> names = new TreeSet<>();
        grammar.examples().keySet().forEach(form -> names.add(form.name()));
        return names;
    }

    @Property(seed = Seeds.FIXED, tries = 1000)
    void anEditIsWhatItsFormReads(@ForAll("edit") Edit edit) {
        Laws.ofForm(edit, it -> it.form().orElseThrow().toString(), Edit.grammar()::parse);
        Edit read = Edit.grammar().parse(edit.form().orElseThrow().toString());
        assertThat(read.words()).isEqualTo(edit.words()).isNotBlank();
        assertThat(read.caveat()).isEqualTo(edit.caveat());
    }

    @Property(seed = Seeds.FIXED, tries = 500)
    void lensesAreWhatTheirTextReads(@ForAll("lens") Lens lens) {
        Laws.ofForm(lens, Lens::write, text -> Lens.parse(text, LENSES));
        assertThat(Lens.write(lens).lines().count()).isLessThanOrEqualTo(1);
    }

    @Example
    void everyNameHasAGeneratorAndAnExampleThatCanBeRead() {
        assertThat(edits().keySet()).isEqualTo(names(Edit.grammar()));
        for (ReadableForm form : Edit.grammar().examples().keySet()) {
            assertThat(Edit.grammar().read(form).form()).contains(form);
        }
        for (ReadableForm form : LENSES.examples().keySet()) {
            assertThat(Lens.parse(form.toString(), LENSES).form().orElseThrow().name())
                    .isEqualTo(form.name());
        }
    }

    @Example
    void everyEditThatAScenarioCanMakeHasAName() {
        Set<String> made = new TreeSet<>();
        for (Method method : Scenario.class.getMethods()) {
            if (method.getReturnType() == Scenario.class && !Modifier.isStatic(method.getModifiers())) {
                made.add(method.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
            }
        }
        assertThat(made.remove("with")).isTrue();
        assertThat(made).isEqualTo(names(Edit.grammar()));
    }
}
