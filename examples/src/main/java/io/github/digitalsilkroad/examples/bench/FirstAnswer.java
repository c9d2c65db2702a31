package io.github.digitalsilkroad.examples.bench;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;

/** The shortest useful program: loads the bundled dataset and prints one answer. Time it as a whole process. */
public final class FirstAnswer {

    private FirstAnswer() {}

    /**
     * Prints what Huawei supplies or integrates in Tajikistan.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Catalog dsr = DigitalSilkRoad.load();
        System.out.println(dsr.deployments().in("TJ").by("huawei"));
    }
}
