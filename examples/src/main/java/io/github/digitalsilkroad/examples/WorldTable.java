package io.github.digitalsilkroad.examples;

import com.google.common.base.CharMatcher;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Writes a made-up table of the size and with the columns of AidData's Global Chinese Development Finance Dataset,
 * version 3.0: every number in it is drawn, none is a fact. Some rows are regional, some cells are broken, as they are
 * in tables that people keep.
 */
final class WorldTable {

    static final int RECIPIENTS = 165;

    /** One row of so many is regional, as some of AidData's are. */
    static final int REGIONAL = 500;

    private static final int LENDERS = 40;

    /** A cell with one of these is enclosed in quotation marks. */
    private static final CharMatcher QUOTED = CharMatcher.anyOf(",\"\n|");

    private static final String[] COLUMNS = {
        "AidData Record ID",
        "Recommended For Aggregates",
        "AidData Parent ID",
        "Umbrella",
        "Financier Country",
        "Recipient",
        "Recipient ISO-3",
        "Recipient Region",
        "Commitment Year",
        "Commitment Year Estimated",
        "Implementation Start Year",
        "Completion Year",
        "Title",
        "Description",
        "Staff Comments",
        "Status",
        "Intent",
        "Flow Type",
        "Flow Type Simplified",
        "OECD ODA Concessionality Threshold",
        "Flow Class",
        "Sector Code",
        "Sector Name",
        "Infrastructure",
        "COVID",
        "Funding Agencies",
        "Funding Agencies Type",
        "Co-financed",
        "Co-financing Agencies",
        "Co-financing Agencies Type",
        "Direct Receiving Agencies",
        "Direct Receiving Agencies Type",
        "Indirect Receiving Agencies",
        "Indirect Receiving Agencies Type",
        "On-lending",
        "Implementing Agencies",
        "Implementing Agencies Type",
        "Guarantee Provided",
        "Guarantor",
        "Guarantor Agency Type",
        "Collateralized",
        "Collateral",
        "Amount (Original Currency)",
        "Original Currency",
        "Amount Estimated",
        "Amount (Constant USD 2021)",
        "Amount (Nominal USD)",
        "Adjusted Amount (Original Currency)",
        "Adjusted Amount (Constant USD 2021)",
        "Adjusted Amount (Nominal USD)",
        "Financial Distress",
        "Commitment Date (MM/DD/YYYY)",
        "Commitment Date Estimated",
        "Planned Implementation Start Date (MM/DD/YYYY)",
        "Actual Implementation Start Date (MM/DD/YYYY)",
        "Actual Implementation Start Date Estimated",
        "Planned Completion Date (MM/DD/YYYY)",
        "Actual Completion Date (MM/DD/YYYY)",
        "Actual Completion Date Estimated",
        "Maturity",
        "Interest Rate",
        "Grace Period",
        "Management Fee",
        "Commitment Fee",
        "Default Interest Rate",
        "First Loan Repayment Date",
        "Last Loan Repayment Date",
        "Grant Element (OECD Cash-Flow)",
        "Grant Element (OECD Grant-Equiv)",
        "Grant Element (IMF)",
        "Number of Lenders",
        "Export Buyer's Credit",
        "Supplier's Credit/Export Seller's Credit",
        "Interest-Free Loan",
        "RCF",
        "GCL",
        "PBC",
        "Level of Public Liability",
        "Total Source Count",
        "Source URLs",
    };

    private final Random random = new Random(20_211);
    private final Map<String, String> row = new HashMap<>();
    private final String[] countries = countries();
    private final String prose;

    private WorldTable(int prose) {
        this.prose = "Words that stand for a description, with \"\"quotes\"\",\nbreaks and commas. ".repeat(prose);
    }

    /** The recipients: countries by their codes, the financier's own left out. */
    private static String[] countries() {
        List<String> codes = new ArrayList<>();
        for (String code : Locale.getISOCountries()) {
            if (!code.equals("CN") && codes.size() < RECIPIENTS) {
                codes.add(code);
            }
        }
        return codes.toArray(new String[0]);
    }

