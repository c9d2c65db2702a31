package io.github.digitalsilkroad.examples;

import static java.util.stream.Collectors.joining;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.model.Country;
import io.github.digitalsilkroad.core.view.View;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The main job: what the Digital Silk Road built in Central Asia, with whose money, and what that adds up to, in two
 * minutes; every figure with a footnote. The same call writes a page for everything in the data.
 */
@Command(
        name = "briefing",
        sortOptions = false,
        description = "Print a briefing (what was built, with whose money, who says so), and write the report.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the request was met", "2:it cannot be met"},
        footer = {
            "",
            "Examples:",
            "  briefing                       all countries",
            "  briefing KG TJ                 two of them",
            "  briefing --no-html             nothing but the text",
            "  briefing --known-by 2020-09    with what sources had published by then",
            "  briefing --only-source cpc-2020 --full"
        })
public final class Briefing implements Callable<Integer> {

    private final PrintStream out;

    @Parameters(
            paramLabel = "COUNTRY",
            arity = "0..*",
            description = "codes or names (KG, tjk, Kazakhstan); default: all")
    private List<String> codes = new ArrayList<>();

    @Option(names = "--full", description = "print the whole reference list instead, figure by figure")
    private boolean full;

    @Option(names = "--markdown", description = "print Markdown instead of plain text")
    private boolean markdown;

    @Option(
            names = "--html",
            paramLabel = "DIR",
            defaultValue = "target/briefing",
            description = "folder of the report in HTML (default: ${DEFAULT-VALUE})")
    private Path html = Path.of("target", "briefing");

    @Option(names = "--no-html", description = "print only; write no report")
    private boolean withoutReport;

    @Mixin
    private DataOptions data = new DataOptions();

    @SuppressWarnings("UnusedVariable") // picocli reads it: when it is set, it prints the help and calls nothing
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "print this help")
    private boolean help;

    private Briefing(PrintStream out) {
        this.out = out;
    }

    /**
     * The briefing as a part of a larger command line.
     *
     * @param out where it prints to
     * @return a command
     */
    public static Callable<Integer> to(PrintStream out) {
        return new Briefing(out);
    }

    /**
     * Prints the briefing and writes the report.
     *
     * @param args countries and options; {@code --help} lists them
     */
    public static void main(String[] args) {
        int status = run(
                args,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Prints the briefing, or one line that says what is wrong with the arguments; returns the exit status. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        CommandLine command = new CommandLine(new Briefing(out));
        command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        command.setParameterExceptionHandler((problem, given) -> {
            err.println(problem.getMessage());
            return CommandLine.ExitCode.USAGE;
        });
        command.setExecutionExceptionHandler((problem, at, result) -> {
            err.println(problem.getMessage());
            return problem instanceof IllegalArgumentException
                    ? CommandLine.ExitCode.USAGE
                    : CommandLine.ExitCode.SOFTWARE;
        });
        return command.execute(args);
    }

    @Override
    public Integer call() throws IOException {
        Catalog dsr = data.load();
        List<Country> countries = chosen(dsr);
        View page = full ? ReferenceList.of(dsr, countries) : BriefingPage.of(dsr, countries);
        out.print(markdown ? page.markdown() : page.text(View.TERMINAL_WIDTH));
        if (!withoutReport) {
            out.print("\nA page for each thing and each source:\n" + BriefingSite.write(dsr, countries, html) + "\n");
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }

    private List<Country> chosen(Catalog dsr) {
        List<Country> all = Subject.countries(dsr);
        if (codes.isEmpty()) {
            return all;
        }
        Set<Country> chosen = new LinkedHashSet<>();
        for (String code : codes) {
            chosen.add(one(dsr, code, all));
        }
        return List.copyOf(chosen);
    }

    private static Country one(Catalog dsr, String code, List<Country> all) {
        String name = "'" + code + "'";
        try {
            Country country = dsr.country(code);
            if (all.contains(country)) {
                return country;
            }
            name = country.name();
        } catch (IllegalArgumentException noCountry) {
            // The countries that one can choose from are the same.
        }
        throw new IllegalArgumentException("no system, loan or series of " + name + " is in the data; choose from "
                + all.stream().map(one -> one.code() + " (" + one.name() + ")").collect(joining(", "))
                + ", or none for all of them");
    }
}
