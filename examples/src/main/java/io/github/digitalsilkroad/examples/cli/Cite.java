package io.github.digitalsilkroad.examples.cli;

import io.github.digitalsilkroad.core.evidence.Citation;
import io.github.digitalsilkroad.core.evidence.Source;
import io.github.digitalsilkroad.core.score.Assessment;
import io.github.digitalsilkroad.interchange.citation.Bibliography;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the sources of an answer. */
@Command(
        name = "cite",
        sortOptions = false,
        description = "List the sources that an answer uses.",
        footer = {"", "Example:", "  cite debt-leverage debtor=TJ creditor=CN year=2016 --format bibtex"})
final class Cite extends Verb {

    /** How a bibliography is written. */
    enum Format {
        text,
        bibtex,
        csl
    }

    @Mixin
    private Question question = new Question();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format = Format.text;

    @Override
    public Integer call() throws Exception {
        Assessment answer = work(question::answer);
        Set<Source> sources = new LinkedHashSet<>();
        for (Citation citation : answer.citations()) {
            sources.add(citation.source());
        }
        switch (format) {
            case text -> print(answer.cite());
            case bibtex -> Bibliography.writeBibTex(sources, out());
            case csl -> Bibliography.writeCsl(sources, out());
        }
        if (sources.isEmpty()) {
            err().println("no source: " + answer.headline());
        }
        return WELL;
    }
}