    /**
     * Writes a table.
     *
     * @param file where to
     * @param rows how many rows
     * @param prose how many times each row has 70 characters of text that the reader skips
     */
    static void write(Path file, int rows, int prose) throws IOException {
        WorldTable table = new WorldTable(prose);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", COLUMNS));
            out.write("\r\n");
            for (int i = 0; i < rows; i++) {
                table.draw(i);
                for (int c = 0; c < COLUMNS.length; c++) {
                    out.write(c == 0 ? "" : ",");
                    String cell = table.row.getOrDefault(COLUMNS[c], "");
                    out.write(QUOTED.matchesAnyOf(cell) ? '"' + cell + '"' : cell);
                }
                out.write("\r\n");
            }
        }
    }

    private void draw(int i) {
        row.clear();
        Locale country = new Locale("", countries[i % RECIPIENTS]);
        boolean regional = i % REGIONAL == REGIONAL - 1;
        int year = 2000 + random.nextInt(22);
        boolean loan = random.nextInt(3) > 0;
        double amount = Math.round(Math.exp(13 + 7 * random.nextDouble())) / 100.0;
        put("AidData Record ID", 30_000 + i);
        put("Recommended For Aggregates", random.nextInt(5) > 0 ? "Yes" : "No");
        put("Umbrella", "No");
        put("Financier Country", "China");
        put("Recipient", regional ? "Africa, regional" : country.getDisplayCountry(Locale.ENGLISH));
        put("Recipient ISO-3", regional ? "" : country.getISO3Country());
        put("Commitment Year", year);
        put("Title", "Deal " + i);
        put("Description", prose);
        put("Status", random.nextInt(4) == 0 ? "Pipeline: Commitment" : "Completion");
        put("Flow Type", loan ? "Loan" : "Grant");
        put("Flow Type Simplified", loan ? "Loan" : "Grant");
        put("Flow Class", loan ? "OOF-like" : "ODA-like");
        put("Funding Agencies", lenders());
        put("Direct Receiving Agencies", "Government of " + country.getISO3Country());
        put("Direct Receiving Agencies Type", "Government Agency");
        put("Implementing Agencies", "Builder " + random.nextInt(400));
        if (random.nextInt(12) > 0) {
            put("Amount (Original Currency)", amount);
            put("Original Currency", random.nextBoolean() ? "USD" : "CNY");
            put("Amount (Nominal USD)", grouped(amount));
            put("Amount (Constant USD 2021)", amount * 1.25);
            put("Amount Estimated", random.nextInt(9) == 0 ? "Yes" : "No");
        }
        if (random.nextInt(4) > 0) {
            String day =
                    String.format(Locale.ROOT, "%02d/%02d/%d", 1 + random.nextInt(12), 1 + random.nextInt(28), year);
            put("Commitment Date (MM/DD/YYYY)", day);
        }
        if (loan && random.nextInt(3) > 0) {
            put("Interest Rate", random.nextInt(13) / 2.0);
            put("Maturity", 5 + random.nextInt(16));
            put("Grace Period", random.nextInt(6));
            put("Grant Element (IMF)", 10 + random.nextInt(40));
        }
        if (i % 1000 == 7) {
            put("Maturity", "some years");
        }
    }

    /** One lender as a rule, two at times, and at times none that is specified. */
    private String lenders() {
        String first = "Bank of Somewhere No. " + (int) (LENDERS * Math.pow(random.nextDouble(), 3));
        return switch (random.nextInt(20)) {
            case 0 -> "Unspecified Chinese Government Institution";
            case 1 -> first + "|Fund No. " + random.nextInt(5);
            default -> first;
        };
    }

    private static String grouped(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private void put(String column, Object value) {
        row.put(column, value.toString());
    }
}
