package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Deployment;
import io.github.digitalsilkroad.core.model.Props;

/**
 * How much heap a catalog keeps alive, in bytes a deployment, evidence included: what is in use after full collections
 * with the catalog less what was in use before it. Run it with {@code -XX:+UseSerialGC}, whose full collections are
 * exact.
 */
public final class RetainedHeap {

    private static final int SIZE = 21_000;

    private RetainedHeap() {}

    /**
     * Prints the bytes of a catalog as it is built and after every kind of index was asked for.
     *
     * @param args how many deployments, 21,000 if left out
     * @throws InterruptedException if the program is told to end while it waits for a collection
     */
    public static void main(String[] args) throws InterruptedException {
        int size = args.length == 0 ? SIZE : Integer.parseInt(args[0]);
        // Classes, enums and caches that do not depend on the size.
        ask(Synthetic.of(100).catalog());
        long before = inUse();
        Catalog catalog = Synthetic.of(size).catalog();
        long plain = inUse() - before;
        int rows = ask(catalog);
        long indexed = inUse() - before;
        System.out.println(rows + " deployments: " + plain / rows + " bytes each, " + indexed / rows
                + " with the indexes of five questions");
    }

    private static int ask(Catalog catalog) {
        catalog.deployments()
                .in("KZ")
                .by(Synthetic.vendorId(1))
                .activeDuring(2010, 2014)
                .count();
        catalog.deployments().groupBy(Deployment.COUNTRY, Deployment.VENDOR).totals(Props.CAMERAS);
        catalog.deployments().top(10, Props.COST);
        return catalog.deployments().count();
    }

    private static long inUse() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
