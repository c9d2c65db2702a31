package io.github.digitalsilkroad.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.SetMultimap;
import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Grammar;
import io.github.digitalsilkroad.core.catalog.ReadableForm;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.evidence.Identified;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.quantity.Estimate;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.core.score.DebtLeverage;
import io.github.digitalsilkroad.core.score.LoanService;
import io.github.digitalsilkroad.core.score.Score;
import io.github.digitalsilkroad.core.score.Scores;
import io.github.digitalsilkroad.core.score.YearlyScore;
import io.github.digitalsilkroad.lint.index.IndexSpec;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a score asks is in its question: of two scores that differ, the questions and the readable forms differ. */
class DistinctQuestionsTest {

    private static final Grammar<Score> GRAMMAR = ExposureIndex.addTo(Scores.grammar());

    /** How many methods, one after the other, make a variant of an example. */
    private static final int STEPS = 3;

    /** Of how many arguments the methods after the first are called, as all of all would make millions of variants. */
    private static final int LATER = 2;

    private static final GrantElementConvention OWN = GrantElementConvention.of("own", 7, 35);

    /** Arguments of each type that a method which makes a score may take. */
    private static final Map<Class<?>, List<?>> SAMPLES = Map.ofEntries(
            Map.entry(int.class, List.of(1, 2016)),
            Map.entry(double.class, List.of(0.0, 2.5, Double.POSITIVE_INFINITY)),
            Map.entry(String.class, List.of("KG", "other")),
            Map.entry(Identified.class, List.of(Id.of("some"))),
            Map.entry(Estimate.class, List.of(Estimate.exactly(1), Estimate.about(1))),
            Map.entry(
                    ReadableForm.class,
                    List.of(ReadableForm.of("own"), ReadableForm.of("own").with("year", 2022))),
            Map.entry(
                    IndexSpec.class,
                    List.of(ExposureIndex.standard("CN", "law", 2022).spec())),
            Map.entry(
                    GrantElementConvention.class,
                    List.of(
                            GrantElementConvention.imfWorldBank(),
                            GrantElementConvention.oecdCashFlow().limited(),
                            GrantElementConvention.of("IMF-World Bank", 7, 35),
                            OWN,
                            OWN.withFees(),
                            GrantElementConvention.of("own", 6, 35),
                            GrantElementConvention.of("own", 7, 25))),
            // What is asked of a catalog, and an index of the caller's own questions, which its form names.
            Map.entry(Catalog.class, List.of()),
            Map.entry(Map.class, List.of()),
            Map.entry(Function.class, List.of()));

    private static final Set<Score> VARIANTS = variants();

    private static Set<Score> variants() {
        Set<Object> all = new LinkedHashSet<>(
                GRAMMAR.examples().keySet().stream().map(GRAMMAR::read).toList());
        Set<Class<?>> kinds = all.stream().map(Object::getClass).collect(Collectors.toCollection(LinkedHashSet::new));
        kinds.add(ExposureIndex.class);
        Collection<Object> last = new LinkedHashSet<>(all);
        kinds.stream()
                .filter(kind -> Modifier.isPublic(kind.getModifiers()))
                .flatMap(kind -> made(kind, Optional.empty(), Integer.MAX_VALUE))
                .filter(all::add)
                .forEach(last::add);
        for (int step = 0; step < STEPS; step++) {
            int most = step == 0 ? Integer.MAX_VALUE : LATER;
            Set<Object> next = new LinkedHashSet<>();
            last.stream()
                    .flatMap(one -> made(
                            Modifier.isPublic(one.getClass().getModifiers()) ? one.getClass() : Score.class,
                            Optional.of(one),
                            most))
                    .filter(all::add)
                    .forEach(next::add);
            last = next;
        }
        Set<Score> scores = all.stream()
                .filter(Score.class::isInstance)
                .map(Score.class::cast)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        scores.addAll(scores.stream()
                .flatMap(score -> shorter(score.form()))
                .distinct()
                .flatMap(DistinctQuestionsTest::read)
                .toList());
        return scores;
    }

    /** A form without one of its arguments, which no method may make. */
    private static Stream<ReadableForm> shorter(ReadableForm form) {
        return form.arguments().stream().map(left -> {
            ReadableForm shorter = ReadableForm.of(form.name());
            for (Map.Entry<String, String> argument : form.arguments()) {
                shorter = argument.equals(left) ? shorter : shorter.with(argument.getKey(), argument.getValue());
            }
            return shorter;
        });
    }

    private static Stream<Score> read(ReadableForm form) {
        try {
            return Stream.of(GRAMMAR.read(form));
        } catch (IllegalArgumentException needed) {
            return Stream.of();
        }
    }

    /** All that the public methods of a type make, of one thing of it or, if there is none, of nothing. */
    private static Stream<Object> made(Class<?> type, Optional<Object> of, int most) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) == of.isEmpty())
                .filter(method -> Stream.of(Score.class, YearlyScore.class, ExposureIndex.class)
                        .anyMatch(made -> made.isAssignableFrom(method.getReturnType())))
                .flatMap(method -> Lists.cartesianProduct(Arrays.stream(method.getParameterTypes())
                                .map(taken ->
                                        samples(taken).stream().limit(most).toList())
                                .toList())
                        .stream()
                        .flatMap(arguments -> made(method, of.orElse(null), arguments)));
    }

    private static Stream<Object> made(Method method, @Nullable Object of, List<Object> arguments) {
        try {
            return Stream.of(method.invoke(of, arguments.toArray()));
        } catch (IllegalAccessException e) {
            throw new AssertionError(method.toString(), e);
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).as("%s of %s", method, arguments).isInstanceOf(IllegalArgumentException.class);
            return Stream.of();
        }
    }

    private static List<Object> samples(Class<?> type) {
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type.isArray()) {
            List<Object> some = samples(type.getComponentType());
            return Stream.of(some.subList(0, 0), some.subList(1, 2))
                    .<Object>map(chosen -> chosen.toArray((Object[]) Array.newInstance(type.getComponentType(), 0)))
                    .toList();
        }
        assertThat(SAMPLES).as("arguments to make scores with").containsKey(type);
        return List.copyOf(SAMPLES.get(type));
    }

    private static void assertTellsApart(Function<Score, String> words) {
        SetMultimap<String, Score> said = HashMultimap.create();
        VARIANTS.forEach(score -> said.put(words.apply(score), score));
        assertThat(said.asMap().entrySet())
                .filteredOn(one -> one.getValue().size() > 1)
                .extracting(one -> one.getKey() + " <- "
                        + one.getValue().stream()
                                .map(score -> score.form().toString())
                                .sorted()
                                .toList())
                .isEmpty();
    }

    @Test
    void scoresThatDifferHaveDifferentQuestions() {
        assertTellsApart(Score::question);
    }

    @Test
    void scoresThatDifferHaveDifferentForms() {
        assertTellsApart(score -> score.form().toString());
    }

    @Test
    void theVariantsAreThoseThatCallersMake() {
        assertThat(VARIANTS.size()).isGreaterThan(10_000);
        assertThat(VARIANTS.stream().map(score -> score.form().name()))
                .containsAll(GRAMMAR.examples().keySet().stream()
                        .map(ReadableForm::name)
                        .toList());
        assertThat(VARIANTS)
                .contains(
                        Concessionality.of("KG").under(OWN.withFees()).withGraceRate(Estimate.about(1)),
                        LoanService.of("KG").between(2.5, Double.POSITIVE_INFINITY),
                        DebtLeverage.of("KG").owedTo("other").in(2016),
                        ExposureIndex.standard("KG", "other", 2016).of("KG").in(2016));
    }
}
