package io.github.digitalsilkroad.examples;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Fact;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.formula.GrantElementConvention;
import io.github.digitalsilkroad.core.score.Concessionality;
import io.github.digitalsilkroad.dataset.DigitalSilkRoad;
import io.github.digitalsilkroad.interchange.aiddata.AidData;
import io.github.digitalsilkroad.interchange.merge.Merge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a table of AidData and the bundled data, merges the two, and shows what is new, what is disputed now, and
 * what that does to an answer.
 */
public final class ImportAndMerge {

    private static final String LOAN = "kg-aiddata-39619";

    /** Four rows in the columns of version 3.0. They are made up: only the first number is that of a record. */
    private static final String MADE_UP = """
            AidData Record ID,Recommended For Aggregates,Recipient,Recipient ISO-3,Title,Status,Flow Type,Commitment Year,\
            Funding Agencies,Amount (Nominal USD),Amount (Constant USD 2021),Maturity,Interest Rate,Grace Period
            39619,Yes,Kyrgyz Republic,KGZ,A line,Completion,Loan,2012,Export-Import Bank of China (China Eximbank),\
            "400,000,000","470,000,000",15,3,5
            900001,Yes,Kenya,KEN,A harbor,Implementation,Loan,2018,Bank of Somewhere,"75,000,000",,12,2.5,3
            900002,No,"Africa, regional",,A fund,Pipeline: Pledge,Vague TBD,2019,Bank of Somewhere,,,,,
            900003,Yes,Fiji,FJI,A clinic,Completion,Grant,2016,Unspecified Chinese Government Institution,soon,,,,
            """;

    private ImportAndMerge() {}

    /**
     * Prints what came of the table and of the merge.
     *
     * @param args the table as CSV; four made-up rows if left out
     * @throws IOException if the table cannot be read
     */
    public static void main(String[] args) throws IOException {
        Catalog dsr = DigitalSilkRoad.load();
        Outcome<Catalog> deals = read(AidData.reader().matching(dsr), args);
        deals.print();
        System.out.println();

        Merge merge = Merge.of(dsr, deals.value());
        merge.print();
        System.out.println();

        Fact.table(merge.catalog().financing(LOAN).amount()).print();
        System.out.println();
        merge.effectOn(
                        Concessionality.of(LOAN).under(GrantElementConvention.imfWorldBank()),
                        Concessionality.of("aiddata-900001").under(GrantElementConvention.imfWorldBank()))
                .print();
    }

    private static Outcome<Catalog> read(AidData reader, String... args) throws IOException {
        try (InputStream in = args.length == 0
                ? new ByteArrayInputStream(MADE_UP.getBytes(StandardCharsets.UTF_8))
                : Files.newInputStream(Path.of(args[0]))) {
            return reader.read(args.length == 0 ? "made-up rows" : args[0], in);
        }
    }
}
