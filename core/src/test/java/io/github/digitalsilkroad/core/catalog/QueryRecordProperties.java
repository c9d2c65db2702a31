package io.github.digitalsilkroad.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.evidence.Attested;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Facts;
import io.github.digitalsilkroad.core.evidence.FactsBuilder;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Parties;
import io.github.digitalsilkroad.core.evidence.Property;
import io.github.digitalsilkroad.core.evidence.Reading;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Entity;
import io.github.digitalsilkroad.core.model.Props;
import io.github.digitalsilkroad.core.model.Role;
import io.github.digitalsilkroad.core.model.StageGroup;
import io.github.digitalsilkroad.core.quantity.Measurement;
import io.github.digitalsilkroad.core.quantity.Ternary;
import io.github.digitalsilkroad.core.schema.Dimension;
import io.github.digitalsilkroad.testkit.RandomCatalog;
import io.github.digitalsilkroad.testkit.Seeds;
import io.github.digitalsilkroad.testkit.Sprinkled;
import io.github.digitalsilkroad.testkit.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;

/** What counts, sums and rankings read decides them, and nothing else does. */
class QueryRecordProperties {

    /** A query of random conditions. */
    private static Deployments query(Catalog world, long seed) {
        Random random = new Random(seed);
        Deployments query = world.deployments();
        for (int i = random.nextInt(4); i >= 0; i--) {
            query = switch (random.nextInt(12)) {
                case 0 -> query.in(random.nextBoolean() ? "TJ" : "KG");
                case 1 -> query.in("tj-dushanbe");
                case 2 -> query.live();
                case 3 -> query.with(random.nextBoolean() ? Role.SUPPLIER : Role.OPERATOR, "huawei");
                case 4 -> query.from(Role.SUPPLIER, "CN");
                case 5 -> query.startedDuring(2013, 2016);
                case 6 -> query.activeDuring(2015, 2018).union(query.undated());
                case 7 -> query.stating(Props.COST);
                case 8 -> query.involving("CN");
                case 9 -> query.withoutParty();
                case 10 ->
                    world.vocabulary().find("signed").isEmpty()
                            ? query
                            : random.nextBoolean()
                                    ? query.startedWhileListed("signed", Role.SUPPLIER)
                                    : query.listedOn("signed", LocalDate.of(2017, 1, 1));
                default -> query.minus(query.where(Deployment.STAGE_GROUP, StageGroup.PLANNED));
            };
        }
        return query;
    }

    /** The answers, without how many rows a country has or state no cost, which every such row changes. */
    private static String answers(Catalog world, long seed) {
        Deployments query = query(world, seed);
        List<String> answers = new ArrayList<>();
        query.forEach(row -> answers.add(row.id().toString()));
        String text = query.toString()
                .replaceAll("; (\\d+) of \\d+ of ", "; $1 of ")
                .replaceAll(" \\(\\d+ without stated cost left out\\)", "")
                .replaceAll(", \\d+ without stated cost|\\d+ without stated cost, ", "");
        return answers + "\n" + text + "\n" + query.total(Props.CAMERAS) + "\n" + query.top(3, Props.CAMERAS);
    }

    /** An entity without the claims on a property. */
    private static Deployment without(Deployment row, Property<?> property) {
        return (Deployment) row.filter((of, claim) -> !of.equals(property));
    }

    private static <T> Deployment taking(Deployment row, Attested<T> fact) {
        FactsBuilder facts = Facts.builder();
        row.facts().all().forEach(each -> add(facts, each));
        add(facts, fact);
        return row.withFacts(facts.build());
    }

    private static <T> void add(FactsBuilder facts, Attested<T> fact) {
        fact.claims().forEach(claim -> facts.add(fact.property(), claim));
    }

