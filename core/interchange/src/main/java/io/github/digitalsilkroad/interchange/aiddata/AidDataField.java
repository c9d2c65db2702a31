package io.github.digitalsilkroad.interchange.aiddata;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of AidData that is read, with its headers in the releases.
 *
 * <p>Headers are compared by their letters and digits alone, so that a file written by R, pandas or a spreadsheet reads
 * like the sheet itself. A year at the end of a header is the base year of its constant prices, whichever it is.
 */
enum AidDataField {
    RECORD("AidData Record ID", "project_id", "AidData TUFF Project ID"),
    PARENT("AidData Parent ID", ""),
    AGGREGATES("Recommended For Aggregates", "recommended_for_research"),
    UMBRELLA("Umbrella", "umbrella"),
    FINANCIER("Financier Country", "donor"),
    RECIPIENT("Recipient", "recipient_condensed"),
    ISO3("Recipient ISO-3", "recipient_iso3"),
    ISO2("", "recipient_iso2"),
    REGION("Recipient Region", "recipient_region"),
    TITLE("Title", "title"),
    STATUS("Status", "status"),
    INTENT("Intent", "intent"),
    FLOW("Flow Type", "flow"),
    FLOW_SIMPLIFIED("Flow Type Simplified", ""),
    FLOW_CLASS("Flow Class", "flow_class"),
    SECTOR("Sector Name", "crs_sector_name", "AidData Sector Name"),
    LIABILITY("Level of Public Liability", ""),
    YEAR("Commitment Year", "year"),
    YEAR_ESTIMATED("Commitment Year Estimated", ""),
    YEAR_UNCERTAIN("", "year_uncertain"),
    DATE("Commitment Date (MM/DD/YYYY)", ""),
    DATE_ESTIMATED("Commitment Date Estimated", ""),
    START_YEAR("Implementation Start Year", ""),
    START("Actual Implementation Start Date (MM/DD/YYYY)", "start_actual"),
    START_ESTIMATED("Actual Implementation Start Date Estimated", ""),
    PLANNED_START("Planned Implementation Start Date (MM/DD/YYYY)", "start_planned"),
    END_YEAR("Completion Year", ""),
    END("Actual Completion Date (MM/DD/YYYY)", "end_actual"),
    END_ESTIMATED("Actual Completion Date Estimated", ""),
    PLANNED_END("Planned Completion Date (MM/DD/YYYY)", "end_planned"),
    FIRST_REPAYMENT("First Loan Repayment Date", ""),
    LAST_REPAYMENT("Last Loan Repayment Date", ""),
    AMOUNT_ORIGINAL("Amount (Original Currency)", "amount"),
    CURRENCY("Original Currency", "currency"),
    AMOUNT_ESTIMATED("Amount Estimated", ""),
    AMOUNT_NOMINAL("Amount (Nominal USD)", "usd_current", "Amount (Nominal)"),
    AMOUNT_CONSTANT("Amount (Constant USD)", "usd_defl"),
    ADJUSTED_NOMINAL("Adjusted Amount (Nominal USD)", ""),
    ADJUSTED_CONSTANT("Adjusted Amount (Constant USD)", ""),
    INTEREST("Interest Rate", "interest_rate"),
    MATURITY("Maturity", "maturity"),
    GRACE("Grace Period", "grace_period"),
    GRANT_ELEMENT("", "grant_element"),
    GRANT_ELEMENT_IMF("Grant Element (IMF)", ""),
    GRANT_ELEMENT_OECD("Grant Element (OECD Cash-Flow)", ""),
    GRANT_ELEMENT_EQUIVALENT("Grant Element (OECD Grant-Equiv)", ""),
    FUNDING("Funding Agencies", "funding_agency"),
    FUNDING_TYPE("Funding Agencies Type", ""),
    COFINANCING("Co-financing Agencies", "cofinancing_agency"),
    COFINANCING_TYPE("Co-financing Agencies Type", ""),
    DIRECT("Direct Receiving Agencies", "recipient_agencies", "Receiving Agencies"),
    DIRECT_TYPE("Direct Receiving Agencies Type", "", "Receiving Agencies Type"),
    INDIRECT("Indirect Receiving Agencies", ""),
    INDIRECT_TYPE("Indirect Receiving Agencies Type", ""),
    IMPLEMENTING("Implementing Agencies", "implementing_agency"),
    IMPLEMENTING_TYPE("Implementing Agencies Type", ""),
    GUARANTEE("Guarantee Provided", ""),
    GUARANTOR("Guarantor", ""),
    GUARANTOR_TYPE("Guarantor Agency Type", ""),
    INSURANCE("Insurance Provided", ""),
    INSURER("Insurance Provider", ""),
    INSURER_TYPE("Insurance Provider Agency Type", ""),
    COLLATERALIZED("Collateralized", ""),
    COLLATERAL_PROVIDER("Collateral Provider", ""),
    COLLATERAL_PROVIDER_TYPE("Collateral Provider Agency Type", ""),
    SECURITY_AGENT("Security Agent/Collateral Agent", ""),
    SECURITY_AGENT_TYPE("Security Agent/Collateral Agent Type", ""),
    COLLATERAL("Collateral", ""),
    BUYERS_CREDIT("Export Buyer's Credit", ""),
    SELLERS_CREDIT("Supplier's Credit/Export Seller's Credit", ""),
    CONCESSIONAL("GCL", ""),
    PREFERENTIAL("PBC", ""),
    REVOLVING("RCF", "line_of_credit"),
    LOAN_TYPE("", "loan_type"),
    OTHER_RECIPIENTS("", "all_recipients");

    private static final int YEAR_DIGITS = 4;
    private static final List<AidDataField> ALL = List.of(values());
    private static final Map<String, AidDataField> BY_HEADER = byHeader();

    private final String gcdf;
    private final String official;
    private final String older;

    AidDataField(String gcdf, String official) {
        this(gcdf, official, "");
    }

    AidDataField(String gcdf, String official, String older) {
        this.gcdf = gcdf;
        this.official = official;
        this.older = older;
    }

    private static Map<String, AidDataField> byHeader() {
        Map<String, AidDataField> byHeader = new HashMap<>();
        for (AidDataField field : ALL) {
            for (String header : List.of(field.gcdf, field.official, field.older)) {
                if (!header.isEmpty()) {
                    byHeader.put(plain(header), field);
                }
            }
        }
        return byHeader;
    }

    /** The field that a header names, or null if none is read from it. */
    static @Nullable AidDataField of(String header) {
        String plain = plain(header);
        AidDataField field = BY_HEADER.get(plain);
        if (field == null && baseYear(header) > 0) {
            AidDataField constant = BY_HEADER.get(plain.substring(0, plain.length() - YEAR_DIGITS));
            field = constant != null && constant.isConstant() ? constant : null;
        }
        return field;
    }

    /** The year that ends a header, or 0. */
    static int baseYear(String header) {
        String plain = plain(header);
        int year = 0;
        for (int i = Math.max(0, plain.length() - YEAR_DIGITS); i < plain.length(); i++) {
            int digit = plain.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            year = year * 10 + digit;
        }
        return year < 1900 || year > 2100 ? 0 : year;
    }

    /** Whether the header states the base year of constant prices. */
    boolean isConstant() {
        return this == AMOUNT_CONSTANT || this == ADJUSTED_CONSTANT;
    }

    /** What a release calls the column; empty if it has none. */
    String header(AidDataRelease release) {
        return release == AidDataRelease.OFFICIAL_FINANCE ? official : gcdf;
    }

    private static String plain(String header) {
        StringBuilder plain = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                plain.append(c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
