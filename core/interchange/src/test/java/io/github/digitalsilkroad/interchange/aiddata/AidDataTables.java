package io.github.digitalsilkroad.interchange.aiddata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.DatasetVersion;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.catalog.Problem;
import io.github.digitalsilkroad.core.evidence.Id;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Financing;
import io.github.digitalsilkroad.core.model.Identifier;
import io.github.digitalsilkroad.core.model.Instrument;
import io.github.digitalsilkroad.core.model.Organization;
import io.github.digitalsilkroad.core.model.OrganizationKind;
import io.github.digitalsilkroad.testkit.World;
import io.github.digitalsilkroad.testkit.Worlds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads made-up tables of AidData for tests. */
final class AidDataTables {

    static final String HEADER =
            "AidData Record ID,Recipient,Recipient ISO-3,Title,Flow Type,Commitment Year,Amount (Nominal USD),Maturity\n";

    /** Reads a table in UTF-8. */
    static Outcome<Catalog> read(String csv) {
        return read(AidData.reader(), csv, StandardCharsets.UTF_8);
    }

    static Outcome<Catalog> read(AidData reader, String csv, Charset charset) {
        try {
            return reader.read("deals.csv", new ByteArrayInputStream(csv.getBytes(charset)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Problems of cells that were not read. */
    static List<Problem> cells(Outcome<Catalog> imported) {
        return imported.warnings().stream()
                .filter(warning -> !warning.subject().isEmpty())
                .toList();
    }

    /** Names that match nothing known before. */
    static List<String> unmatched(Outcome<Catalog> imported) {
        return imported.warnings().stream()
                .filter(warning ->
                        warning.subject().isEmpty() && !warning.value().isEmpty())
                .map(Problem::toString)
                .toList();
    }

    /** The first financing of a table, all of whose rows were read. */
    static Financing only(Outcome<Catalog> imported) {
        assertThat(imported.leftOut()).isEmpty();
        return imported.value().financings().list().get(0);
    }

    /** The loan of a row with one further cell. */
    static Financing cell(String column, String value) {
        return only(read("AidData Record ID,Recipient ISO-3,Flow Type," + column + "\n7,KEN,Loan," + value + "\n"));
    }

    /** A catalog that knows a bank, two others of one name, and the record 7. */
    static Catalog known() {
        return Catalog.builder(new DatasetVersion("known", "1", 1))
                .add(World.country("KE", "Kenya", "KEN"))
                .add(World.country("CN", "China", "CHN"))
                .add(organization("some-bank", "Bank of Some", "Some Bank"))
                .add(organization("twin-one", "Twin", "T1"))
                .add(organization("twin-two", "Twin", "T2"))
                .add(Financing.builder()
                        .id(Id.of("ke-road"))
                        .name("Road")
                        .recipient(CountryCode.of("KE"))
                        .instrument(Instrument.BUYERS_CREDIT)
                        .build())
                .add(Worlds.HOSTILE_PRESS)
                .add(Identifier.builder()
                        .id(Id.of("id-ke-road"))
                        .subject(Id.of("ke-road"))
                        .scheme(AidData.SCHEME)
                        .value("7")
                        .source(Worlds.HOSTILE_PRESS.id())
                        .build())
                .build();
    }

    private static Organization organization(String id, String name, String alias) {
        return Organization.builder(OrganizationKind.BANK)
                .id(Id.of(id))
                .name(name)
                .countryCode(CountryCode.of("CN"))
                .addAliases(alias)
                .build();
    }

    private AidDataTables() {}
}
