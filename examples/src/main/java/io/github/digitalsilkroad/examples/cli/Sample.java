package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.LedgerRow;
import io.github.digitalsilkroad.core.evidence.Claim;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.view.Text;
import io.github.digitalsilkroad.core.view.Tree;
import io.github.digitalsilkroad.core.view.View;
import io.github.digitalsilkroad.examples.DataOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws claims to be read beside their sources. */
@Command(
        name = "sample",
        sortOptions = false,
        description = "Draw claims at random, each with the address and the place in its source, to be compared by eye."
                + " Claims of sources without an address are passed over and counted.",
        footer = {"", "Example:", "  sample 100 --seed 7"})
final class Sample extends Verb {

    private static final int INDENT = 3;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "N",
            defaultValue = "20",
            description = "how many (default: ${DEFAULT-VALUE})")
    private int size;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "the same number draws the same claims of the same data (default: ${DEFAULT-VALUE})")
    private long seed;

    @Override
    public Integer call() throws Exception {
        int wanted = FirstOption.atLeastOne("N", size);
        Catalog catalog = data.load();
        List<LedgerRow> all = catalog.claims().list();
        List<LedgerRow> drawn = new ArrayList<>(
                all.stream().filter(row -> address(row).isPresent()).toList());
        int readable = drawn.size();
        Collections.shuffle(drawn, new Random(seed));
        int number = 0;
        for (LedgerRow row : drawn.subList(0, Math.min(wanted, readable))) {
            number++;
            Claim<?> claim = row.claim();
            String what = row.subject().name() + " (" + row.subject().id() + "), "
                    + row.property().label() + ": "
                    + claim.value().map(Object::toString).orElse(claim.basis().code())
                    + claim.asOf().map(time -> ", " + Text.asOf(time)).orElse("");
            out().print(wrapped(number + ". " + what).substring(INDENT));
            out().print(wrapped(claim.citation().toString()));
            out().println(" ".repeat(INDENT) + address(row).orElseThrow());
        }
        out().println(number + " of " + count(readable, "claim") + " whose source has an address; "
                + (all.size() - readable) + " passed over; seed " + seed);
        return WELL;
    }

    /** A text in lines of a terminal, indented. */
    private static String wrapped(String text) {
        return Tree.of(text).text(View.TERMINAL_WIDTH - INDENT).indent(INDENT);
    }

    /** Where the text that was read can be read again: the copy, if it was one. */
    private static Optional<String> address(LedgerRow row) {
        Source source = row.claim().source();
        return source.copy().or(source::url);
    }
}
