package io.github.digitalsilkroad.core.catalog;

import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.SampleElements;
import com.google.common.collect.testing.TestListGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import io.github.digitalsilkroad.core.columns.KindTable;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Guava's tests of what a list promises, over the rows that a query gives: all of a table, or some through their
 * positions.
 */
class ListContractTest {

    @TestFactory
    Stream<DynamicTest> rowsOfATable() {
        return contract("rows of a table", false);
    }

    @TestFactory
    Stream<DynamicTest> rowsOfAQuery() {
        return contract("rows of a query", true);
    }

    private static Stream<DynamicTest> contract(String name, boolean some) {
        Test suite = ListTestSuiteBuilder.using(new Rows(some))
                .named(name)
                .withFeatures(CollectionFeature.ALLOWS_NULL_QUERIES, CollectionSize.ANY)
                .createTestSuite();
        return tests(suite).map(test -> DynamicTest.dynamicTest(test.toString(), test::runBare));
    }

    private static Stream<TestCase> tests(Test test) {
        return test instanceof TestSuite suite
                ? Collections.list(suite.tests()).stream().flatMap(ListContractTest::tests)
                : Stream.of((TestCase) test);
    }

    /**
     * Lists over a table that holds their rows in order, or the other way round; the builder of a catalog lets no null
     * in.
     */
    private record Rows(boolean some) implements TestListGenerator<Organization> {

        @Override
        public SampleElements<Organization> samples() {
            return new SampleElements<>(vendor("a"), vendor("b"), vendor("c"), vendor("d"), vendor("e"));
        }

        private static Organization vendor(String id) {
            return Organization.builder(OrganizationKind.VENDOR)
                    .id(Id.of(id))
                    .name(id)
                    .build();
        }

        @Override
        public List<Organization> create(Object... elements) {
            Organization[] rows = List.of(elements).toArray(new Organization[0]);
            if (some) {
                Collections.reverse(Arrays.asList(rows));
            }
            int last = rows.length - 1;
            return new KindTable<>(Organization.KIND, rows)
                    .list(
                            some
                                    ? IntStream.rangeClosed(0, last)
                                            .map(row -> last - row)
                                            .toArray()
                                    : null);
        }

        @Override
        public Organization[] createArray(int length) {
            return new Organization[length];
        }

        @Override
        public Iterable<Organization> order(List<Organization> insertionOrder) {
            return insertionOrder;
        }
    }
}
