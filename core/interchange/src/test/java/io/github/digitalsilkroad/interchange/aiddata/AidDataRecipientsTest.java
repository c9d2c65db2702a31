package io.github.digitalsilkroad.interchange.aiddata;

import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.known;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.only;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.read;
import static io.github.digitalsilkroad.interchange.aiddata.AidDataTables.unmatched;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.digitalsilkroad.core.catalog.Catalog;
import io.github.digitalsilkroad.core.catalog.Outcome;
import io.github.digitalsilkroad.core.model.CountryCode;
import io.github.digitalsilkroad.core.model.Instrument;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recipients named in tables of AidData, and records that are known; every row here is made up. */
class AidDataRecipientsTest {

    @Test
    void everyCountryOfTheStandardCanReceive() {
        StringBuilder csv = new StringBuilder("AidData Record ID,Recipient ISO-3,Recipient\n");
        int record = 1;
        for (String code : Locale.getISOCountries()) {
            csv.append(record++)
                    .append(',')
                    .append(new Locale("", code).getISO3Country())
                    .append(",\n");
        }
        Outcome<Catalog> imported = read(csv.toString());
        assertThat(imported.leftOut()).isEmpty();
        assertThat(imported.value().countries().count()).isEqualTo(Locale.getISOCountries().length);
    }

    /** Names of recipients as AidData's releases and ISO 3166-1 write them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kazakhstan|KZ",
                "Republic of Kazakhstan|KZ",
                "Kyrgyz Republic|KG",
                "Kyrgyzstan|KG",
                "Tajikistan|TJ",
                "Republic of Tajikistan|TJ",
                "Turkmenistan|TM",
                "Uzbekistan|UZ",
                "Republic of Uzbekistan|UZ",
                "Afghanistan|AF",
                "Islamic Republic of Afghanistan|AF",
                "Azerbaijan|AZ",
                "Republic of Azerbaijan|AZ",
                "China|CN",
                "People's Republic of China|CN",
                "Iran|IR",
                "Iran, Islamic Republic of|IR",
                "Islamic Republic of Iran|IR",
                "Mongolia|MN",
                "Pakistan|PK",
                "Islamic Republic of Pakistan|PK",
                "Russia|RU",
                "Russian Federation|RU",
                "Central African Rep.|CF",
                "Congo, Dem. Rep.|CD",
                "Congo, Rep.|CG",
                "Korea, Dem. Rep.|KP",
                "Macedonia, FYR|MK",
                "Micronesia, Federated States of|FM",
                "Palestinian Adm. Areas|PS",
                "Viet Nam|VN"
            })
    void aRecipientIsFoundByItsNameAlone(String name, String code) {
        Outcome<Catalog> imported = read("AidData Record ID,Recipient,Title\n7,\"" + name + "\",A road\n");
        assertThat(only(imported).recipient()).isEqualTo(CountryCode.of(code));
        assertThat(imported.value().country(code).name()).isEqualTo(name);
    }

    @Test
    void recipientIsFoundByCodeThenByNameAndNotAmongSeveral() {
        Outcome<Catalog> imported = read(AidData.reader().matching(known()), """
                project_id,recipient_condensed,recipient_iso3,recipient_iso2,recipient_region,all_recipients
                1,Kenya,,,Africa,Kenya
                2,kenya,XYZ,FJ,Oceania,
                3,Tonga,,,,
                4,KE|FJ,,,,Kenya; Fiji
                5,Kenya,KEN,KE,,Kenya|Fiji
                6,Nowhere,,ZZ,,
                7,,,,,
                8,Fiji,,FJ,,;
                9,Fiji,,FJ,,|
                """, StandardCharsets.UTF_8);
        assertThat(imported.value().financings().list())
                .extracting(deal -> deal.id() + " " + deal.recipient())
                .containsExactly("aiddata-1 KE", "aiddata-2 FJ", "aiddata-3 TO", "aiddata-8 FJ", "aiddata-9 FJ");
        assertThat(imported.leftOut())
                .extracting(Object::toString)
                .containsExactly(
                        "line 5, record 4, all_recipients \"Kenya; Fiji\": several recipients; a financing has one",
                        "line 6, record 5, all_recipients \"Kenya|Fiji\": several recipients; a financing has one",
                        "line 7, record 6, recipient_condensed \"Nowhere\": \"\" is no code of ISO 3166-1, and the name is that of"
                                + " no country",
                        "line 8, record 7, recipient_condensed \"\": a region, or a name that is that of no country of ISO 3166-1;"
                                + " a financing has one recipient");
        assertThat(imported.value().country("FJ").region()).contains("Oceania");
        assertThat(imported.value().country("TO").region()).isEmpty();
        assertThat(imported.value().country("KE").region()).as("as it is known").isEmpty();
    }

    @Test
    void aRecordIsWhatIsKnownByItsNumberOnlyInItsCountry() {
        Outcome<Catalog> imported = read(AidData.reader().matching(known()), """
                AidData Record ID,Recipient ISO-3,Title,Flow Type,GCL
                7,FJI,Road,Loan,Yes
                8,KEN,Road,Loan,Yes
                """, StandardCharsets.UTF_8);
        assertThat(imported.value().financing("aiddata-7").instrument()).isEqualTo(Instrument.CONCESSIONAL_LOAN);
        assertThat(unmatched(imported))
                .containsExactly(
                        "line 2, AidData Record ID \"7\": matches nothing known before; may be ke-road;" + " 1 row");
        Outcome<Catalog> same = read(AidData.reader().matching(known()), """
                AidData Record ID,Recipient ISO-3,Title
                7,KEN,Road
                """, StandardCharsets.UTF_8);
        assertThat(same.value().financing("ke-road").facts().all())
                .as("called alike")
                .isEmpty();
        assertThat(same.value().country("KE").facts().all()).isEmpty();
    }
}