    /** Each row takes what another one has of the properties that are not read, and loses half of its own. */
    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 150)
    void claimsOnWhatIsNotReadChangeNothing(@ForAll long worldSeed, @ForAll long seed, @ForAll Random random) {
        assertUnreadChangesNothing(RandomCatalog.of(worldSeed), seed, random);
    }

    /** The same where every property of the vocabulary is claimed of something. */
    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 20)
    void claimsOnNoPropertyOfTheVocabularyChangeWhatDoesNotReadIt(
            @ForAll long worldSeed, @ForAll long seed, @ForAll Random random) {
        assertUnreadChangesNothing(Sprinkled.of(RandomCatalog.of(worldSeed), random), seed, random);
    }

    /** The same where sources recommend adding the figures of some rows, and advise against adding others. */
    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 60)
    void claimsOnWhatIsNotReadChangeNothingWhereFiguresAreNotRecommendedForSums(
            @ForAll long worldSeed, @ForAll long seed, @ForAll Random random) {
        Catalog world = RandomCatalog.of(worldSeed);
        CatalogBuilder advised = world.toBuilder();
        for (Deployment row : world.deployments()) {
            if (random.nextBoolean()) {
                String advice = random.nextInt(3) == 0 ? "yes" : "no";
                advised.put(row.withFacts(row.facts()
                        .with(World.fact(
                                Props.RECOMMENDED_FOR_AGGREGATES, World.claim(advice, RandomCatalog.SOURCES.get(0))))));
            }
        }
        assertUnreadChangesNothing(advised.build(), seed, random);
    }

    private static void assertUnreadChangesNothing(Catalog base, long seed, Random random) {
        Reading reading = RandomCatalog.READINGS.get(random.nextInt(RandomCatalog.READINGS.size()));
        Catalog world = base.under(reading);
        Deployments query = query(world, seed);
        List<RowCondition> read = new ArrayList<>(query.total(Props.CAMERAS).conditions());
        read.addAll(query.top(3, Props.CAMERAS).conditions());
        List<Deployment> rows = base.deployments().list();
        CatalogBuilder changed = base.toBuilder();
        for (Deployment row : rows) {
            Deployment other = row;
            for (Attested<?> fact :
                    rows.get(random.nextInt(rows.size())).facts().all()) {
                other = isUnread(fact.property(), read) ? taking(other, fact) : other;
            }
            for (Property<?> property : row.facts().properties()) {
                other = isUnread(property, read) && random.nextBoolean() ? without(other, property) : other;
            }
            changed.put(other);
        }
        Catalog after = changed.build().under(reading);
        assertThat(answers(after, seed)).as("%s", query).isEqualTo(answers(world, seed));
        assertThat(query(after, seed).leftOut())
                .extracting(LeftOut::toString)
                .isEqualTo(query.leftOut().stream().map(LeftOut::toString).toList());
    }

    private static boolean isUnread(Property<?> property, List<RowCondition> read) {
        return !property.equals(Props.SAME_AS) && read.stream().noneMatch(condition -> condition.reads(property));
    }

    /** Of rows with the facts of others, those that fail a condition are added at once. */
    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 100)
    void rowsThatFailAConditionChangeNothing(@ForAll long worldSeed, @ForAll long seed, @ForAll Random random) {
        Catalog world = RandomCatalog.of(worldSeed);
        List<Deployment> rows = world.deployments().list();
        List<Deployment> more = new ArrayList<>();
        for (Deployment row : rows) {
            String country = rows.get(random.nextInt(rows.size())).countryCode().toString();
            more.add(World.system("another-" + row.id(), country, row.facts()));
        }
        Deployments among = query(with(world, more), seed);
        more.removeIf(row -> !among.contains(row.id().toString()).isNo());
        assertThat(answers(with(world, more), seed)).isEqualTo(answers(world, seed));
    }

    private static Catalog with(Catalog world, List<Deployment> more) {
        CatalogBuilder builder = world.toBuilder();
        more.forEach(builder::add);
        return builder.build();
    }

    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 100)
    void eachFactThatDecidesMovesTheCountOrTheSum(@ForAll long worldSeed, @ForAll long seed) {
        Catalog world = RandomCatalog.of(worldSeed);
        Deployments all = world.deployments();
        Total total = all.live().total(Props.CAMERAS);
        for (Fact figure : total.figures()) {
            Deployment row = without((Deployment) figure.subject(), Props.CAMERAS);
            Total after =
                    world.toBuilder().put(row).build().deployments().live().total(Props.CAMERAS);
            assertThat(after.figures()).extracting(fact -> fact.subject().id()).doesNotContain(row.id());
        }
        Deployments byHuawei = all.with(Role.SUPPLIER, "huawei");
        for (LeftOut left : byHuawei.leftOut()) {
            assertThat(left.facts())
                    .extracting(fact -> fact.claims().property().name())
                    .containsExactly("supplier");
            Deployment row = taking(
                    without(world.deployment(left.id().toString()), Props.SUPPLIER),
                    Attested.of(
                            Props.SUPPLIER,
                            List.of(World.claim(Parties.parse("huawei"), RandomCatalog.SOURCES.get(1)))));
            assertThat(world.toBuilder()
                            .put(row)
                            .build()
                            .deployments()
                            .with(Role.SUPPLIER, "huawei")
                            .contains(row.id().toString()))
                    .isEqualTo(Ternary.YES);
        }
        for (LeftOut left : all.live().leftOut()) {
            Deployment row = world.deployment(left.id().toString());
            assertThat(left.facts()).isNotEmpty();
            for (Fact fact : left.facts()) {
                row = without(row, fact.claims().property());
            }
            assertThat(world.toBuilder()
                            .put(row)
                            .build()
                            .deployments()
                            .live()
                            .contains(row.id().toString()))
                    .isEqualTo(Ternary.YES);
        }
    }

    /** One rule for sums: a group adds what the whole query adds, and leaves out what that leaves out. */
    @net.jqwik.api.Property(seed = Seeds.FIXED, tries = 15)
    void theSumOfAGroupIsThatOfTheQueryWithinTheGroup(@ForAll long worldSeed, @ForAll Random random) {
        Reading reading = RandomCatalog.READINGS.get(random.nextInt(RandomCatalog.READINGS.size()));
        Catalog world = RandomCatalog.of(worldSeed).under(reading);
        assertGroupsAgree(query(world, random.nextLong()));
        world.kinds().forEach(kind -> assertGroupsAgree(world.rows(kind)));
    }

    private static <E extends Entity> void assertGroupsAgree(FactQuery<E, ?> query) {
        Set<Property<?>> stated = new LinkedHashSet<>();
        query.forEach(row -> stated.addAll(row.facts().properties()));
        List<Dimension<? super E>> dimensions =
                new ArrayList<>(query.kindTable().kind().columns());
        stated.forEach(property -> dimensions.add(new PropertyDimension(property)));
        for (Property<?> measure : stated) {
            if (measure.type().isNumber() && measure.type().defaultUnit().isPresent()) {
                Total all = query.total(measure);
                for (Dimension<? super E> by : dimensions) {
                    query.groupBy(by).totals(measure).forEach(group -> assertAgrees(query, all, by, group));
                    query.groupBy(by, dimensions.get(0))
                            .totals(measure)
                            .forEach(group -> assertThat(
                                            group.total().orElseThrow().figures())
                                    .hasSize(group.stated()));
                }
            }
        }
    }

    private static <E extends Entity> void assertAgrees(
            FactQuery<E, ?> query, Total all, Dimension<? super E> by, Group group) {
        Object key = group.keys().get(0);
        Set<Id> members = query.stream()
                .filter(row -> key.equals(Group.NOT_STATED)
                        ? by.keysOf(row).isEmpty()
                        : by.keysOf(row).contains(key))
                .map(Entity::id)
                .collect(Collectors.toSet());
        Total total = group.total().orElseThrow();
        List<Fact> figures = all.figures().stream()
                .filter(fact -> members.contains(fact.subject().id()))
                .toList();
        assertThat(total.figures()).as("%s by %s", group, by).isEqualTo(figures);
        assertThat(total.leftOut())
                .isEqualTo(all.leftOut().stream()
                        .filter(row -> members.contains(row.id()))
                        .toList());
        assertThat(group.count()).isEqualTo(members.size());
        assertThat(group.stated()).isEqualTo(figures.size());
        assertThat(group.sum())
                .isEqualTo(
                        figures.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Measurement.sum(figures.stream()
                                        .<Measurement<?>>map(fact -> (Measurement<?>)
                                                fact.claims().value().orElseThrow())
                                        .toList())));
        for (Fact fact : figures) {
            fact.claims()
                    .chosen()
                    .flatMap(Claim::asOf)
                    .ifPresent(year -> assertThat(group.toString()).contains("; as of "));
        }
        assertThat(total.conditions()).hasSize(all.conditions().size() + 1);
    }
}
